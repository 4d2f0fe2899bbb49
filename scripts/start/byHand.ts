import { bookingPageUrl, configure, smtpAddress, startDemo } from './demo';

const note = `
Chromium is open on the booking page of a demo business. Microsoft is simulated on this machine, so try anything:

  1. The chip at the edge of the page shows ${smtpAddress}. Copy it.
  2. "New appointment" on the chip (or the extension's toolbar button) opens the panel.
  3. Sign in: Microsoft's window is simulated too. Ada Lovelace administers the business, the others may do less or nothing.
  4. Choose a service, type a name, a date and a time, and press "Create appointment".
  5. Look at the tabs Appointments and Flows, and at the settings.

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
