import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { deriveManifest } from './scripts/deriveManifest.ts';

type Target = 'chrome' | 'firefox';

const root = import.meta.dirname;
const src = (path: string) => resolve(root, 'src', path);

/** What is shipped in the place of a library, and why: docs/dependencies.md. */
const replaced = (target: Target) => ({
  ...(process.env.BOOKINGS_OVERLAY_ZOD === 'whole' ? {} : { 'zod/mini': src('core/smallZod.ts') }),
  ...(target === 'chrome' ? { 'webextension-polyfill': src('browser/promisedChrome.ts') } : {}),
});

const common = (target: Target) =>
  ({
    root: src('.'),
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: replaced(target) },
    define: {
      __FIREFOX__: String(target === 'firefox'),
      __CLIENT_ID__: JSON.stringify(process.env.BOOKINGS_OVERLAY_CLIENT_ID ?? ''),
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }) satisfies InlineConfig;

/** A name that a module does not have is a part of a library that its stand-in lacks. */
const strict: NonNullable<InlineConfig['build']>['rolldownOptions'] = {
  onLog(level, log, handle) {
    if (log.code === 'IMPORT_IS_UNDEFINED' || log.code === 'MISSING_EXPORT') throw new Error(log.message);
    handle(level, log);
  },
};

const output = (target: Target) => ({
  outDir: resolve(root, 'dist', target),
  target: 'es2022',
  modulePreload: {
    // Every browser that we name has it itself.
    polyfill: false,
    // A page's own scripts are fetched at once. For a part that is loaded later, only its styles and the bundler's helper are: a link for each
    // script that it imports, most of which are there, takes longer than it saves (`npm run bench popup`).
    resolveDependencies: (_file: string, needed: string[], { hostType }: { hostType: 'html' | 'js' }) =>
      hostType === 'html' ? needed : needed.filter((file) => /\.css$|rolldown-runtime/.test(file)),
  },
  assetsInlineLimit: 0,
});

/** One character outside Latin-1, and the engine reads the whole script with two bytes for each (`npm run bench worker`): all that is not ASCII is escaped. */
const ascii: Plugin = {
  name: 'ascii',
  generateBundle(_, bundle) {
    const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
    }
  },
};

/** One classic script without imports: a content script and a worker may have neither chunks nor web-accessible files. */
const classicScript = (target: Target, name: string, entry: string): InlineConfig => ({
  ...common(target),
  plugins: name === 'background' ? [ascii] : [],
  build: {
    ...output(target),
    emptyOutDir: false,
    rolldownOptions: {
      ...strict,
      input: { [name]: src(entry) },
      // Vite drops an entry's exports; `msalHost.js` is there for its export alone.
      preserveEntrySignatures: 'exports-only',
      output: { format: 'iife', name, codeSplitting: false, entryFileNames: '[name].js' },
    },
  },
});

const scriptsOf = (target: Target): Record<string, string> => ({
  content: 'content/index.ts',
  background: 'background/index.ts',
  // Firefox's background page adds it as a script element when it first needs it; Chrome's offscreen page imports it.
  ...(target === 'firefox' ? { msalHost: 'microsoft/msalHost.ts' } : {}),
});

function extension(target: Target): Plugin {
  return {
    name: 'extension',
    apply: 'build',
    async closeBundle() {
      for (const [name, entry] of Object.entries(scriptsOf(target))) await build(classicScript(target, name, entry));
      const manifest = JSON.parse(readFileSync(resolve(root, 'manifest.json'), 'utf8'));
      writeFileSync(
        resolve(root, 'dist', target, 'manifest.json'),
        `${JSON.stringify(deriveManifest(manifest, target), null, 2)}\n`,
      );
    },
  };
}

interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null;
}

/** What a file imports, and what that imports: before anything runs, or also later. */
function importedBy(file: string, graph: ModuleGraph, when: 'first' | 'ever'): Set<string> {
  const all = new Set([src(file)]);
  for (const id of all) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
    for (const imported of [...importedIds, ...(when === 'ever' ? dynamicallyImportedIds : [])]) all.add(imported);
  }
  return all;
}

/**
 * What each opening of the panel needs comes in four scripts: what the offscreen page has too (where most of the browser's interface is
 * missing), what options have too, the panel's own, and the form, which is fetched as soon as somebody is known to be signed in.
 * Each script more takes a popup a millisecond or two, and one that only the form imports is a fetch after its own (`npm run bench popup`).
 */
function scriptOf(id: string, graph: ModuleGraph): string | null {
  const isFirst = importedBy('panel/main.tsx', graph, 'first').has(id);
  if (!isFirst && !importedBy('panel/newAppointment/NewAppointment.tsx', graph, 'first').has(id)) return null;
  if (importedBy('offscreen/main.ts', graph, 'ever').has(id)) return 'everywhere';
  if (importedBy('options/main.tsx', graph, 'ever').has(id)) return 'pages';
  return isFirst ? 'panel' : 'form';
}

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  const pages = ['panel', 'options', ...(target === 'chrome' ? ['offscreen'] : [])];
  return {
    ...common(target),
    publicDir: resolve(root, 'public'),
    plugins: [extension(target)],
    build: {
      ...output(target),
      emptyOutDir: true,
      rolldownOptions: {
        ...strict,
        input: Object.fromEntries(pages.map((page) => [page, src(`${page}.html`)])),
        output: {
          codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: scriptOf, debugName: 'panel' }] },
        },
      },
    },
  };
});
