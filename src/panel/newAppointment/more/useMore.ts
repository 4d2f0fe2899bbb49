import { useEffect, useState } from 'preact/hooks';
import { send } from '../../../browser/messaging';
import { storedMoreShown } from '../../../browser/storage';
import type { AppointmentChanges } from '../../../core/appointmentChanges';
import type { AppointmentDraft } from '../../../core/appointmentDraft';
import type { BookingCustomQuestion } from '../../../core/graphTypes';
import type { BusinessOverview } from '../../../core/messages';
import type { MoreFields, MoreName } from '../../../core/more/moreFields';
import type { MoreProblem } from '../../../core/more/moreProblems';
import { useAsk } from '../../useAsk';
import { useModule } from '../../useModule';
import type { FormDraft } from '../formDraft';
import type { ChosenService } from '../useService';
import { readGraphSettings, usualGraph } from './graphSettings';

const loadParts = () => import('./parts');

interface MoreOf {
  businessId: string;
  overview: BusinessOverview | undefined;
  chosen: ChosenService;
  draft: FormDraft;
  change: (changed: (before: FormDraft) => FormDraft) => Promise<void>;
}

/** Whether "More" is open; remembered. */
function useShown() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    void storedMoreShown.get().then((stored) => stored && setShown(true));
  }, []);
  const show = (next: boolean) => {
    setShown(next);
    void storedMoreShown.set(next);
  };
  /** Opens it for what has to be seen, without remembering that as a wish. */
  const reveal = () => setShown(true);
  return { shown, show, reveal };
}

/**
 * What stands behind "More" and what the service asks. Its code is loaded, and the questions are read, once there is
 * something of it to show or to send.
 */
export function useMore({ businessId, overview, chosen, draft, change }: MoreOf) {
  const { shown, show, reveal } = useShown();
  const { more = {} } = draft;
  const asks = (chosen.service?.customQuestions?.length ?? 0) > 0;
  const isInPlay = shown || asks || Object.keys(more).length > 0;
  const { module: parts, failure } = useModule(loadParts, isInPlay);

  const [questions, ask] = useAsk<BookingCustomQuestion[]>();
  const readQuestions = () => void ask(() => send('listCustomQuestions', { businessId }));
  useEffect(() => {
    if (asks) readQuestions();
  }, [businessId, asks]);
  const [graph, setGraph] = useState(usualGraph);
  useEffect(() => {
    if (isInPlay) void readGraphSettings().then(setGraph);
  }, [isInPlay]);

  const [problems, setProblems] = useState<MoreProblem[]>([]);
  // What was wrong with the values of another service is wrong no longer.
  useEffect(() => setProblems([]), [chosen.service?.id]);
  const set = <N extends MoreName>(name: N, value: MoreFields[N], field: string = name) => {
    void change((before) => ({ ...before, more: { ...before.more, [name]: value } }));
    setProblems((before) => before.filter((problem) => !problem.field.startsWith(field)));
  };
  const reset = (name: MoreName, field: string = name) => {
    void change((before) => {
      const { [name]: _, ...rest } = before.more ?? {};
      return { ...before, more: rest };
    });
    setProblems((before) => before.filter((problem) => !problem.field.startsWith(field)));
  };

  const context = {
    service: chosen.service,
    currency: overview?.business.defaultCurrencyIso,
    customQuestions: questions.reply,
    ...graph,
  };

  /** Everything that stands here, looked at; undefined where the code for it could not be loaded. */
  const checkNow = async () => {
    try {
      const parts = await loadParts();
      const wanted = asks && !questions.reply && !questions.failure;
      const late = wanted ? await send('listCustomQuestions', { businessId }).catch(() => undefined) : undefined;
      const customQuestions = questions.reply ?? late;
      return { ...parts, now: parts.checkMore(more, { ...context, ...(await readGraphSettings()), customQuestions }) };
    } catch {
      reveal();
      return undefined;
    }
  };

  /** The draft with what stands here, and the fields that keep it from being sent. */
  const check = async (checked: AppointmentDraft | undefined) => {
    if (!isInPlay) return { draft: checked, problems: [] };
    const found = await checkNow();
    if (!found) return undefined;
    const { now, withMore } = found;
    setProblems(now.problems);
    if (now.problems.some(({ field }) => !field.startsWith('answer'))) reveal();
    return { draft: checked && withMore(checked, now), problems: now.problems };
  };

  /** The same for the customer alone, who is to be added to a session: answers and place; undefined where something is wrong. */
  const checkCustomer = async () => {
    if (!isInPlay) return {};
    const found = await checkNow();
    if (!found) return undefined;
    const wrong = found.now.problems.filter(({ field }) => /^(answer|customerPlace)/.test(field));
    setProblems(wrong);
    return wrong.length > 0 ? undefined : found.ofCustomer(found.now);
  };
  const shownNow = parts?.checkMore(more, context);
  const changes: AppointmentChanges = shownNow?.changes ?? {};
  /** The first control that would stop a create. */
  const firstWrong = shownNow?.problems[0]?.field;
  return {
    ...context,
    changes,
    firstWrong,
    shown,
    show,
    parts,
    failure,
    questions,
    readQuestions,
    more,
    problems,
    set,
    reset,
    check,
    checkCustomer,
  };
}
export type MoreForm = ReturnType<typeof useMore>;
