import type { Row } from './row';

/** The rows as a table of Markdown, which can be read in a terminal too. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ what, against, ours, theirs, unit, result, atMost, met, note }) => [
    note ? `${what} (${note})` : what,
    `${ours} ${unit}`,
    `${theirs} ${unit}: ${against}`,
    result,
    atMost,
    met ? 'yes' : '**no**',
  ]);
  const all = [['what', 'ours', 'against', 'result', 'at most', 'met'], ...cells];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), line(head.map((_, column) => '-'.repeat(widths[column] ?? 3))), ...body.map(line)].join('\n');
}
