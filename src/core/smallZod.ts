// The part of zod/mini that this extension uses, with the same results, in a twelfth of zod's bytes: `vite.config.ts` puts it
// in the place of `zod/mini` (docs/decisions/small-zod.md). Source and types are zod's own; test/core/smallZod.properties.test.ts holds
// every schema of ours against zod 4.6, on valid, damaged and hostile values.

/** Where a value was first found to be wrong. */
class Wrong {
  constructor(readonly path: PropertyKey[] = []) {}
}

/** Gives what was read, or a Wrong. */
type Read = (value: unknown) => unknown;
type Holds = (value: never) => boolean;
/** `first`: a list is not read when it does not hold. `path`: the place that it is about. */
type Check = Holds & { first?: boolean; path?: PropertyKey[] };

class Schema {
  constructor(
    readonly read: Read,
    /** A property of this schema may be absent; `read` says what stands for it. */
    readonly optional = false,
    /** What it consists of, where it is one of few values. */
    readonly values: unknown[] = [],
    readonly shape: Record<string, Schema> = {},
    /** An object keeps what its shape does not name. */
    readonly keepsOthers = false,
  ) {}

  /** The schema with conditions on what was read, in this order. */
  check(...checks: Check[]): Schema {
    const read = (value: unknown) => {
      if (Array.isArray(value) && checks.some((check) => check.first && !check(value as never))) return new Wrong();
      const result = this.read(value);
      if (result instanceof Wrong) return result;
      const broken = checks.find((check) => !check(result as never));
      return broken ? new Wrong(broken.path) : result;
    };
    return new Schema(read, this.optional, this.values, this.shape, this.keepsOthers);
  }

  safeParse(value: unknown) {
    const data = this.read(value);
    return data instanceof Wrong ? { success: false, error: { issues: [data] } } : { success: true, data };
  }

  parse(value: unknown): unknown {
    const data = this.read(value);
    if (data instanceof Wrong) throw new Error(`Invalid input: ${data.path.map(String).join('.')}`);
    return data;
  }
}

const where = (holds: (value: unknown) => boolean, values?: unknown[]): Schema =>
  new Schema((value) => (holds(value) ? value : new Wrong()), false, values);

export const string = /* @__NO_SIDE_EFFECTS__ */ (): Schema => where((value) => typeof value === 'string');
export const number = /* @__NO_SIDE_EFFECTS__ */ (): Schema => where(Number.isFinite);
export const boolean = /* @__NO_SIDE_EFFECTS__ */ (): Schema => where((value) => typeof value === 'boolean');
export const unknown = /* @__NO_SIDE_EFFECTS__ */ (): Schema => new Schema((value) => value);

const oneOf = (values: unknown[]): Schema => where((value) => values.includes(value), values);
export const literal = /* @__NO_SIDE_EFFECTS__ */ (value: unknown): Schema => oneOf([value]);
const oneOfThese = /* @__NO_SIDE_EFFECTS__ */ (values: readonly unknown[]): Schema => oneOf([...values]);

export { oneOfThese as enum };

const maybe = ({ read, optional, values }: Schema, absent: boolean, isNull: boolean): Schema =>
  new Schema(
    (value) => ((isNull && value === null) || (absent && !optional && value === undefined) ? value : read(value)),
    absent || optional,
    absent && values.length > 0 ? [...values, undefined] : values,
  );
export const optional = /* @__NO_SIDE_EFFECTS__ */ (schema: Schema): Schema => maybe(schema, true, false);
export const nullable = /* @__NO_SIDE_EFFECTS__ */ (schema: Schema): Schema => maybe(schema, false, true);
export const nullish = /* @__NO_SIDE_EFFECTS__ */ (schema: Schema): Schema => maybe(schema, true, true);

/** The default itself is not read: it is never anything but what the schema gives. */
export const _default = /* @__NO_SIDE_EFFECTS__ */ ({ read }: Schema, otherwise: unknown): Schema => {
  const fresh = () => (typeof otherwise === 'object' ? structuredClone(otherwise) : otherwise);
  return new Schema((value) => (value === undefined ? fresh() : read(value)), true);
};

/** `value`, put under `key`; or the Wrong, which then names the key too. */
function put(target: object, key: PropertyKey, value: unknown): Wrong | undefined {
  if (value instanceof Wrong) return new Wrong([key, ...value.path]);
  // Never a new prototype.
  if (key !== '__proto__') (target as Record<PropertyKey, unknown>)[key] = value;
  return undefined;
}

