import type { Bidi } from './bidi';
import { waitUntil } from './waitUntil';

interface RemoteNode {
  sharedId: string;
}

const backspace = '\uE003';
const control = '\uE009';

/** A page in Firefox, seen and used as a person does: by role and name, with real pointer and key input. */
export class FirefoxPage {
  constructor(
    private readonly bidi: Bidi,
    private readonly context: string,
  ) {}

  /** The element, once it is there. */
  async find(role: string, name: string): Promise<RemoteNode> {
    return waitUntil(`${role} "${name}" in Firefox`, async () => (await this.all(role, name))[0]);
  }

  async has(role: string, name: string): Promise<boolean> {
    return (await this.all(role, name)).length > 0;
  }

  async click(role: string, name: string): Promise<void> {
    await this.clickOn(await this.find(role, name));
  }

  /** Clicks into the field, empties it and types. */
  async type(role: string, name: string, text: string): Promise<void> {
    await this.click(role, name);
    const keys = [control, 'a'].map((value) => ({ type: 'keyDown', value }));
    const up = ['a', control].map((value) => ({ type: 'keyUp', value }));
    await this.press([...keys, ...up, ...strokes(backspace), ...strokes(text)]);
  }

  /** Chooses an option of a native select, once it offers it, by typing its beginning. */
  async choose(name: string, beginning: string): Promise<void> {
    const select = await this.find('combobox', name);
    const offered = '(select) => !select.disabled && [...select.options].map((option) => option.text).join("\\n")';
    await waitUntil(`"${beginning}" among the choices of "${name}" in Firefox`, async () => {
      const options = await this.call(offered, select);
      return typeof options === 'string' && options.includes(beginning);
    });
    await this.call('(select) => select.focus()', select);
    await this.press(strokes(beginning));
  }

  /** All the text that the page shows. */
  async text(): Promise<string> {
    return this.evaluate('document.body?.innerText ?? ""');
  }

  async waitForText(part: string, timeoutMs?: number): Promise<string> {
    return waitUntil(
      `"${part}" in Firefox`,
      async () => {
        const text = await this.text();
        return text.includes(part) ? text : undefined;
      },
      timeoutMs,
    );
  }

  async evaluate<T>(expression: string): Promise<T> {
    const params = { expression, target: { context: this.context }, awaitPromise: true };
    const reply = await this.bidi.send<ScriptReply>('script.evaluate', params);
    return resultOf(reply) as T;
  }

  private async all(role: string, name: string): Promise<RemoteNode[]> {
    const locator = { type: 'accessibility', value: { role, name } };
    const params = { context: this.context, locator };
    const { nodes } = await this.bidi.send<{ nodes: RemoteNode[] }>('browsingContext.locateNodes', params);
    return nodes;
  }

  private async call(functionDeclaration: string, node: RemoteNode): Promise<unknown> {
    const target = { context: this.context };
    const params = { functionDeclaration, target, arguments: [{ sharedId: node.sharedId }], awaitPromise: true };
    return resultOf(await this.bidi.send<ScriptReply>('script.callFunction', params));
  }

  private async clickOn(node: RemoteNode): Promise<void> {
    await this.call('(element) => element.scrollIntoView({ block: "center" })', node);
    const origin = { type: 'element', element: { sharedId: node.sharedId } };
    await this.act({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', x: 0, y: 0, origin },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  private press(actions: object[]): Promise<unknown> {
    return this.act({ type: 'key', id: 'keyboard', actions });
  }

  private act(source: object): Promise<unknown> {
    return this.bidi.send('input.performActions', { context: this.context, actions: [source] });
  }
}

interface ScriptReply {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

function resultOf(reply: ScriptReply): unknown {
  if (reply.type === 'exception') throw new Error(`in Firefox: ${reply.exceptionDetails?.text}`);
  return reply.result?.value;
}

const strokes = (text: string): object[] =>
  [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
