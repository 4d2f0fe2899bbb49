import { expect, it } from 'vitest';
import { languages, textsOf } from '../locales/languages';
import { demoLine, whatToTry } from './pages/whatToTry';

const thursday = Date.parse('2026-11-26T18:00:00Z');
const day = 24 * 60 * 60_000;

it.each(languages)('in %s, the line to paste names a working day of the business', (language) => {
  const lines = [0, 1, 2, 3].map((later) => demoLine(language, thursday + later * day));
  const [onThursday, onFriday, onSaturday, onSunday] = lines;
  expect(onFriday).not.toBe(onThursday);
  expect(onSaturday).toBe(onFriday);
  expect(onSunday).toBe(onThursday);
});

it.each(languages)('in %s, what is in bold is what stands on the buttons, or a name of the demo', (language) => {
  const labels = Object.values(textsOf(language));
  const names = ['Ada Lovelace', 'Cooking class', 'Menu planning'];
  const bold = [...whatToTry(language, thursday).matchAll(/<b>(.+?)<\/b>/g)].map(([, label = '']) => label);
  expect(bold.length).toBeGreaterThan(10);
  expect(bold.filter((label) => !labels.includes(label) && !names.includes(label))).toEqual([]);
});
