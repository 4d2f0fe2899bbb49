import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type IcsEvent, icsFile, icsFileName } from '../../src/core/icsFile';

const event: IcsEvent = {
  appointmentId: 'AAMkADc7zF4J0AAA8v_KnAAA/+x=',
  start: '2026-11-24T21:00:00Z',
  end: '2026-11-24T21:30:00.000Z',
  writtenAt: '2026-11-21T16:00:00.123Z',
  summary: 'Catered bento: Jordan Miller, team; lunch',
  description: 'With Ada Lovelace\nC:\\kitchen',
  location: 'Contoso, 4567 Main Street',
  url: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting',
};

/** Read back by Mozilla's parser, which shares no code with the writer. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('no event');
  const read = new ICAL.Event(component);
  return {
    version: calendar.getFirstPropertyValue('version'),
    uid: read.uid,
    summary: read.summary,
    description: read.description,
    location: read.location,
    url: component.getFirstPropertyValue('url'),
    stamp: component.getFirstPropertyValue('dtstamp')?.toString(),
    start: read.startDate.toJSDate().toISOString(),
    end: read.endDate.toJSDate().toISOString(),
    zone: read.startDate.zone.tzid,
  };
}

test('another parser reads what was written', () => {
  expect(readBack(icsFile(event))).toEqual({
    version: '2.0',
    uid: event.appointmentId,
    summary: event.summary,
    description: event.description,
    location: event.location,
    url: event.url,
    stamp: '2026-11-21T16:00:00Z',
    start: '2026-11-24T21:00:00.000Z',
    end: '2026-11-24T21:30:00.000Z',
    zone: 'UTC',
  });
});

test('any text survives, in lines of at most 75 octets that end in CRLF', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(fc.constantFrom(';', ',', '\\', '\\n', '\n', '\r\n', ':', '午餐', '🍱', 'ş', ' ', 'x'.repeat(74)), {
        maxLength: 30,
      })
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, texts, texts, (summary, description, location) => {
      const text = icsFile({ ...event, summary, description, location });
      const lines = text.split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) {
        expect(line).not.toMatch(/[\r\n]/);
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      }
      const plain = (value: string) => value.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '');
      const read = readBack(text);
      expect([read.summary ?? '', read.description ?? '', read.location ?? '']).toEqual(
        [summary, description, location].map(plain),
      );
    }),
    { numRuns: 300 },
  );
});

test('what is empty, or no link, is left out', () => {
  const text = icsFile({ ...event, description: '', location: '', url: 'javascript:alert(1)' });
  expect(text).not.toMatch(/^(DESCRIPTION|LOCATION|URL)/m);
});

test('no text can begin a line of its own', () => {
  const text = icsFile({ ...event, summary: 'x\r\nEND:VEVENT\nATTACH:file:///etc', url: 'https://a.b/\r\nATTACH:c' });
  expect(text).not.toMatch(/^ATTACH/m);
  expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
});

describe('the name of the file', () => {
  test.each([
    ['Catered bento', 'Catered bento 2026-11-24.ics'],
    ['A/B: "tasting" <1>|*?', 'A B tasting 1 2026-11-24.ics'],
    ['午餐便当', '午餐便当 2026-11-24.ics'],
    ['', '2026-11-24.ics'],
    ['../../etc', 'etc 2026-11-24.ics'],
  ])('%s', (summary, name) => expect(icsFileName(summary, '2026-11-24')).toBe(name));
});
