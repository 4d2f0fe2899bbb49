import { describe, expect, it } from 'vitest';
import { recipesFor } from '../../src/core/flowRecipes';
import {
  fieldsOf,
  gapsOf,
  onlyService,
  type ServiceShape,
  shapeOf,
  triggerKinds,
} from '../../src/core/triggerExpressions';

const appointment = {
  Id: 'AAMk',
  ServiceName: "Ada's bento",
  StartTime: '2026-11-24T21:00:00Z',
  Duration: 30,
  CustomerName: 'Jordan Miller',
  CustomerEmail: "o'hara@contoso.com",
  CustomerPhone: '+1 213-555-0199',
  CustomerLocation: { PhysicalAddress: { City: 'Chicago' } },
  StaffMembers: [{ DisplayName: 'Ada', EmailAddress: 'ada@contoso.com' }],
  Customers: [{ Name: 'Zoë', Email: 'zoe@contoso.com', Answers: [{ Question: 'Size?', Answer: 'L' }] }],
  CustomQuestionAnswers: [{ Question: 'Size?', Answer: 'M' }],
};

/** A value whose properties are also reached by a path, as Power Automate reads `['body/CustomerName']`. */
const at = (value: unknown, path: string): unknown =>
  path.split('/').reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], value);

/** Evaluates what the recipes use of the workflow definition language: calls, `?['…']`, and texts in single quotes. */
function evaluate(expression: string, loops: Record<string, unknown> = {}): unknown {
  let rest = expression;
  const take = (pattern: RegExp): string | undefined => {
    const found = new RegExp(`^\\s*${pattern.source}`).exec(rest);
    if (!found) return undefined;
    rest = rest.slice(found[0].length);
    return found[1] ?? found[0];
  };
  const functions: Record<string, (...values: never[]) => unknown> = {
    triggerOutputs: () => ({ body: appointment }),
    items: (name: string) => loops[name],
    first: (list: unknown[]) => list[0],
    concat: (...texts: unknown[]) => texts.join(''),
    replace: (text: string, from: string, to: string) => text.replaceAll(from, to),
    equals: (a: unknown, b: unknown) => a === b,
    empty: (list: unknown[]) => list.length === 0,
    string: String,
    body: () => ({ join_url: 'https://zoom.example/j/1' }),
    outputs: () => ({ body: { value: [] } }),
  };
  const value = (): unknown => {
    const text = take(/'((?:[^']|'')*)'/);
    if (text !== undefined) return text.replaceAll("''", "'");
    const name = take(/([a-z]\w*)\(/i);
    const called = functions[name ?? ''];
    if (!called) throw new Error(`no function at ${rest}`);
    const values: unknown[] = [];
    while (take(/\)/) === undefined) {
      values.push(value());
      take(/,/);
    }
    let result = called(...(values as never[]));
    for (let key = take(/\?\['([^']+)'\]/); key !== undefined; key = take(/\?\['([^']+)'\]/)) result = at(result, key);
    return result;
  };
  const result = value();
  if (rest !== '') throw new Error(`left over: ${rest}`);
  return result;
}

const find = (shape: ServiceShape, about: string, name: string) => {
  const group = fieldsOf('created', shape).find((one) => one.about === about);
  const field = group?.fields.find((one) => one.name === name);
  if (!group || !field) throw new Error(`${about} ${name}`);
  return { group, field };
};

