import type { BrowserContext, CDPSession } from 'playwright-core';
import { waitUntil } from './waitUntil';

export type Send = <Reply>(method: string, params?: object) => Promise<Reply>;

/** Speaks raw CDP to a page that Playwright does not list: the toolbar's popup, the offscreen document. */
export async function attachToHidden(context: BrowserContext, what: string, urlStart: string): Promise<Send> {
  const browser = context.browser();
  if (!browser) throw new Error('this Playwright tells no browser of a persistent context');
  const session = await browser.newBrowserCDPSession();
  const listed = new Set(await targetIdsOfPages(context));
  const targetId = await waitUntil(what, async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ url, targetId }) => url.startsWith(urlStart) && !listed.has(targetId))?.targetId;
  });
  return attach(session, targetId);
}

async function targetIdsOfPages(context: BrowserContext): Promise<string[]> {
  return Promise.all(
    context.pages().map(async (page) => {
      const session = await context.newCDPSession(page);
      const { targetInfo } = await session.send('Target.getTargetInfo');
      await session.detach();
      return targetInfo.targetId;
    }),
  );
}

interface Call {
  resolve(reply: never): void;
  reject(error: Error): void;
}

/** Playwright's own sessions are closed to other targets, so these are spoken to by messages in messages. */
export async function attach(session: CDPSession, targetId: string): Promise<Send> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const calls = new Map<number, Call>();
  session.on('Target.receivedMessageFromTarget', (event: { sessionId: string; message: string }) => {
    if (event.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(event.message);
    const call = calls.get(id);
    calls.delete(id);
    if (error) call?.reject(new Error(error.message));
    else call?.resolve(result as never);
  });
  let lastId = 0;
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      calls.set(lastId, { resolve, reject });
      const message = JSON.stringify({ id: lastId, method, params });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
}
