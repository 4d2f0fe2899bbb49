import * as z from 'zod';
import { badRequest } from './errors';

type Shape = z.ZodObject;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Drops OData's annotations (`@odata.type`, `priceType@odata.type` …), which say nothing that the schema does not. */
function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.includes('@'))
      .map(([name, inner]) => [name, withoutAnnotations(inner)]),
  );
}

const isComputed = (schema: z.core.$ZodType | undefined): boolean =>
  schema instanceof z.ZodType && schema.meta()?.computed === true;

/** Whatever a request says about computed properties is ignored. */
const withoutComputed = (schema: Shape, body: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !isComputed(schema.shape[name])));

export function parseJson(body: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
  if (!isObject(parsed)) throw badRequest('Empty Payload. JSON content expected.');
  return parsed;
}

/** Elements of a collection that is declared of an abstract type must say what they are. */
export function needConcreteType(elements: unknown, abstractType: string, concreteType: string): void {
  if (!Array.isArray(elements)) return;
  for (const element of elements) {
    const name = isObject(element) ? String(element['@odata.type'] ?? '').replace(/^#/, '') : '';
    if (name !== `microsoft.graph.${concreteType}`) {
      throw badRequest(
        `Cannot create an abstract class: an instance of 'microsoft.graph.${abstractType}' needs the annotation '@odata.type' with a concrete type.`,
      );
    }
  }
}

const partials = new WeakMap<Shape, Shape>();

/** Made once for a schema: it takes longer than reading a body with it. */
function partialOf(schema: Shape): Shape {
  const known = partials.get(schema) ?? schema.partial();
  partials.set(schema, known);
  return known;
}

/** A request body, checked against the type as OData checks it. Any property may be missing. */
export function readBody<S extends Shape>(
  typeName: string,
  schema: S,
  absent: readonly string[],
  body: Record<string, unknown>,
): Partial<z.infer<S>> {
  const value = withoutComputed(schema, withoutAnnotations(body) as Record<string, unknown>);
  for (const name of absent) {
    if (name in value) throw badRequest(`The property '${name}' does not exist on type 'microsoft.graph.${typeName}'.`);
  }
  const parsed = partialOf(schema).safeParse(value);
  if (parsed.success) return parsed.data as Partial<z.infer<S>>;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('/') || typeName;
  throw badRequest(
    issue?.code === 'unrecognized_keys'
      ? issue.message
      : `Cannot convert the value of '${where}' to its type. ${issue?.message}`,
  );
}
