import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import * as small from '../../src/core/smallZod';

// The build puts smallZod in the place of zod/mini. Here both read the same values by the same schemas: all that src/core exports.

type Small = ReturnType<typeof small.string>;
/** What zod keeps of a schema, as far as it is read here. */
interface Def {
  type: string;
  checks?: never[];
  innerType?: z.ZodMiniType;
  element?: z.ZodMiniType;
  items?: z.ZodMiniType[];
  keyType?: z.ZodMiniType;
  valueType?: z.ZodMiniType;
  shape?: Record<string, z.ZodMiniType>;
  catchall?: z.ZodMiniType;
  options?: z.ZodMiniType[];
  discriminator?: string;
  values?: unknown[];
  entries?: Record<string, string>;
  defaultValue?: unknown;
}
interface CheckDef {
  check: string;
  minimum: number;
  maximum: number;
  pattern?: RegExp;
  path?: PropertyKey[];
}

const modules = import.meta.glob<Record<string, unknown>>('../../src/core/**/*.ts', { eager: true });

/** Every zod schema in an export, with the way to it. */
function schemasIn(value: unknown, path: string): [string, z.ZodMiniType][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('_zod' in value) return [[path, value as z.ZodMiniType]];
  return Object.entries(value).flatMap(([key, inner]) => schemasIn(inner, `${path}.${key}`));
}
const ours = Object.entries(modules).flatMap(([path, exports]) => schemasIn(exports, path.replace(/^.*\/|\.ts$/g, '')));
/** What ours have outside of src/core, or only in places that damage seldom meets. */
const forms: typeof ours = [
  ['an envelope', z.object({ name: z.string(), request: z.unknown() })],
  ['a default of nothing', z.object({ list: z._default(z.array(z.string()), []) })],
  ['an optional default', z.object({ text: z.optional(z._default(z.string(), 'x')) })],
  ['a short text', z.string().check(z.minLength(2), z.maxLength(100))],
  ['a short list', z.array(z.number()).check(z.maxLength(1))],
  ['a pair', z.tuple([z.string(), z.nullable(z.number())])],
  ['a name', z.record(z.string().check(z.minLength(1)), z.nullish(z.number()))],
];
const schemas = [...ours, ...forms];

const checkOf = (check: { _zod: { def: CheckDef; check: (payload: object) => void } }) => {
  const { check: kind, minimum, maximum, pattern, path = [] } = check._zod.def;
  if (kind === 'min_length') return small.minLength(minimum);
  if (kind === 'max_length') return small.maxLength(maximum);
  if (kind === 'string_format' && pattern) return small.regex(pattern);
  if (kind !== 'custom') throw new Error(`smallZod has no check ${kind}`);
  return small.refine(
    (value: unknown) => {
      const payload = { value, issues: [] };
      check._zod.check(payload);
      return payload.issues.length === 0;
    },
    { path },
  );
};

/** The same schema, made by smallZod's functions. */
function toSmall(schema: z.ZodMiniType | undefined): Small {
  if (!schema) throw new Error('zod keeps its parts elsewhere now');
  const def = schema._zod.def as unknown as Def;
  const plain = withoutChecks(def);
  const checks = (def.checks ?? []).map(checkOf);
  return checks.length > 0 ? plain.check(...checks) : plain;
}

function withoutChecks(def: Def): Small {
  const inner = () => toSmall(def.innerType);
  const shape = () => Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, one]) => [key, toSmall(one)]));
  switch (def.type) {
    case 'string':
      return small.string();
    case 'number':
      return small.number();
    case 'boolean':
      return small.boolean();
    case 'unknown':
      return small.unknown();
    case 'literal':
      return small.literal(def.values?.[0]);
    case 'enum':
      return small.enum(Object.values(def.entries ?? {}));
    case 'optional':
      return small.optional(inner());
    case 'nullable':
      return small.nullable(inner());
    case 'default':
      return small._default(inner(), def.defaultValue);
    case 'array':
      return small.array(toSmall(def.element));
    case 'tuple':
      return small.tuple((def.items ?? []).map(toSmall));
    case 'record':
      return small.record(toSmall(def.keyType), toSmall(def.valueType));
    case 'object':
      return def.catchall ? small.looseObject(shape()) : small.object(shape());
    case 'union':
      return small.discriminatedUnion(def.discriminator ?? '', (def.options ?? []).map(toSmall));
    default:
      throw new Error(`smallZod has no ${def.type}`);
  }
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    0,
    -1,
    Number.NaN,
    Infinity,
    true,
    [],
    {},
    [[]],
    'Z',
    '2026-01-01T00:00:00Z',
  ),
  fc.constantFrom<unknown>(
    new Date(0),
    new Map(),
    Object.create({ id: 'inherited' }),
    10n,
    'a@b.example',
    '😀'.repeat(101),
  ),
  fc.string(),
  fc.anything(),
);

