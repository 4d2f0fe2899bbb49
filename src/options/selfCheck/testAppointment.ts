import type { AppointmentDraft } from '../../core/appointmentDraft';
import { toFailure } from '../../core/failure';
import type { CreateOutcome } from '../../core/messages';
import type { Finding } from '../../core/selfCheck/finding';
import { propertiesOf, shapesOf } from '../../core/selfCheck/shapes';
import { type Ask, checkOf } from './runChecks';

const hour = 3_600_000;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const instant = (milliseconds: number) => new Date(milliseconds).toISOString();

export interface TestAppointment {
  businessId: string;
  serviceId: string;
  account: { username: string; name?: string | undefined };
  timeZone: string;
  /** What the customer, who is the person themself, reads. */
  notes: string;
  cancellationMessage: string;
}

/** An hour in a week: yourself as the customer, no staff, and no e-mail about its creation. */
export function testDraft(test: TestAppointment, now: number): AppointmentDraft {
  const start = Math.ceil((now + 7 * 24 * hour) / hour) * hour;
  const { username, name } = test.account;
  return {
    businessId: test.businessId,
    serviceId: test.serviceId,
    customers: [
      { name: name || username, emailAddress: username, phone: '', notes: test.notes, timeZone: test.timeZone },
    ],
    startDateTime: instant(start),
    endDateTime: instant(start + hour / 2),
    staffMemberIds: [],
    changes: { optOutOfCustomerEmail: true },
  };
}

/** The end of the operation; what has no answer is looked up by the outbox for a minute and a half. */
async function outcomeOf(ask: Ask, operationId: string, draft: AppointmentDraft): Promise<CreateOutcome> {
  let told: CreateOutcome = await ask('createAppointment', { operationId, draft });
  for (let look = 0; look < 45 && told.outcome === 'checking'; look++) {
    await wait(2_000);
    told = await ask('readOutcome', { operationId });
  }
  return told;
}

/** Whether the calendar shows it, asked a few times: Graph promises nothing on how soon. */
async function seenInCalendar(ask: Ask, draft: AppointmentDraft, id: string, wanted: boolean) {
  const { businessId, startDateTime, endDateTime } = draft;
  for (let look = 0; ; look++) {
    const listed = await ask('listAppointments', { businessId, start: startDateTime, end: endDateTime });
    const found = listed.find((appointment) => appointment.id === id);
    if (Boolean(found) === wanted || look === 4) return found;
    await wait(2_000);
  }
}

/** Creates one appointment through the outbox, finds it in the calendar, and cancels it. */
export const checkTestAppointment = (ask: Ask, test: TestAppointment): Promise<Finding> =>
  checkOf('testAppointment', async () => {
    const operationId = crypto.randomUUID();
    const draft = testDraft(test, Date.now());
    const began = performance.now();
    const created = await outcomeOf(ask, operationId, draft);
    const facts = [`create: ${created.outcome} after ${Math.round(performance.now() - began)} ms`];
    if (created.outcome === 'refused') return { verdict: 'bad', reason: 'failed', facts, failure: created.failure };
    if (created.outcome !== 'created') return { verdict: 'bad', reason: 'testUnknown', facts };

    const { appointment } = created;
    facts.push(`answer: ${propertiesOf([appointment])}`, ...shapesOf('id', [appointment]));
    const seen = await seenInCalendar(ask, draft, appointment.id, true).catch(() => undefined);
    facts.push(
      seen ? `in the calendar: ${propertiesOf([seen])}` : 'not in the calendar',
      ...shapesOf('startDateTime', [seen ?? {}]),
    );
    let doubleIds = created.doubleIds;
    if (created.mayBeDoubled) {
      await wait(4_000);
      const again = await ask('readOutcome', { operationId }).catch(() => undefined);
      if (again?.outcome === 'created') doubleIds = again.doubleIds;
    }
    facts.push(`doubles: ${doubleIds.length}`);
    try {
      for (const appointmentId of [appointment.id, ...doubleIds]) {
        const { businessId, cancellationMessage } = test;
        await ask('cancelAppointment', { businessId, appointmentId, cancellationMessage });
      }
    } catch (error) {
      return { verdict: 'bad', reason: 'testStillThere', facts, failure: toFailure(error) };
    }
    const rest = await seenInCalendar(ask, draft, appointment.id, false).catch(() => undefined);
    facts.push(rest ? 'still in the calendar after the cancellation' : 'gone after the cancellation');
    if (rest) return { verdict: 'bad', reason: 'testStillThere', facts };
    if (doubleIds.length > 0) return { verdict: 'bad', reason: 'testDoubled', facts };
    return seen ? { verdict: 'good', reason: 'testDone', facts } : { verdict: 'doubt', reason: 'testNotSeen', facts };
  });
