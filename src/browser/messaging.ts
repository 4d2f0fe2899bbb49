import browser, { type Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { Failure, FailureError, toFailure } from '../core/failure';
import { type MessageName, messages, type ReplyOf, type RequestOf, replies } from '../core/messages';

/** What the browser says of who sent a message. */
export type Sender = Runtime.MessageSender;

/** Who a message really comes from, told by the browser and never by the message. */
export type SenderRole = 'page' | 'offscreen' | 'content' | 'stranger';

export type Handlers = {
  [N in MessageName]: (request: RequestOf<N>, sender: Sender) => Promise<ReplyOf<N>>;
};

const Envelope = z.object({ to: z.literal('background'), name: z.string(), request: z.unknown() });
const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), reply: z.unknown() }),
  z.object({ ok: z.literal(false), failure: Failure }),
]);
type Answer = z.infer<typeof Answer>;

const isMessageName = (name: string): name is MessageName => Object.hasOwn(messages, name);

/** The role of a sender. `sender.url` of an extension page cannot be forged; a content script has a tab and a web address. */
export function roleOf(sender: Sender): SenderRole {
  if (sender.id !== browser.runtime.id) return 'stranger';
  const own = browser.runtime.getURL('');
  if (sender.url?.startsWith(`${own}offscreen.html`)) return 'offscreen';
  if (sender.url?.startsWith(own)) return 'page';
  return sender.tab && sender.url?.startsWith('https://') ? 'content' : 'stranger';
}

/** Answers one message: name known, sender's role right, request parsed; whatever is thrown goes back as a Failure. */
export async function answer(
  handlers: Handlers,
  name: string,
  request: unknown,
  role: SenderRole,
  sender: Sender,
): Promise<Answer> {
  if (!isMessageName(name) || messages[name].from !== role) {
    return { ok: false, failure: { kind: 'invalidRequest', path: 'name' } };
  }
  const parsed = messages[name].request.safeParse(request);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    return { ok: false, failure: { kind: 'invalidRequest', path } };
  }
  try {
    // A correlated union: the compiler cannot see that this name's handler takes this name's request.
    const handler = handlers[name] as (request: unknown, sender: Sender) => Promise<unknown>;
    return { ok: true, reply: await handler(parsed.data, sender) };
  } catch (error) {
    return { ok: false, failure: toFailure(error) };
  }
}

/**
 * Serves our own contexts; a stranger gets no answer. The listener is not async: for a message that is not ours it answers `undefined`, so that
 * the offscreen page can answer its own.
 */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const envelope = Envelope.safeParse(message);
    if (!envelope.success) return undefined;
    const role = roleOf(sender);
    if (role === 'stranger') return undefined;
    return answer(handlers, envelope.data.name, envelope.data.request, role, sender);
  });
}

/**
 * Asks the background, from one of our pages. Throws a FailureError; of kind `interrupted` when the background went away
 * before it answered, so that the caller can ask what became of it.
 */
export async function send<N extends MessageName>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  let raw: unknown;
  try {
    raw = await browser.runtime.sendMessage({ to: 'background', name, request });
  } catch {
    throw new FailureError({ kind: 'interrupted' });
  }
  const outcome = Answer.safeParse(raw);
  if (!outcome.success) throw new FailureError({ kind: 'interrupted' });
  if (!outcome.data.ok) throw new FailureError(outcome.data.failure);
  const reply = replies[name].safeParse(outcome.data.reply);
  if (!reply.success) throw new FailureError({ kind: 'unexpectedReply' });
  return reply.data as ReplyOf<N>;
}
