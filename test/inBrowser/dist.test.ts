import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../architecture/sourceFiles';

describe.each([
  ['chrome', ['content.js', 'background.js']],
  ['firefox', ['content.js', 'background.js', 'msalHost.js']],
])('the build for %s', (target, classicScripts) => {
  const dist = resolve(import.meta.dirname, '../../dist', target);
  const read = (path: string) => readFileSync(join(dist, path), 'utf8');

  it.each(classicScripts)('%s is one classic script that imports nothing', (script) => {
    const { imports, globals } = readSource(script, read(script));
    expect(imports).toEqual([]);
    expect(globals).not.toContain('importScripts');
  });

  it('the chip brings no library along', () => {
    expect(statSync(join(dist, 'content.js')).size).toBeLessThan(60_000);
    expect(read('content.js')).not.toMatch(/ZodError|__zod|preact|webextension-polyfill/);
  });

  it('MSAL is in one script, and neither in the background nor in the chip', () => {
    const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    const withMsal = scripts.filter((name) => read(name).includes('non_browser_environment'));
    expect(withMsal).toHaveLength(1);
    expect(['background.js', 'content.js']).not.toContain(withMsal[0]);
  });

  it('no other page can come upon the script that draws the panel', () => {
    const scriptsIn = (path: string): string[] =>
      [...read(path).matchAll(/(?:assets|\.)\/([\w.-]+\.js)\b/g)].map(([, name]) => `assets/${name}`);
    const panel = scriptsIn('panel.html').find((name) => name.includes('panel')) ?? '';
    expect(read(panel)).toContain('document.documentElement.lang');
    for (const page of ['options.html', 'offscreen.html'].filter((page) => existsSync(join(dist, page)))) {
      const reached = new Set(scriptsIn(page));
      for (const script of reached) for (const next of scriptsIn(script)) reached.add(next);
      expect(reached.size).toBeGreaterThan(0);
      expect([...reached]).not.toContain(panel);
    }
  });

  it('has the pages that it needs', () => {
    const pages = ['panel.html', 'options.html', 'offscreen.html'].filter((page) => existsSync(join(dist, page)));
    expect(pages).toEqual(['panel.html', 'options.html', ...(target === 'chrome' ? ['offscreen.html'] : [])]);
  });
});
