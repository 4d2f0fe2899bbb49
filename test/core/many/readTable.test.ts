import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { writeCsv } from '../../../src/core/csv';
import { mostRows, readTable } from '../../../src/core/many/readTable';

it('reads commas, semicolons and tabs, with quotes inside quotes and breaks inside cells', () => {
  const csv = 'Name,Notes\r\n"Miller, ""JM""","two\r\nlines"\r\n\r\nAda,x\r\n';
  expect(readTable(csv)).toEqual({
    kind: 'table',
    header: ['Name', 'Notes'],
    hasHeader: true,
    rows: [
      ['Miller, "JM"', 'two\r\nlines'],
      ['Ada', 'x'],
    ],
    lines: [2, 5],
  });
  expect(readTable('Name;Notes\nAda;1,5 h')).toMatchObject({ rows: [['Ada', '1,5 h']] });
  expect(readTable('Name\tNotes\nAda\ta, b; c')).toMatchObject({ rows: [['Ada', 'a, b; c']] });
});

it('takes a table without headings for what it is, and as the person says', () => {
  const text = 'Ada,2026-11-24\nLi,2026-11-25';
  expect(readTable(text)).toMatchObject({
    hasHeader: false,
    header: ['', ''],
    rows: [
      ['Ada', '2026-11-24'],
      ['Li', '2026-11-25'],
    ],
  });
  expect(readTable(text, true)).toMatchObject({ header: ['Ada', '2026-11-24'], rows: [['Li', '2026-11-25']] });
});

it('gives shorter rows their empty cells', () => {
  expect(readTable('Name,Email,Notes\nAda')).toMatchObject({ rows: [['Ada', '', '']] });
});

it('says what is no table', () => {
  expect(readTable(' \n ')).toEqual({ kind: 'empty' });
  expect(readTable('Name,Email')).toEqual({ kind: 'empty' });
  expect(readTable('just a sentence\nand another')).toEqual({ kind: 'notATable' });
  expect(readTable('Name,Notes\nAda,1\nLi,"never closed\nBo,3\nCy,4')).toEqual({ kind: 'openQuote', row: 3 });
  const many = Array.from({ length: mostRows + 1 }, (_, row) => `N${row},x`);
  expect(readTable(['Name,Notes', ...many].join('\n'))).toEqual({ kind: 'tooManyRows', most: mostRows });
  expect(readTable(['Name,Notes', ...many.slice(1)].join('\n'))).toMatchObject({ kind: 'table' });
});

test('whatever our own export writes is read back cell by cell', () => {
  // A cell that a spreadsheet would run gets an apostrophe in front: see csv.ts.
  const cell = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => text.trim() !== '' && !/^[=+\-@＝＋－＠\t\r\n]|^\ufeff/.test(text));
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(table, (rows) => {
      const read = readTable(writeCsv([['Name', 'Email', 'Notes'], ...rows]).slice(1));
      expect(read).toMatchObject({ kind: 'table', rows });
    }),
  );
});
