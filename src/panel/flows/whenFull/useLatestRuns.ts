import { useEffect } from 'preact/hooks';
import { send } from '../../../browser/messaging';
import { type LatestRun, latestRunOf } from '../../../core/latestRun';
import { useAsk } from '../../useAsk';

/** What one question takes. */
const atOnce = 20;

/** The latest runs of the first flows, by id, and whether they are still being read; a flow is absent where nobody can tell. */
export function useLatestRuns(flows: { id: string; environmentName: string }[]) {
  const [{ waiting, reply }, ask] = useAsk<ReadonlyMap<string, LatestRun>>();
  const asked = flows.slice(0, atOnce).map(({ id, environmentName }) => ({ id, environmentName }));
  useEffect(() => {
    if (asked.length === 0) return;
    void ask(async () => {
      const runs = (await send('readLatestRuns', { flows: asked })).map(latestRunOf);
      return new Map(asked.flatMap(({ id }, at) => (runs[at] ? [[id, runs[at]] as const] : [])));
    });
  }, [asked.map(({ id }) => id).join(' ')]);
  return { waiting, runs: reply };
}
