import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseAst } from 'vite';

export interface Import {
  /** As written: `./graph`, `zod/mini`. */
  from: string;
  /** Leaves nothing in the built file. */
  typeOnly: boolean;
  /** `import * as z` gives `z`. */
  namespace?: string;
}

export interface SourceFile {
  /** From the repository's root, with `/`: `src/core/clouds.ts`. */
  path: string;
  imports: Import[];
  /** Names used that the file neither declares nor imports, as far as they matter: `chrome`, `fetch`, `Date.now`. */
  globals: Set<string>;
}

export const repository = resolve(import.meta.dirname, '../..');

type Node = { type: string } & Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

function* walk(node: Node, parent?: Node): Generator<{ node: Node; parent: Node | undefined }> {
  yield { node, parent };
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child, node);
  }
}

const nameOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Identifier' ? (node.name as string) : undefined;

const textOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

function importOf(node: Node): Import | undefined {
  const from = textOf(node.source);
  if (from === undefined) return undefined;
  switch (node.type) {
    case 'ImportDeclaration': {
      const specifiers = node.specifiers as Node[];
      const typeOnly =
        node.importKind === 'type' || (specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type'));
      const namespace = nameOf(specifiers.find((one) => one.type === 'ImportNamespaceSpecifier')?.local);
      return { from, typeOnly, ...(namespace ? { namespace } : {}) };
    }
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return { from, typeOnly: node.exportKind === 'type' };
    case 'ImportExpression':
      return { from, typeOnly: false };
    case 'TSImportType':
      return { from, typeOnly: true };
    default:
      return undefined;
  }
}

const globalObjects = new Set(['globalThis', 'window', 'self']);

/** `fetch`, `chrome`, `Date.now`, `new Date()`: a name where it stands for a value or a type, not for a property. */
function globalOf(node: Node, parent: Node | undefined): string | undefined {
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && (node.arguments as Node[]).length === 0) {
    return 'new Date()';
  }
  if (node.type === 'MemberExpression' && !node.computed) {
    const [object, property] = [nameOf(node.object), nameOf(node.property)];
    if (object && globalObjects.has(object)) return property;
    if (object === 'Date' && property === 'now') return 'Date.now';
    if (object === 'Temporal' && property === 'Now') return 'Temporal.Now';
    if (object === 'Math' && property === 'random') return 'Math.random';
  }
  const name = nameOf(node);
  if (name === undefined) return undefined;
  const isPropertyName =
    (parent?.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
    (parent?.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand) ||
    (parent?.type === 'TSPropertySignature' && parent.key === node) ||
    (parent?.type === 'TSMethodSignature' && parent.key === node) ||
    (parent?.type === 'TSQualifiedName' && parent.right === node);
  return isPropertyName ? undefined : name;
}

/** The names that a binding declares: `a`, `{ a, b: [c] = [] }`, `...rest`. */
function declaredBy(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name as string];
    case 'ObjectPattern':
      return (pattern.properties as Node[]).flatMap((one) => declaredBy(one.type === 'Property' ? one.value : one));
    case 'ArrayPattern':
      return (pattern.elements as unknown[]).flatMap(declaredBy);
    case 'AssignmentPattern':
      return declaredBy(pattern.left);
    case 'RestElement':
      return declaredBy(pattern.argument);
    default:
      return [];
  }
}

const declarationsOf = (node: Node): string[] => [
  ...(node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration' ? declaredBy(node.id) : []),
  ...(Array.isArray(node.params) ? node.params.flatMap(declaredBy) : []),
  ...(/^Import.*Specifier$/.test(node.type) ? declaredBy(node.local) : []),
];

function parse(path: string, text: string): Node {
  try {
    return parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
  } catch (cause) {
    throw new Error(`${path} is no valid TypeScript`, { cause });
  }
}

export function readSource(path: string, text: string): SourceFile {
  const program = parse(path, text);
  const imports: Import[] = [];
  const globals = new Set<string>();
  const declared = new Set<string>();
  for (const { node, parent } of walk(program)) {
    const found = importOf(node);
    if (found) imports.push(found);
    for (const name of declarationsOf(node)) declared.add(name);
    const name = globalOf(node, parent);
    if (name) globals.add(name);
  }
  for (const name of declared) globals.delete(name);
  return { path, imports, globals };
}

export const sourceFiles: SourceFile[] = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => `src/${name.split(sep).join('/')}`)
  .sort()
  .map((path) => readSource(path, readFileSync(join(repository, path), 'utf8')));

/** What a relative import names, from the repository's root and without its ending; undefined for a package. */
export const targetOf = (file: SourceFile, { from }: Import): string | undefined =>
  from.startsWith('.')
    ? relative(repository, resolve(repository, dirname(file.path), from))
        .split(sep)
        .join('/')
    : undefined;

/** Every file that ends up in the built script of this one. */
export function closureOf(path: string): SourceFile[] {
  const byName = new Map(
    sourceFiles.flatMap((file) => [
      [file.path, file],
      [file.path.replace(/\.tsx?$/, ''), file],
    ]),
  );
  const reached = new Set<SourceFile>();
  const visit = (name: string) => {
    const file = byName.get(name);
    if (!file || reached.has(file)) return;
    reached.add(file);
    for (const one of file.imports) {
      const target = targetOf(file, one);
      if (target && !one.typeOnly) visit(target);
    }
  };
  visit(path);
  return [...reached];
}
