import { parseAst } from 'vite';
import { wordsIn } from './sameInEveryLanguage';

type Node = { type: string } & Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** Attributes that people see or hear. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'label',
  'placeholder',
  'title',
]);
const shownProperties = new Set(['textContent', 'innerText', 'title', 'ariaLabel', 'placeholder']);

const hasWords = (text: string): boolean => wordsIn(text).length > 0;

/** What an expression may show itself: the texts in it, and those of its branches; not those that it hands to a function. */
function* shownBy(node: Node): Generator<string> {
  if (node.type === 'Literal' && typeof node.value === 'string') yield node.value;
  if (node.type === 'TemplateLiteral') {
    yield (node.quasis as { value: { raw: string } }[]).map(({ value }) => value.raw).join(' ');
  }
  const parts = { ConditionalExpression: ['consequent', 'alternate'], LogicalExpression: ['left', 'right'] }[node.type];
  for (const part of parts ?? []) yield* shownBy(node[part] as Node);
}

function* textsOf(node: Node): Generator<string> {
  if (node.type === 'JSXText') yield node.value as string;
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    for (const child of node.children as Node[]) {
      if (child.type === 'JSXExpressionContainer') yield* shownBy(child.expression as Node);
    }
  }
  if (node.type === 'JSXAttribute' && spoken.has((node.name as { name: string }).name) && isNode(node.value)) {
    yield* shownBy(node.value.type === 'JSXExpressionContainer' ? (node.value.expression as Node) : node.value);
  }
  if (node.type === 'AssignmentExpression') {
    const { property } = node.left as { property?: { name?: string } };
    if (property?.name && shownProperties.has(property.name)) yield* shownBy(node.right as Node);
  }
  for (const child of childrenOf(node)) yield* textsOf(child);
}

/** The words that a source file shows to people without asking the messages files. */
export function textsIn(path: string, source: string): string[] {
  if (!/\.tsx?$/.test(path)) return [];
  const program = parseAst(source, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
  return [...textsOf(program)].filter(hasWords).map((text) => `${path}: ${text.trim()}`);
}
