import type { AppointmentDraft } from '../../../src/core/appointmentDraft';
import { startRun } from '../../../src/panel/many/run';

async function ask(name: string, request: unknown) {
  const answer = await chrome.runtime.sendMessage({ to: 'background', name, request });
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  return answer.reply;
}

/** Creates all of them as "Many at once" does, from a page of ours. Gives how long it took, in milliseconds. */
async function createAll(drafts: AppointmentDraft[]): Promise<number> {
  const begun = performance.now();
  const [first, last] = [drafts[0], drafts.at(-1)];
  await ask('readCalendarAhead', {
    businessId: first?.businessId,
    start: first?.startDateTime,
    end: last?.endDateTime,
  });
  await new Promise<void>((ended, failed) => {
    const current = startRun(
      drafts.map((draft) => ({ draft, operationIdAt: async () => crypto.randomUUID() })),
      {
        create: (request) => ask('createAppointment', request),
        readOutcome: (operationId) => ask('readOutcome', { operationId }),
        now: Date.now,
        sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      },
      () => {
        const { phase, states } = current.status();
        if (phase === 'ended') ended();
        const bad = states.find(({ kind }) => kind === 'refused' || kind === 'unknown');
        if (bad) failed(new Error(JSON.stringify(bad)));
      },
    );
  });
  return performance.now() - begun;
}

const page = { createAll };
export type BulkPage = typeof page;
Object.assign(globalThis, page);
