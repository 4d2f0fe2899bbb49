import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from '@microsoft/microsoft-graph-client';
import { build } from 'vite';
import type { AppointmentDraft } from '../../../src/core/appointmentDraft';
import { createRequests, graphHost, requestsTo } from '../../../test/inBrowser/harness/requests';
import { send, signIn as signInDirectly } from '../../../test/simulator/client';
import { launchBench } from '../chromium';
import type { Extensions } from '../extensions';
import { interleaved } from '../interleaved';
import { type Row, ratioRow } from '../row';
import { openOurs, signIn, simulate, smtpAddress } from '../signedIn';
import type { BulkPage } from './bulkPage';

const count = 200;
/** One side of it takes more than ten seconds. */
const rounds = 3;

/** The runner of "Many at once" on our background, against Microsoft's own client, one request after another. */
export async function bulkRow({ ours, empty }: Extensions): Promise<Row> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: ours,
      emptyOutDir: false,
      lib: {
        entry: resolve(import.meta.dirname, 'bulkPage.ts'),
        formats: ['es'],
        fileName: () => 'bulkPage.js',
      },
    },
  });
  writeFileSync(join(ours, 'bulkPage.html'), '<!doctype html><script type="module" src="bulkPage.js"></script>');
  const simulator = await simulate();
  const { context, close } = await launchBench(simulator, [ours, empty]);
  try {
    await signIn(context, simulator);
    const page = await openOurs(context, 'bulkPage.html');
    const service = simulator.data.businesses[0]?.services[0];
    let day = 20;
    const drafts = (): AppointmentDraft[] => {
      day += 5;
      const first = Date.now() + day * 86_400_000;
      return Array.from({ length: count }, (_, at) => {
        const start = Math.floor(first / 60_000) * 60_000 + at * 1_800_000;
        const text = (instant: number) => new Date(instant).toISOString().replace('.000Z', 'Z');
        return {
          businessId: smtpAddress,
          serviceId: service?.id ?? '',
          customers: [
            { name: `Guest ${at}`, emailAddress: `guest${at}@example.com`, phone: '', notes: '', timeZone: 'UTC' },
          ],
          startDateTime: text(start),
          endDateTime: text(start + 1_800_000),
          staffMemberIds: [],
        } as unknown as AppointmentDraft;
      });
    };
    const run = () => page.evaluate((all) => (globalThis as unknown as BulkPage).createAll(all), drafts());
    const { access_token } = await signInDirectly(simulator);
    const graph = Client.initWithMiddleware({ authProvider: { getAccessToken: async () => access_token } });
    const before = globalThis.fetch;
    const oneByOne = async () => {
      const { body } = createRequests(simulator)[0] ?? {};
      const draft = typeof body === 'string' ? JSON.parse(body) : body;
      globalThis.fetch = async (input, init = {}) => {
        const url = new URL(typeof input === 'string' ? input : (input as Request).url);
        const { status, headers, text } = await send(simulator, {
          host: url.host,
          path: url.pathname + url.search,
          method: init.method ?? 'GET',
          headers: Object.fromEntries(new Headers(init.headers)),
          ...(typeof init.body === 'string' ? { body: init.body } : {}),
        });
        return new Response(text, { status, headers: headers as Record<string, string> });
      };
      try {
        const begun = performance.now();
        for (let at = 0; at < count; at += 1) {
          await graph.api(`/solutions/bookingBusinesses/${smtpAddress}/appointments`).post(draft);
        }
        return performance.now() - begun;
      } finally {
        globalThis.fetch = before;
      }
    };
    simulator.fail({ host: graphHost, path: /./, action: { delayMs: 50 } });
    const sides = await interleaved(run, oneByOne, rounds);
    const throttled = requestsTo(simulator, graphHost).filter(({ status }) => status === 429).length;
    const row = ratioRow(
      `create ${count} appointments, 50 ms per request, mailbox limit 4`,
      'one after another with `@microsoft/microsoft-graph-client`',
      'ms',
      0.4,
      sides,
      `${throttled} throttled, medians of ${rounds}`,
    );
    return { ...row, met: row.met && throttled === 0 };
  } finally {
    await close();
    await simulator.close();
  }
}