describe('fieldsOf', () => {
  it('reads a one-to-one customer at the top', () => {
    expect(find('oneToOne', 'customer', 'CustomerName').field.expression).toBe(
      "triggerOutputs()?['body/CustomerName']",
    );
    expect(evaluate(find('oneToOne', 'customer', 'CustomerName').field.expression)).toBe('Jordan Miller');
    expect(evaluate(find('oneToOne', 'customer', 'CustomerLocation/PhysicalAddress/City').field.expression)).toBe(
      'Chicago',
    );
  });

  it('loops over the customers of a group service', () => {
    const { group, field } = find('group', 'customer', 'Name');
    const [customer] = evaluate(group.loopOver ?? '') as unknown[];
    expect(evaluate(field.expression, { Apply_to_each: customer })).toBe('Zoë');
  });

  it('reads answers in a loop, for groups in a loop within the loop', () => {
    const single = find('oneToOne', 'answers', 'Answer');
    const [answer] = evaluate(single.group.loopOver ?? '') as unknown[];
    expect(evaluate(single.field.expression, { Apply_to_each: answer })).toBe('M');
    const group = find('group', 'answers', 'Answer');
    const customer = appointment.Customers[0];
    const [inner] = evaluate(group.group.loopOver ?? '', { Apply_to_each: customer }) as unknown[];
    expect(evaluate(group.field.expression, { Apply_to_each: customer, Apply_to_each_1: inner })).toBe('L');
  });

  it('reads the first host without a loop, and all with one', () => {
    expect(evaluate(find('oneToOne', 'firstStaff', 'EmailAddress').field.expression)).toBe('ada@contoso.com');
    const { group, field } = find('oneToOne', 'staff', 'DisplayName');
    const [member] = evaluate(group.loopOver ?? '') as unknown[];
    expect(evaluate(field.expression, { Apply_to_each: member })).toBe('Ada');
  });

  it('every expression can be evaluated', () => {
    for (const kind of triggerKinds) {
      for (const shape of ['oneToOne', 'group'] as const) {
        for (const { fields } of fieldsOf(kind, shape)) {
          for (const { expression } of fields) evaluate(expression, { Apply_to_each: {}, Apply_to_each_1: {} });
        }
      }
    }
  });

  it('marks what stays empty', () => {
    expect(find('oneToOne', 'customer', 'CustomerNotes').field.gap).toBe('emptyForOneToOne');
    expect(find('group', 'customer', 'Notes').field.gap).toBeUndefined();
    const reason = (shape: ServiceShape) =>
      fieldsOf('cancelled', shape)[0]?.fields.find(({ name }) => name === 'CancelReason');
    expect(reason('oneToOne')?.gap).toBe('emptyForOneToOne');
    expect(reason('group')?.gap).toBeUndefined();
    expect(fieldsOf('created', 'oneToOne')[0]?.fields.some(({ name }) => name === 'CancelReason')).toBe(false);
  });
});

it('names the known gaps of each trigger', () => {
  expect(gapsOf('created', 'oneToOne')).toEqual(['emptyForOneToOne', 'choicesWithoutAnswer']);
  expect(gapsOf('cancelled', 'oneToOne')).toEqual(['emptyForOneToOne', 'cancelReasonEmpty', 'choicesWithoutAnswer']);
  expect(gapsOf('updated', 'group')).toEqual(['choicesWithoutAnswer', 'updatedOnCreation', 'updateWithoutCancel']);
});

it('tells group services by how many they take', () => {
  expect([undefined, null, 0, 1, 2, 50].map(shapeOf)).toEqual([
    'oneToOne',
    'oneToOne',
    'oneToOne',
    'oneToOne',
    'group',
    'group',
  ]);
});

it('lets one service through, also one with a quote in its name', () => {
  expect(evaluate(onlyService("Ada's bento"))).toBe(true);
  expect(evaluate(onlyService('Another'))).toBe(false);
});

describe.each(['oneToOne', 'group'] as const)('recipesFor %s', (shape) => {
  const recipes = recipesFor(shape, 'Desk@contoso.com');
  it('has Zoom, Stripe, Sales Insights, welcome mail and CRM, each from the trigger on the address to a test', () => {
    expect(recipes.map(({ name }) => name)).toEqual(['zoom', 'stripe', 'salesInsights', 'welcomeMail', 'crm']);
    for (const { steps, connectors } of recipes) {
      expect(steps[0]).toMatchObject({ text: 'trigger', values: [{ value: 'Desk@contoso.com' }] });
      expect(steps.at(-1)?.text).toBe('test');
      expect(steps.some(({ text }) => text === 'loop')).toBe(shape === 'group');
      for (const { link } of connectors) expect(link).toMatch(/^https:\/\/(learn|powerautomate)\.microsoft\.com\//);
    }
  });
  it('has only expressions that can be evaluated', () => {
    const loops = { Apply_to_each: appointment.Customers[0] };
    const expressions = recipes.flatMap(({ steps }) =>
      steps.flatMap(({ values }) => values.filter(({ isExpression }) => isExpression)),
    );
    for (const { value } of expressions) expect(evaluate(value, loops)).not.toBeUndefined();
  });
  it('finds a contact whose address has a quote in it', () => {
    const filter = recipes
      .at(-1)
      ?.steps.flatMap(({ values }) => values)
      .find(({ field }) => field === 'Filter rows');
    const customer = { Email: "o'hara@contoso.com" };
    expect(evaluate(filter?.value ?? '', { Apply_to_each: customer })).toBe("emailaddress1 eq 'o''hara@contoso.com'");
  });
});
