import type { Page } from 'playwright-core';
import { workday } from '../../../test/inBrowser/harness/times';
import type { Simulator } from '../../../test/simulator';
import { launchBench } from '../chromium';
import type { Extensions } from '../extensions';
import { interleaved } from '../interleaved';
import { type Row, ratioRow } from '../row';
import { openPanel, signIn, simulate } from '../signedIn';

/** Fills the business up to so many of everything, copied from what the demo has. */
function fill({ data }: Simulator, most: number, customers: number, appointments: number): void {
  const [business] = data.businesses;
  if (!business) throw new Error('the demo has no business');
  const grow = <T extends { id: string }>(
    list: T[],
    count: number,
    name: string,
    change: (copy: T, at: number) => T,
  ) => {
    const [first] = list;
    if (!first) throw new Error(`the demo has no ${name}`);
    for (let at = list.length; at < count; at += 1)
      list.push(change({ ...structuredClone(first), id: `${name}${at}` }, at));
  };
  grow(business.services, most, 'service', (copy, at) => ({ ...copy, displayName: `Service ${at}` }));
  grow(business.staffMembers, most, 'staff', (copy, at) => ({
    ...copy,
    displayName: `Person ${at}`,
    emailAddress: `person${at}@contoso.com`,
  }));
  grow(business.customers, customers, 'customer', (copy, at) => ({ ...copy, displayName: `Customer ${at}` }));
  const start = Date.parse(`${workday(1)}T06:00:00Z`);
  const utc = (instant: number) => ({
    dateTime: new Date(instant).toISOString().replace('Z', '0000Z'),
    timeZone: 'UTC',
  });
  business.appointments.length = Math.min(1, business.appointments.length);
  grow(business.appointments, appointments, 'appointment', (copy, at) => ({
    ...copy,
    customerName: `Guest ${at}`,
    startDateTime: utc(start + at * 120_000),
    endDateTime: utc(start + at * 120_000 + 60_000),
  }));
}

/** One letter into the search of the list: from the key until the frame after it. */
const key = (page: Page, text: string): Promise<number> =>
  page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const box = document.querySelector<HTMLInputElement>('main input[type="search"]');
        if (!box) throw new Error('no search');
        const begun = performance.now();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text);
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - begun);
          port2.postMessage(0);
        });
      }),
    text,
  );

/** Two panels on the same list, one of them with a hundred times as many appointments. */
export async function listRow({ ours, empty }: Extensions): Promise<Row> {
  const [large, small] = [await simulate(), await simulate()];
  fill(large, 500, 10_000, 5_000);
  fill(small, 50, 50, 50);
  const browsers = [await launchBench(large, [ours, empty]), await launchBench(small, [ours, empty])] as const;
  try {
    const listOf = async (index: 0 | 1) => {
      const { context } = browsers[index];
      await signIn(context, index === 0 ? large : small);
      const panel = await openPanel(context);
      await panel.tab('Appointments').click();
      await panel.page.getByText('Guest 2', { exact: true }).first().waitFor();
      return panel.page;
    };
    const [many, few] = [await listOf(0), await listOf(1)];
    let letter = 0;
    const press = (page: Page) => () => key(page, `guest ${(letter++ >> 1) % 10}`);
    const sides = await interleaved(press(many), press(few), 31);
    const what = 'list with 5,000 appointments, 500 services, 500 staff, 10,000 customers: a key press to paint';
    return ratioRow(what, 'the same page with 50 of each', 'ms', 1.5, sides);
  } finally {
    for (const { close } of browsers) await close();
    await large.close();
    await small.close();
  }
}