/** Values that mostly fit. */
function fitting(schema: z.ZodMiniType): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Def;
  const of = (inner: z.ZodMiniType | undefined) => fitting(inner ?? z.never());
  switch (def.type) {
    case 'string':
      return fc.oneof(
        fc.string(),
        fc.constantFrom('a@b.example', '2026-03-01T10:00:00Z', '😀', '😀'.repeat(60), 'a'.repeat(330)),
        fc.uuid(),
      );
    case 'number':
      return fc.double();
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constant(def.values?.[0]);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'optional':
    case 'default':
      return fc.option(of(def.innerType), { nil: undefined });
    case 'nullable':
      return fc.option(of(def.innerType), { nil: null });
    case 'array':
      return fc.array(of(def.element), { maxLength: 3 });
    case 'tuple':
      return fc.tuple(...(def.items ?? []).map(of));
    case 'record':
      return fc.dictionary(fc.string(), of(def.valueType), { maxKeys: 3 });
    case 'object': {
      const fields = Object.entries(def.shape ?? {}).map(([key, one]) => [key, of(one)]);
      return fc.record(Object.fromEntries(fields), { requiredKeys: Object.keys(def.shape ?? {}) as never[] });
    }
    case 'union':
      return fc.oneof(...(def.options ?? []).map(of));
    default:
      return fc.anything();
  }
}

/** One place of the value, any depth down, is changed, taken out, or put beside. */
const damaged = (value: unknown, steps: number[], by: unknown, how: 'change' | 'remove' | 'add'): unknown => {
  const [step, ...rest] = steps;
  if (typeof value !== 'object' || value === null || step === undefined) return how === 'change' ? by : value;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(keys.length, 1)];
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  if (key === undefined || (rest.length === 0 && how === 'add')) copy.addedHere = by;
  else if (rest.length === 0 && how === 'remove') delete copy[key];
  else copy[key] = damaged(copy[key], rest, by, how);
  return copy;
};

const outcome = (result: {
  success: boolean;
  data?: unknown;
  error?: { issues: { path: PropertyKey[] }[] } | undefined;
}) => (result.success ? { data: result.data } : { path: result.error?.issues[0]?.path });

describe('smallZod reads as zod/mini reads', () => {
  it('finds the schemas', () => {
    expect(schemas.map(([path]) => path)).toEqual(
      expect.arrayContaining(['messages.messages.createAppointment.request', 'outbox.Operation']),
    );
  });

  it.each(schemas)('%s', (_path, schema) => {
    const other = toSmall(schema);
    const place = fc.array(fc.nat(30), { minLength: 1, maxLength: 4 });
    const values = fc
      .tuple(
        fitting(schema),
        fc.array(fc.tuple(place, odd, fc.constantFrom('change', 'remove', 'add')), { maxLength: 2 }),
      )
      .map(([value, damages]) => damages.reduce((sum, [at, by, how]) => damaged(sum, at, by, how), value));
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: values }, odd), (value) => {
        expect(outcome(other.safeParse(value))).toStrictEqual(outcome(schema.safeParse(value)));
      }),
      { numRuns: 100 },
    );
  });

  it.each([true, false])('changes an object as zod does, loose: %s', (isLoose) => {
    const mine = (isLoose ? small.looseObject : small.object)({
      id: small.string(),
      count: small.optional(small.number()),
    });
    const zods = (isLoose ? z.looseObject : z.object)({ id: z.string(), count: z.optional(z.number()) });
    const more = [small.extend(mine, { id: small.number() }), z.extend(zods, { id: z.number() })] as const;
    const values = [
      {},
      { id: 'a' },
      { id: undefined },
      { id: 7 },
      { count: 'x' },
      { id: 'a', other: 1 },
      { id: 7, other: 1 },
      null,
    ];
    for (const value of values) {
      const expected = outcome(z.partial(zods).safeParse(value));
      expect(outcome(small.partial(mine).safeParse(value))).toStrictEqual(expected);
      expect(outcome(more[0].safeParse(value))).toStrictEqual(outcome(more[1].safeParse(value)));
    }
  });

  it('takes no new prototype from a hostile message', () => {
    const hostile = JSON.parse('{"id":"1","__proto__":{"polluted":true}}');
    const read = small.looseObject({ id: small.string() }).parse(hostile) as Record<string, unknown>;
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(read.polluted).toBeUndefined();
  });

  it('gives each reading a default of its own', () => {
    const list = small._default(small.array(small.string()), []);
    expect(list.parse(undefined)).toEqual([]);
    expect(list.parse(undefined)).not.toBe(list.parse(undefined));
  });

  it('throws of `parse` name the place, and nothing of the value', () => {
    expect(() => small.object({ name: small.string() }).parse({ name: 7 })).toThrow('Invalid input: name');
  });
});
