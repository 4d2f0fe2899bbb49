import type { PanelPage } from '../../../test/inBrowser/harness/pages/panelPage';
import { createRequests, graphHost, requestsTo } from '../../../test/inBrowser/harness/requests';
import { workday } from '../../../test/inBrowser/harness/times';
import { waitUntil } from '../../../test/inBrowser/harness/waitUntil';
import { launchBench, workerOf } from '../chromium';
import type { Extensions } from '../extensions';
import { interleaved } from '../interleaved';
import { type Row, ratioRow } from '../row';
import { openPanel, ourId, signIn, simulate } from '../signedIn';

const form = {
  service: 'Catered bento',
  customerName: 'Robin Castillo',
  email: 'robin@example.com',
  phone: '+1 206 555 0142',
  notes: '',
};

/** From the press on Create until the panel says "Appointment created", in the page's own time. */
const pressed = ({ page }: PanelPage): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = () => {
          const isThere = [...document.querySelectorAll('[role="status"]')].some(({ textContent }) =>
            textContent?.includes('Appointment created'),
          );
          if (isThere) resolve(performance.now() - start);
        };
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
        document.querySelector<HTMLElement>('[type="submit"].primary')?.click();
      }),
  );

/** One appointment through the panel and the outbox, against a bare `fetch` of the same body from the same background. */
export async function createRow({ ours, empty }: Extensions): Promise<Row> {
  const simulator = await simulate();
  const { context, close } = await launchBench(simulator, [ours, empty]);
  try {
    await signIn(context, simulator);
    simulator.fail({ host: graphHost, path: /./, action: { delayMs: 150 } });
    const panel = await openPanel(context);
    const worker = await workerOf(context, (id) => id === ourId);
    let [minute, most] = [0, 0];
    const create = async () => {
      await panel.fill({ ...form, date: workday(7), startTime: timeOf(minute) });
      minute += 5;
      const reads = () => requestsTo(simulator, graphHost).filter(({ path }) => path.endsWith('/calendarView')).length;
      // The calendar is read while the form is filled; a person takes longer than this to reach for the button.
      await waitUntil('the calendar to be read ahead', () => reads() > 0);
      await panel.page.waitForTimeout(700);
      const before = requestsTo(simulator, graphHost).length;
      const took = await pressed(panel);
      most = Math.max(most, requestsTo(simulator, graphHost).length - before);
      await panel.page.getByRole('button', { name: 'New appointment', exact: true }).click();
      return took;
    };
    const bare = async () => {
      const { path, body } = createRequests(simulator)[0] ?? {};
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return worker.evaluate(
        async ({ url, text }) => {
          const stored = await chrome.storage.session.get('signedIn:token:graph');
          const { accessToken } = stored['signedIn:token:graph'] as { accessToken: string };
          const start = performance.now();
          const headers = { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' };
          const response = await fetch(url, { method: 'POST', headers, body: text });
          await response.json();
          if (response.status !== 201) throw new Error(`${response.status}`);
          return performance.now() - start;
        },
        { url: `https://${graphHost}${path}`, text },
      );
    };
    const sides = await interleaved(create, bare);
    return ratioRow(
      'create one appointment, press to confirmed, 150 ms per request',
      'a bare `fetch` of the same body',
      'ms',
      1.3,
      sides,
      `${most} request${most === 1 ? '' : 's'} from the press on`,
    );
  } finally {
    await close();
    await simulator.close();
  }
}

const timeOf = (minutes: number): string =>
  `${String(9 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
