import { runTool } from './run.mjs';

/**
 * Builds dist/chrome or dist/firefox in a process of its own, as `npm run build` does.
 * @param {'chrome' | 'firefox'} target
 */
export const build = (target) => runTool('vite', 'vite', ['build', '--mode', target], { timeoutMs: 3 * 60_000 });
