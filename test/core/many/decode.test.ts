import { describe, expect, it, test } from 'vitest';
import { decodeFile, largestFile } from '../../../src/core/many/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian = false, mark = true) => {
  const units = [...(mark ? '\ufeff' : ''), ...text].join('');
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), !bigEndian);
  return bytes;
};
/** Each sign as the one byte that windows-1254 has for it. */
const windows1254 = (text: string) => {
  const decoder = new TextDecoder('windows-1254');
  const all = Array.from({ length: 256 }, (_, byte) => decoder.decode(new Uint8Array([byte])));
  return new Uint8Array([...text].map((sign) => all.indexOf(sign)));
};
/** 姓名,张伟 in GB18030. */
const gb = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd5, 0xc5, 0xce, 0xb0, 0x0a]);
const turkish = 'İsim,Şehir\nÇağrı,Iğdır\n';

describe('a file is read in its own encoding', () => {
  it.each([
    ['UTF-8', utf8('Name,Müller\n'), 'Name,Müller\n', 'utf-8', 'sure'],
    ['UTF-8 with a mark', utf8('\ufeffName,李娜\n'), 'Name,李娜\n', 'utf-8', 'sure'],
    ['UTF-16, as Excel saves "Unicode text"', utf16('Name\tİsim\n'), 'Name\tİsim\n', 'utf-16le', 'sure'],
    ['UTF-16 the other way round', utf16('Name\tİsim\n', true), 'Name\tİsim\n', 'utf-16be', 'sure'],
    ['UTF-16 without a mark', utf16('Name,Jordan\n', false, false), 'Name,Jordan\n', 'utf-16le', 'sure'],
    ['windows-1254', windows1254(turkish), turkish, 'windows-1254', 'guessed'],
    ['GB18030', gb, '姓名,张伟\n', 'gb18030', 'guessed'],
  ] as const)('%s', (_name, bytes, text, encoding, how) => {
    expect(decodeFile(bytes, 'en')).toEqual({ kind: 'text', text, encoding, how });
  });
});

test('the language of the person decides where the bytes do not', () => {
  const bytes = windows1254('Name\nJosé\n');
  expect(decodeFile(bytes, 'en')).toMatchObject({ encoding: 'windows-1252', how: 'guessed' });
  expect(decodeFile(bytes, 'tr')).toMatchObject({ encoding: 'windows-1254', text: 'Name\nJosé\n' });
});

test('the choice of the person counts', () => {
  expect(decodeFile(gb, 'tr', 'gb18030')).toMatchObject({ text: '姓名,张伟\n', how: 'sure' });
  expect(decodeFile(gb, 'tr', 'utf-8')).toMatchObject({ encoding: 'utf-8', how: 'guessed' });
});

test('of a file that was put together from two, each line is read as what it is', () => {
  const bytes = new Uint8Array([...utf8('Ayşe,1\n'), ...windows1254('Çağrı,2\n'), ...utf8('Ada,3\n')]);
  expect(decodeFile(bytes, 'tr')).toEqual({
    kind: 'text',
    text: 'Ayşe,1\nÇağrı,2\nAda,3\n',
    encoding: 'windows-1254',
    how: 'mixed',
  });
});

describe('what is no table is told apart', () => {
  it.each([
    ['workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 20, 0, 6, 0])],
    ['workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['notText', utf8('%PDF-1.7\n...')],
    ['notText', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3, 4, 5, 6, 7])],
    ['empty', new Uint8Array()],
    ['tooLarge', new Uint8Array(largestFile + 1)],
  ])('%s', (kind, bytes) => {
    expect(decodeFile(bytes, 'en')).toEqual({ kind });
  });
});
