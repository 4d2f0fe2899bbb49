const chromeOnly = ['offscreen', 'sidePanel'];

/** The one manifest.json as each browser wants it: Chrome and Edge refuse Firefox's keys with warnings, and the other way round. */
// biome-ignore lint/suspicious/noExplicitAny: a manifest is JSON of many shapes.
export function deriveManifest(source: any, target: 'chrome' | 'firefox') {
  const manifest = structuredClone(source);
  if (target === 'firefox') {
    delete manifest.background.service_worker;
    delete manifest.key;
    delete manifest.minimum_chrome_version;
    delete manifest.storage;
    // Firefox's name for the side panel. It would open by itself at installation, which nobody asked for.
    const { default_path } = manifest.side_panel;
    const { default_title, default_icon } = manifest.action;
    manifest.sidebar_action = { default_panel: default_path, default_title, default_icon, open_at_install: false };
    delete manifest.side_panel;
    // Firefox's background page adds msalHost.js as a script element, and Trusted Types want a policy for that.
    const policy = manifest.content_security_policy;
    policy.extension_pages = policy.extension_pages.replace("trusted-types 'none'", 'trusted-types msalHost');
    manifest.permissions = manifest.permissions.filter((name: string) => !chromeOnly.includes(name));
  } else {
    delete manifest.background.scripts;
    delete manifest.browser_specific_settings;
  }
  return manifest;
}
