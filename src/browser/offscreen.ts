import browser, { type Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { type OffscreenMessageName, type OffscreenMessages, offscreenMessages } from '../core/signIn';
import { roleOf } from './messaging';

type RequestOf<N extends OffscreenMessageName> = z.infer<OffscreenMessages[N]['request']>;
type ReplyOf<N extends OffscreenMessageName> = z.infer<OffscreenMessages[N]['reply']>;
export type OffscreenHandlers = { [N in OffscreenMessageName]: (request: RequestOf<N>) => Promise<ReplyOf<N>> };

const path = 'offscreen.html';
let opening: Promise<void> | undefined;

export const isOffscreenOpen = (): Promise<boolean> => chrome.offscreen.hasDocument();

/** Opens the one offscreen page that Chrome allows, with both of its reasons, if it is not open. */
async function openOffscreen(): Promise<void> {
  if (await isOffscreenOpen()) return;
  opening ??= chrome.offscreen
    .createDocument({
      url: path,
      reasons: ['LOCAL_STORAGE', 'CLIPBOARD'] as chrome.offscreen.Reason[],
      justification: 'Sign-in needs session storage; copying needs a page.',
    })
    .finally(() => {
      opening = undefined;
    });
  await opening;
}

/** Asks the offscreen page, which is opened first when needed. Rejects when the page cannot answer. */
export async function askOffscreen<N extends OffscreenMessageName>(
  name: N,
  request: RequestOf<N>,
): Promise<ReplyOf<N>> {
  await openOffscreen();
  const reply = await browser.runtime.sendMessage({ to: 'offscreen', name, request });
  return offscreenMessages[name].reply.parse(reply) as ReplyOf<N>;
}

/** Closes the offscreen page, and with it all that its `sessionStorage` held. */
export async function closeOffscreen(): Promise<void> {
  if (await isOffscreenOpen()) await chrome.offscreen.closeDocument();
}

const Envelope = z.object({ to: z.literal('offscreen'), name: z.string(), request: z.unknown() });

/** Serves the background, in the offscreen page. Nobody else gets an answer: no content script, and no page of ours in a tab. */
export function serveOffscreen(handlers: OffscreenHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const envelope = Envelope.safeParse(message);
    if (!envelope.success || roleOf(sender) !== 'page' || sender.tab) return undefined;
    const { name } = envelope.data;
    if (!Object.hasOwn(offscreenMessages, name)) return undefined;
    const known = name as OffscreenMessageName;
    const request = offscreenMessages[known].request.safeParse(envelope.data.request);
    if (!request.success) return undefined;
    const handler = handlers[known] as (request: unknown) => Promise<unknown>;
    return handler(request.data);
  });
}
