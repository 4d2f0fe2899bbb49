import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atMost, type Template } from '../../src/core/template';
import { freeName, mergeTemplates, templatesFromFile, templatesToFile } from '../../src/core/templateFile';

const template = (
  name: string,
  fields: Record<string, string> = { serviceId: 's1', notes: `${name} – 午餐` },
): Template => ({
  id: `id ${name}`,
  name,
  fields,
  serviceName: 'Catered bento',
  staffName: '',
});
const file = (templates: unknown[], more = {}) =>
  JSON.stringify({ format: 'bookings-overlay-templates', version: 1, templates, ...more });

test('what is exported can be imported', () => {
  const templates = [template('Lunch'), template('Öğle yemeği')];
  expect(templatesFromFile(templatesToFile(templates))).toEqual({ kind: 'templates', templates });
  expect(templatesFromFile(`\ufeff${templatesToFile(templates)}`).kind).toBe('templates');
});

describe('a file that holds none', () => {
  test.each([
    ['', { kind: 'notJson' }],
    ['Name,Service\nJordan,Bento', { kind: 'notJson' }],
    ['[]', { kind: 'notTemplates' }],
    ['null', { kind: 'notTemplates' }],
    ['{"clientId":"x"}', { kind: 'notTemplates' }],
    [file([], { version: 2 }), { kind: 'newerVersion' }],
    [file([]), { kind: 'noTemplates' }],
    [file([template('a'), { ...template('b'), name: '' }]), { kind: 'badTemplate', position: 2, field: 'name' }],
    [file([{ ...template('a'), fields: { notes: 5 } }]), { kind: 'badTemplate', position: 1, field: 'fields.notes' }],
    [
      file([{ ...template('a'), fields: { notes: 'x'.repeat(10_001) } }]),
      { kind: 'badTemplate', position: 1, field: 'fields.notes' },
    ],
    [file([{ ...template('a'), more: { price: 5 } }]), { kind: 'badTemplate', position: 1, field: 'more' }],
    ['x'.repeat(1_048_577), { kind: 'tooLarge' }],
  ])('%.60s', (text, expected) => expect(templatesFromFile(text)).toEqual(expected));

  test('nothing in a file makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.json().map((json) => file([JSON.parse(json)])),
        ),
        (text) => templatesFromFile(text).kind !== undefined,
      ),
    );
  });
});

describe('merging', () => {
  let count = 0;
  const newId = () => `new ${++count}`;

  test('keeps what is there, leaves out what is there already, and renames what has the same name', () => {
    const kept = [template('Lunch')];
    const imported = [template('Lunch'), template('lunch', { serviceId: 's2' }), template('Tasting')];
    const { templates, ...counts } = mergeTemplates(kept, imported, newId);
    expect(counts).toEqual({ added: 2, known: 1, left: 0 });
    expect(templates.map(({ name }) => name)).toEqual(['Lunch', 'lunch (2)', 'Tasting']);
    expect(new Set(templates.map(({ id }) => id)).size).toBe(3);
    expect(kept).toHaveLength(1);
  });

  test('stops at the limit and says how many were left out', () => {
    const kept = Array.from({ length: atMost - 1 }, (_, index) => template(`t${index}`));
    expect(mergeTemplates(kept, [template('a'), template('b'), template('c')], newId)).toMatchObject({
      added: 1,
      left: 2,
    });
  });

  test('a free name', () => {
    expect(freeName('Lunch', [])).toBe('Lunch');
    expect(freeName('Lunch', ['lunch', 'Lunch (2)'])).toBe('Lunch (3)');
  });
});