export const array = /* @__NO_SIDE_EFFECTS__ */ ({ read }: Schema): Schema =>
  new Schema((value) => {
    if (!Array.isArray(value)) return new Wrong();
    const result: unknown[] = [];
    for (let at = 0; at < value.length; at += 1) {
      const wrong = put(result, at, read(value[at]));
      if (wrong) return wrong;
    }
    return result;
  });

/** A list of as many as there are schemas, none of them optional. */
export const tuple = /* @__NO_SIDE_EFFECTS__ */ (schemas: Schema[]): Schema =>
  new Schema((value) => {
    if (!Array.isArray(value) || value.length !== schemas.length) return new Wrong();
    const result: unknown[] = [];
    for (const [at, { read }] of schemas.entries()) {
      const wrong = put(result, at, read(value[at]));
      if (wrong) return wrong;
    }
    return result;
  });

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectOf = (shape: Record<string, Schema>, keepsOthers: boolean): Schema =>
  new Schema(
    (value) => {
      if (!isObject(value)) return new Wrong();
      const result = {};
      for (const [key, schema] of Object.entries(shape)) {
        const isThere = key in value;
        if (!isThere && !schema.optional) return new Wrong([key]);
        const read = schema.read(value[key]);
        const wrong = isThere || read !== undefined ? put(result, key, read) : undefined;
        if (wrong) return wrong;
      }
      if (keepsOthers) for (const key in value) if (!Object.hasOwn(shape, key)) put(result, key, value[key]);
      return result;
    },
    false,
    [],
    shape,
    keepsOthers,
  );
export const object = /* @__NO_SIDE_EFFECTS__ */ (shape: Record<string, Schema>): Schema => objectOf(shape, false);
export const looseObject = /* @__NO_SIDE_EFFECTS__ */ (shape: Record<string, Schema>): Schema => objectOf(shape, true);

/** The object with every property optional. */
export const partial = /* @__NO_SIDE_EFFECTS__ */ ({ shape, keepsOthers }: Schema): Schema => {
  const optionals = Object.entries(shape).map(([key, schema]) => [key, optional(schema)]);
  return objectOf(Object.fromEntries(optionals), keepsOthers);
};

/** The object with more properties. */
export const extend = /* @__NO_SIDE_EFFECTS__ */ (before: Schema, shape: Record<string, Schema>): Schema =>
  objectOf({ ...before.shape, ...shape }, before.keepsOthers);

/** No Date or Map; told as zod tells it, also for what comes from another realm. */
const isPlain = (value: unknown): value is Fields => {
  if (!isObject(value)) return false;
  const { constructor: made } = value;
  return typeof made !== 'function' || Object.hasOwn(made.prototype ?? {}, 'isPrototypeOf');
};

/** Keys are text here: `name` may put a condition on it. */
export const record = /* @__NO_SIDE_EFFECTS__ */ (name: Schema, { read }: Schema): Schema =>
  new Schema((value) => {
    if (!isPlain(value)) return new Wrong();
    const result = {};
    for (const key of Object.keys(value)) {
      const wrong = put(result, key, name.read(key) instanceof Wrong ? new Wrong() : read(value[key]));
      if (wrong) return wrong;
    }
    return result;
  });

/** One of several objects, told apart by the value of one property. */
export const discriminatedUnion = /* @__NO_SIDE_EFFECTS__ */ (name: string, options: Schema[]): Schema =>
  new Schema((value) => {
    if (!isObject(value)) return new Wrong();
    const option = options.find(({ shape }) => shape[name]?.values.includes(value[name]));
    return option ? option.read(value) : new Wrong([name]);
  });

/** As zod counts: a character outside the basic plane of Unicode is one. */
const lengthOf = (value: string | unknown[]): number => (typeof value === 'string' ? [...value].length : value.length);

export const minLength =
  (least: number) =>
  (value: string | unknown[]): boolean =>
    lengthOf(value) >= least;
export const maxLength = /* @__NO_SIDE_EFFECTS__ */ (most: number): Check =>
  Object.assign((value: string | unknown[]) => value.length <= most || lengthOf(value) <= most, { first: true });
export const regex =
  (pattern: RegExp) =>
  (value: string): boolean =>
    pattern.test(value);
export const refine = /* @__NO_SIDE_EFFECTS__ */ (holds: Holds, { path = [] }: { path?: PropertyKey[] } = {}): Check =>
  Object.assign((value: never) => holds(value), { path });
