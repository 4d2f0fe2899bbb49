// oidc-provider warns on import that Node 20 is not its favourite. It runs on it, and the line would stand in every test run.
const { warn } = console;
console.warn = () => {};
const imported = await import('oidc-provider').finally(() => {
  console.warn = warn;
});

export const OidcProvider = imported.default;
