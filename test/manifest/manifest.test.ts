import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveManifest } from '../../scripts/deriveManifest';
import { clouds } from '../../src/core/clouds';
import { namesIn, rowsUnder } from './permissionsDocument';

const root = resolve(import.meta.dirname, '../..');
const json = (path: string) => JSON.parse(readFileSync(resolve(root, path), 'utf8'));
const source = json('manifest.json');
const chrome = deriveManifest(source, 'chrome');
const firefox = deriveManifest(source, 'firefox');

const shared = [
  'manifest_version',
  'name',
  'short_name',
  'description',
  'version',
  'default_locale',
  'icons',
  'action',
  'options_ui',
  'background',
  'content_scripts',
  'permissions',
  'host_permissions',
  'optional_host_permissions',
  'content_security_policy',
  'commands',
];

describe('the manifest for Chrome and Edge', () => {
  it('has exactly these keys', () => {
    expect(Object.keys(chrome).sort()).toEqual(
      [...shared, 'key', 'minimum_chrome_version', 'side_panel', 'storage'].sort(),
    );
  });

  it('asks for exactly these permissions', () => {
    expect(chrome.permissions).toEqual([
      'storage',
      'identity',
      'offscreen',
      'contextMenus',
      'alarms',
      'activeTab',
      'sidePanel',
      'clipboardWrite',
    ]);
  });

  it('runs the background as one classic service worker', () => {
    expect(chrome.background).toEqual({ service_worker: 'background.js' });
  });

  it('runs in every Chrome that has what is used', () => {
    expect(chrome.minimum_chrome_version).toBe('127');
  });
});

describe('the manifest for Firefox', () => {
  it('has exactly these keys', () => {
    expect(Object.keys(firefox).sort()).toEqual([...shared, 'browser_specific_settings', 'sidebar_action'].sort());
  });

  it("asks for the same permissions, apart from Chrome's own", () => {
    expect(firefox.permissions).toEqual(
      chrome.permissions.filter((name: string) => !['offscreen', 'sidePanel'].includes(name)),
    );
  });

  it('runs the background as a page', () => {
    expect(firefox.background).toEqual({ scripts: ['background.js'] });
  });

  it('has a fixed id, which the sign-in redirect address is made of, and says what data it handles', () => {
    expect(firefox.browser_specific_settings.gecko).toEqual({
      id: 'bookings-overlay@bookings-overlay.example',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['personallyIdentifyingInfo', 'authenticationInfo'] },
    });
  });
});

it('the popup and the side panel are the same page, and Firefox does not open it by itself', () => {
  expect(chrome.side_panel.default_path).toBe(chrome.action.default_popup);
  expect(firefox.sidebar_action.default_panel).toBe(firefox.action.default_popup);
  expect(firefox.sidebar_action.open_at_install).toBe(false);
});

it('both browsers get the rest as it stands in manifest.json', () => {
  const different = ['background', 'permissions', 'content_security_policy'];
  const same = shared.filter((key) => !different.includes(key));
  for (const manifest of [chrome, firefox]) for (const key of same) expect(manifest[key]).toEqual(source[key]);
});

it('deriving leaves the source as it is', () => {
  expect(source).toEqual(json('manifest.json'));
});

describe.each([
  ['Chrome', chrome],
  ['Firefox', firefox],
])('in %s', (browser, manifest) => {
  it('no page and no other extension reaches in', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('our pages load nothing from elsewhere and call Microsoft only', () => {
    const directives = Object.fromEntries(
      (manifest.content_security_policy.extension_pages as string).split(';').map((directive) => {
        const [name = '', ...values] = directive.trim().split(' ');
        return [name, values];
      }),
    );
    const { 'connect-src': connect, ...others } = directives;
    expect(others).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      // The background page of Firefox adds one script of its own; Chrome's pages add none.
      'trusted-types': [browser === 'Firefox' ? 'msalHost' : "'none'"],
    });
    const hosts = Object.values(clouds).flatMap(({ signIn, graph }) => [signIn, graph]);
    const expected = new Set([...hosts, 'https://api.flow.microsoft.com']);
    expect([...(connect ?? [])].sort()).toEqual([...expected].sort());
  });

  it('the chip runs on Bookings paths only, never on a whole host', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const paths = new Set(manifest.content_scripts[0].matches.map((match: string) => new URL(match).pathname));
    expect([...paths].sort()).toEqual(['/b/*', '/book/*', '/bookings*', '/bookwithme/*', '/owa/calendar/*/bookings*']);
    expect(manifest.content_scripts[0].js).toEqual(['content.js']);
  });
});

describe('docs/permissions.md', () => {
  const permissions = rowsUnder('Permissions');
  const hosts = rowsUnder('Hosts');

  it('explains every permission, and none that is not asked for', () => {
    expect(permissions.flatMap(([name]) => namesIn(name)).sort()).toEqual([...source.permissions].sort());
    const chromeOnly = permissions.filter(([, browsers]) => browsers !== 'all').flatMap(([name]) => namesIn(name));
    expect(chromeOnly).toEqual(source.permissions.filter((name: string) => !firefox.permissions.includes(name)));
  });

  it('explains every host, and says which is asked for at installation', () => {
    const asked = (when: string) => hosts.filter(([, row]) => row === when).flatMap(([host]) => namesIn(host));
    expect(asked('at installation')).toEqual(source.host_permissions);
    expect(asked('when the browser blocks a call without it')).toEqual(source.optional_host_permissions);
    expect(hosts).toHaveLength(source.host_permissions.length + source.optional_host_permissions.length);
  });

  it('explains every host with Bookings pages', () => {
    const matched = source.content_scripts[0].matches.map((match: string) => new URL(match).host);
    const explained = rowsUnder('Pages').flatMap(([cell]) => namesIn(cell));
    expect(explained.sort()).toEqual([...new Set(matched)].sort());
  });

  it('says of each what it is for and what breaks without it', () => {
    for (const row of [...permissions, ...hosts]) {
      expect(row).toHaveLength(4);
      for (const cell of row) expect(cell).not.toBe('');
    }
  });
});

describe('what the manifest names is there', () => {
  it.each(Object.values({ ...source.icons, ...source.action.default_icon }) as string[])('%s', (icon) => {
    expect(existsSync(resolve(root, 'public', icon))).toBe(true);
  });

  it.each(['en', 'tr', 'zh_CN'])('its messages in %s', (locale) => {
    const names = [...JSON.stringify(source).matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name);
    const messages = json(`public/_locales/${locale}/messages.json`);
    expect(names.filter((name) => !messages[name ?? ''])).toEqual([]);
  });

  it('the schema of the policy', () => {
    expect(existsSync(resolve(root, 'public', source.storage.managed_schema))).toBe(true);
  });
});
