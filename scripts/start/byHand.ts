import { bookingPageUrl, configure, smtpAddress, startDemo } from './demo';

const note = `
Chromium is open on the booking page of a demo business, with a list of what to try. Microsoft is simulated on this machine.

  1. "New appointment" in the box at the corner of the page (or the extension's toolbar button) opens the panel.
  2. Sign in: Microsoft's window is simulated too. Ada Lovelace administers ${smtpAddress}.
  3. Type one line: Robin Castillo +1 206 555 0142 catered bento tomorrow 3pm
  4. Press Enter, and Enter again. The appointment is created.

Close the browser or press Ctrl+C to end.
`;

/** Opens the demo for a person and stays until they have had enough. */
export async function start(): Promise<number> {
  const demo = await startDemo(true);
  const { context } = demo.browser;
  const closed = new Promise<void>((resolve) => {
    context.once('close', () => resolve());
  });
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const [page = await context.newPage()] = context.pages();
  const options = await configure(demo);
  await options.page.close();
  await page.goto(bookingPageUrl);
  await page.bringToFront();
  console.log(note);
  await Promise.race([closed, interrupted]);
  await demo.close();
  return 0;
}
