import { launchBench } from '../chromium';
import type { Extensions } from '../extensions';
import { interleaved, rounds } from '../interleaved';
import { differenceRow, type Row } from '../row';
import { bookingPageUrl, simulate } from '../signedIn';

const paragraph =
  '<p>Choose a service, a person and a time; you will get a mail with everything that you need to know.</p>';

/** Script time and heap of a booking page of 300 paragraphs, once with our content script and once with an empty one. */
export async function contentRows({ ourContent, emptyContent }: Extensions): Promise<Row[]> {
  const simulator = await simulate();
  const heap = { ours: [] as number[], theirs: [] as number[] };
  const browsers = {
    ours: await launchBench(simulator, [ourContent]),
    theirs: await launchBench(simulator, [emptyContent]),
  };
  try {
    const load = async (side: 'ours' | 'theirs') => {
      const page = await browsers[side].context.newPage();
      await page.route(bookingPageUrl, (route) =>
        route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Book</title>${paragraph.repeat(300)}` }),
      );
      const session = await browsers[side].context.newCDPSession(page);
      await session.send('Performance.enable');
      await page.goto(bookingPageUrl);
      // The content script runs when the document is idle; two frames later all that it does at once is done.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))),
      );
      const metric = async (name: string) => {
        const { metrics } = await session.send('Performance.getMetrics');
        return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
      };
      const script = (await metric('ScriptDuration')) * 1000;
      await session.send('HeapProfiler.collectGarbage');
      heap[side].push((await metric('JSHeapUsedSize')) / 1e6);
      await page.close();
      return script;
    };
    const script = await interleaved(
      () => load('ours'),
      () => load('theirs'),
    );
    const what = 'content script on a booking page of 300 paragraphs';
    return [
      differenceRow(`${what}: script time`, 'an empty content script', 'ms', 3, script),
      differenceRow(`${what}: heap`, 'an empty content script', 'MB', 0.3, {
        ours: heap.ours.slice(-rounds),
        theirs: heap.theirs.slice(-rounds),
      }),
    ];
  } finally {
    await browsers.ours.close();
    await browsers.theirs.close();
    await simulator.close();
  }
}
