import { useEffect, useMemo, useState } from 'preact/hooks';
import { storedOpenTimesShown } from '../../../browser/storage';
import type { AppointmentDraft } from '../../../core/appointmentDraft';
import type { FormFields } from '../../../core/formFields';
import { isHeldToRules, type Judgement, staffMemberOf } from '../../../core/judgement';
import type { BusinessOverview } from '../../../core/messages';
import type { Temporal } from '../../../core/temporal';
import { useModule } from '../../useModule';
import { chosenTime, timeOfDraft } from './chosenTime';
import { readBookedTimes, spanToRead, useBookedTimes } from './useBookedTimes';

interface RulesOf {
  businessId: string;
  /** Who is signed in. */
  username: string;
  overview: BusinessOverview | undefined;
  /** IANA name. */
  businessTimeZone: string;
  temporal: Temporal;
  fields: FormFields;
  /** Changes when an appointment was created: what is booked is read again. */
  version: unknown;
}

const loadRules = () => import('./rules');

/** Whether the open times are unfolded; remembered. */
function useShown(): [boolean, (shown: boolean) => void] {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    void storedOpenTimesShown.get().then((stored) => stored && setShown(true));
  }, []);
  const show = (next: boolean) => {
    setShown(next);
    void storedOpenTimesShown.set(next);
  };
  return [shown, show];
}

/**
 * Open times and the rules that the chosen time breaks. The calendar is read only for somebody who unfolds the open times or
 * chooses staff: without either, creating an appointment costs no request more.
 */
export function useTimeRules({ businessId, username, overview, businessTimeZone, temporal, fields, version }: RulesOf) {
  const [shown, show] = useShown();
  const chosen = chosenTime(temporal, fields);
  const { serviceId } = fields;

  const isWanted = serviceId !== '' && (shown || (chosen?.staffMemberIds.length ?? 0) > 0);
  const span = isWanted ? spanToRead(Date.now(), chosen?.staffMemberIds.length ? chosen : undefined) : undefined;
  const { booked, readAgain, latest } = useBookedTimes(businessId, span, version);
  const { module: rules } = useModule(loadRules, chosen !== undefined && serviceId !== '');

  const of = { overview, username, businessTimeZone, serviceId };
  // Not again for every letter that is typed into another field.
  const judgement = useMemo(
    () =>
      chosen && rules?.judgeTime(temporal, { ...of, bookedTimes: booked.reply?.bookedTimes ?? [] }, chosen, Date.now()),
    [
      rules,
      overview,
      username,
      businessTimeZone,
      serviceId,
      booked.reply,
      chosen?.start,
      chosen?.end,
      fields.staffMemberId,
      fields.otherStaffIds,
    ],
  );

  /**
   * Why a draft is not created now: Bookings holds the person to a rule that it breaks, or it clashes with what was still
   * being read when Create was pressed, so that nobody was told. Undefined: create it, or let Microsoft say.
   */
  const objectionTo = async (draft: AppointmentDraft): Promise<Judgement | undefined> => {
    const isHeld = isHeldToRules(staffMemberOf(username, overview?.staffMembers ?? []));
    const time = timeOfDraft(draft);
    const isOfStaff = time.staffMemberIds.length > 0;
    if (!isHeld && !(isOfStaff && booked.waiting)) return undefined;
    const now = Date.now();
    const read = () => (booked.waiting ? latest() : readBookedTimes(businessId, spanToRead(now, time)));
    try {
      const known = isOfStaff ? await within(longestWait, read()) : booked.reply;
      const { judgeTime } = await loadRules();
      const judged = judgeTime(temporal, { ...of, bookedTimes: known?.bookedTimes ?? [] }, time, now);
      const stops = judged?.brokenRules.some(({ rule }) => isHeld || rule === 'clash');
      return stops ? judged : undefined;
    } catch {
      // What cannot be judged here, Microsoft judges.
      return undefined;
    }
  };
  return { shown, show, booked, readAgain, rules, judgement, objectionTo, chosenSpan: chosen };
}

/** Create does not wait longer than this, in milliseconds, for what is booked. */
const longestWait = 5_000;

const within = <T>(milliseconds: number, promise: Promise<T>): Promise<T> =>
  Promise.race([promise, new Promise<T>((_, reject) => setTimeout(reject, milliseconds, new Error('slow')))]);
