import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));

describe.each(['en', 'tr', 'zh_CN'])('the store listing in %s', (locale) => {
  const listing = readFileSync(`docs/store/${locale}.md`, 'utf8');
  const { extensionDescription } = JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'));

  it('has the short description of the manifest, which the stores cut at 132 characters', () => {
    expect(listing).toContain(`\n> ${extensionDescription.message}\n`);
    expect(extensionDescription.message.length).toBeLessThanOrEqual(132);
  });

  it('says why each permission is needed, and of none that is not asked for', () => {
    const [, table = ''] = listing.split('|---|---|\n');
    const names = [...table.matchAll(/^\| ([a-zA-Z]+) \| .+ \|$/gm)].map(([, name]) => name);
    expect(names.sort()).toEqual([...manifest.permissions].sort());
    for (const host of manifest.host_permissions)
      expect(listing).toContain(`| ${new URL(host.replace('*', '')).host} |`);
  });
});

describe.each(['', '.tr', '.zh-CN'])('README%s.md', (suffix) => {
  const readme = readFileSync(`README${suffix}.md`, 'utf8');

  it('leads to the other languages', () => {
    const others = ['README.md', 'README.tr.md', 'README.zh-CN.md'].filter((name) => name !== `README${suffix}.md`);
    for (const other of others) expect(readme).toContain(`](${other})`);
  });

  it('says both commands, and names each id and address as the English one does', () => {
    const english = readFileSync('README.md', 'utf8');
    const values = (text: string) =>
      [...new Set(text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|https:\/\/[\w./-]+|npm (run )?\w+/g))].sort();
    expect(values(readme)).toEqual(values(english));
  });
});
