import { bookingPageUrl, startDemo } from './demo';
import { demoLanguage, noteIn } from './note';

/** Opens the demo for a person, in the language that they asked for or that of their computer, and stays until they have had enough. */
export async function start(asked?: string): Promise<number> {
  const language = demoLanguage(asked);
  const demo = await startDemo(true, language);
  const { browser, simulator } = demo;
  const { context } = browser;
  const closed = new Promise<void>((resolve) => {
    context.once('close', () => resolve());
  });
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const [page = await context.newPage()] = context.pages();
  // What an administrator fills in once, after registering the application.
  const { clientId, tenantId } = simulator;
  await browser.inExtension((settings) => chrome.storage.local.set({ settings }), {
    clientId,
    tenantId,
    cloud: 'global',
    graphVersion: 'v1.0',
  });
  await page.goto(bookingPageUrl);
  await page.bringToFront();
  console.log(noteIn(language, Date.now()));
  await Promise.race([closed, interrupted]);
  await demo.close();
  return 0;
}
