/** The one manifest.json as each browser wants it: Chrome and Edge refuse Firefox's keys with warnings, and the other way round. */
// biome-ignore lint/suspicious/noExplicitAny: a manifest is JSON of many shapes.
export function deriveManifest(source: any, target: 'chrome' | 'firefox') {
  const manifest = structuredClone(source);
  if (target === 'firefox') {
    delete manifest.background.service_worker;
    delete manifest.key;
    delete manifest.minimum_chrome_version;
    delete manifest.storage;
    manifest.permissions = manifest.permissions.filter((permission: string) => permission !== 'offscreen');
  } else {
    delete manifest.background.scripts;
    delete manifest.browser_specific_settings;
  }
  return manifest;
}
