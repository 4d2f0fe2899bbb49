import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { coldStartParts } from './coldStartParts';
import { makeExtensions } from './extensions';
import type { Row } from './row';
import { bulkRow } from './rows/bulk';
import { classificationRow } from './rows/classification';
import { contentRows } from './rows/content';
import { createRow } from './rows/create';
import { listRow } from './rows/list';
import { openTimesRow } from './rows/openTimes';
import { popupRows } from './rows/popup';
import { type Size, sizeRows } from './rows/sizes';
import { workerRow } from './rows/worker';
import { table } from './table';

const docs = resolve(import.meta.dirname, '../../docs');

/** Measures the rows whose part's name begins with `part`; all of them are kept. `profile` says instead what a cold start consists of. */
export async function bench(part: string, sizes: Size[]): Promise<number> {
  const extensions = makeExtensions();
  const parts: [string, () => Promise<Row | Row[]>][] = [
    ['popup', () => popupRows(extensions)],
    ['worker', () => workerRow(extensions)],
    ['content', () => contentRows(extensions)],
    ['classification', classificationRow],
    ['create', () => createRow(extensions)],
    ['many', () => bulkRow(extensions)],
    ['list', () => listRow(extensions)],
    ['open times', openTimesRow],
    ['sizes', async () => sizeRows(sizes)],
  ];
  const rows: Row[] = [];
  try {
    if (part === 'profile') {
      console.log(await coldStartParts(extensions));
      return 0;
    }
    for (const [name, measure] of parts) {
      if (!name.startsWith(part)) continue;
      console.log(`Measuring: ${name} …`);
      rows.push(...[await measure()].flat());
    }
  } finally {
    extensions.remove();
  }
  console.log(`\n${table(rows)}`);
  if (part === '') keep(rows);
  return rows.every(({ met }) => met) ? 0 : 1;
}

/** Writes the table into docs/performance.md, and everything that was measured into docs/performance.json. */
function keep(rows: Row[]): void {
  const measuredAt = new Date().toISOString();
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
  writeFileSync(resolve(docs, 'performance.json'), `${JSON.stringify({ measuredAt, machine, rows }, null, 1)}\n`);
  const file = resolve(docs, 'performance.md');
  const [before = '', after = ''] = readFileSync(file, 'utf8').split(/<!-- table -->[\s\S]*<!-- end of table -->/);
  const words = `Measured ${measuredAt.slice(0, 10)} on ${machine}.`;
  writeFileSync(file, `${before}<!-- table -->\n\n${table(rows)}\n\n${words}\n\n<!-- end of table -->${after}`);
}
