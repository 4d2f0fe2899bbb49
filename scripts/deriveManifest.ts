/** The one manifest.json as each browser wants it: Chrome and Edge refuse Firefox's keys with warnings, and the other way round. */
// biome-ignore lint/suspicious/noExplicitAny: a manifest is JSON of many shapes.
export function deriveManifest(source: any, target: 'chrome' | 'firefox') {
  const manifest = structuredClone(source);
  if (target === 'firefox') {
    delete manifest.background.service_worker;
    delete manifest.key;
    delete manifest.minimum_chrome_version;
    delete manifest.storage;
    // Firefox's background page adds msalHost.js as a script element, and Trusted Types want a policy for that.
    const policy = manifest.content_security_policy;
    policy.extension_pages = policy.extension_pages.replace("trusted-types 'none'", 'trusted-types msalHost');
    manifest.permissions = manifest.permissions.filter((permission: string) => permission !== 'offscreen');
  } else {
    delete manifest.background.scripts;
    delete manifest.browser_specific_settings;
  }
  return manifest;
}
