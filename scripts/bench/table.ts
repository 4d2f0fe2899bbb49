import type { Row } from './row';

/** Lines of cells, the first of them the head, as a table of Markdown, which can be read in a terminal too. */
export function markdownTable(lines: string[][]): string {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const written = (line: string[]) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = lines;
  return [written(head), written(head.map((_, column) => '-'.repeat(widths[column] ?? 3))), ...body.map(written)].join(
    '\n',
  );
}

export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ what, against, ours, theirs, unit, result, atMost, met, note }) => [
    note ? `${what} (${note})` : what,
    `${ours} ${unit}`,
    `${theirs} ${unit}: ${against}`,
    result,
    atMost,
    met ? 'yes' : '**no**',
  ]);
  return markdownTable([['what', 'ours', 'against', 'result', 'at most', 'met'], ...cells]);
}
