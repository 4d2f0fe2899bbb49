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
  const { booked, readAgain } = useBookedTimes(businessId, span, version);
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
    ],
  );

  /** Why the signed-in person may not create a draft; undefined when they may, or when Microsoft is to say. */
  const refusalOf = async (draft: AppointmentDraft): Promise<Judgement | undefined> => {
    if (!isHeldToRules(staffMemberOf(username, overview?.staffMembers ?? []))) return undefined;
    try {
      const time = timeOfDraft(draft);
      const now = Date.now();
      const isOfStaff = time.staffMemberIds.length > 0;
      const known = isOfStaff ? await readBookedTimes(businessId, spanToRead(now, time)) : booked.reply;
      const { judgeTime } = await loadRules();
      const judged = judgeTime(temporal, { ...of, bookedTimes: known?.bookedTimes ?? [] }, time, now);
      return judged?.consequence === 'refused' && judged.brokenRules.length > 0 ? judged : undefined;
    } catch {
      // What cannot be judged here, Microsoft judges.
      return undefined;
    }
  };
  return { shown, show, booked, readAgain, rules, judgement, refusalOf };
}
