import { existsSync, readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv/dist/2019';
import addFormats from 'ajv-formats';
import { type Ask, graphAs, type Received, type SignInOptions } from './client';
import type { Simulator } from './index';

// The schema extracts stand beside the checkout, not in it: without them the replies are not compared, and tests say so.

const fileOf = (version: string): string => `../shared/graph/bookings.${version}.openapi.json`;

export const hasOpenApi = existsSync(fileOf('v1.0')) && existsSync(fileOf('beta'));
export const withoutOpenApi = `${fileOf('v1.0')} is not there: replies are not compared with the schema`;

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** A closed reference: OData's types are closed, and annotations may stand anywhere. */
const closed = (reference: unknown): Node => ({
  $ref: reference,
  patternProperties: { '@odata\\.': true },
  unevaluatedProperties: false,
});

/** OpenAPI 3.0 as JSON Schema: `nullable`, and references closed except where a type extends another. */
function asJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(asJsonSchema);
  if (!isNode(node)) return node;
  if ('$ref' in node) return closed(node.$ref);
  const { nullable, allOf, ...rest } = node;
  const schema: Node = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, asJsonSchema(value)]));
  if (Array.isArray(allOf)) {
    const [first, second] = allOf as Node[];
    if (second) schema.allOf = [{ $ref: first?.$ref }, asJsonSchema(second)];
    else return nullable ? { anyOf: [closed(first?.$ref), { type: 'null' }] } : closed(first?.$ref);
  }
  return nullable ? { anyOf: [schema, { type: 'null' }] } : schema;
}

export type Validate = (method: string, path: string, received: Received) => string[];

/** Finds the operation of a request and compares the reply with what it declares for that status. */
export function loadOpenApi(version: 'v1.0' | 'beta'): Validate {
  const document = JSON.parse(readFileSync(fileOf(version), 'utf8')) as {
    paths: Record<string, Node>;
    components: Node;
  };
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'openapi', ...(asJsonSchema({ components: document.components }) as Node) });
  const compiled = new Map<string, ValidateFunction>();
  const templates = Object.keys(document.paths).map((template) => ({
    template,
    pattern: new RegExp(`^${template.replaceAll(/[.$]/g, '\\$&').replaceAll(/\{[^}]+\}/g, '[^/$]+')}$`),
  }));

  return (method, path, { status, json, text }) => {
    const plain = path.replace(/^\/(v1\.0|beta)/, '').replace(/\?.*/s, '');
    const template = templates.find(({ pattern }) => pattern.test(plain))?.template;
    const operation = document.paths[template ?? '']?.[method.toLowerCase()] as
      | { responses: Record<string, Node> }
      | undefined;
    if (!operation) return status >= 400 ? [] : [`${method} ${plain} is not in the schema`];
    let declared = operation.responses[status] ?? operation.responses[`${Math.floor(status / 100)}XX`];
    if (!declared) return [`${method} ${plain} does not declare ${status}`];
    const name = typeof declared.$ref === 'string' ? declared.$ref.split('/').at(-1) : undefined;
    if (name) declared = (document.components.responses as Record<string, Node>)[name] ?? {};
    const content = (declared.content ?? {}) as Record<string, { schema?: unknown }>;
    const schema = content['application/json']?.schema;
    if (!schema)
      return content['text/plain'] || text === ''
        ? []
        : [`${method} ${plain} has a body that the schema does not know`];
    const absolute = JSON.stringify(asJsonSchema(schema)).replaceAll('"#/components', '"openapi#/components');
    const validate = compiled.get(absolute) ?? ajv.compile(JSON.parse(absolute));
    compiled.set(absolute, validate);
    validate(json);
    return (validate.errors ?? []).map(
      (error) => `${method} ${plain} ${status}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
    );
  };
}

const loaded = new Map<string, Validate>();

/** Asks Graph as a person, and compares every reply with the schema where that is there. */
export async function checkedGraphAs(sim: Simulator, user: string, options: SignInOptions = {}): Promise<Ask> {
  const ask = await graphAs(sim, user, options);
  return async (path, method = 'GET', body, headers) => {
    const received = await ask(path, method, body, headers);
    const version = path.startsWith('/beta') ? 'beta' : 'v1.0';
    if (hasOpenApi && path.includes('/solutions/')) {
      const validate = loaded.get(version) ?? loadOpenApi(version);
      loaded.set(version, validate);
      const problems = validate(method, path, received);
      if (problems.length > 0) throw new Error(problems.join('\n'));
    }
    return received;
  };
}
