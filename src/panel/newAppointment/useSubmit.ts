import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { AppointmentDraft } from '../../core/appointmentDraft';
import { checkFirstCustomer, checkForm } from '../../core/checkForm';
import type { FormFields } from '../../core/formFields';
import type { Judgement } from '../../core/judgement';
import type { Temporal } from '../../core/temporal';
import type { Typed } from './formDraft';
import type { Group } from './GroupPart';
import type { MoreForm } from './more/useMore';
import type { useCreate } from './useCreate';
import { focusOn, type useProblems } from './useProblems';

interface SubmitOf {
  businessId: string;
  temporal: Temporal;
  fields: FormFields;
  form: RefObject<HTMLFormElement | null>;
  found: ReturnType<typeof useProblems>;
  more: MoreForm;
  group: { current: Group | undefined };
  /** Further customers were typed, whose part may not be loaded yet. */
  hasOthers: boolean;
  objectionTo: (draft: AppointmentDraft) => Promise<Judgement | undefined>;
  creating: ReturnType<typeof useCreate>;
}

/** From a press on Create to the draft that is sent, or to what is said to be wrong. */
export function useSubmit(of: SubmitOf) {
  const { businessId, temporal, fields, form, found, more, creating } = of;
  const { progress, create, dismiss } = creating;
  const [refusal, setRefusal] = useState<Judgement>();
  const [judging, setJudging] = useState(false);
  const forgetRefusal = () => setRefusal(undefined);

  /** What Create would send; undefined once what is wrong is said. */
  const checkAll = async (confirmed: Typed = {}): Promise<AppointmentDraft | undefined> => {
    const checked = checkForm(temporal, { ...fields, ...confirmed }, businessId, Date.now());
    found.setProblems(checked.kind === 'problems' ? checked.problems : []);
    forgetRefusal();
    const whole = await more.check(checked.kind === 'draft' ? checked.draft : undefined);
    const isWrong = checked.kind === 'problems' || !whole || whole.problems.length > 0;
    const alone = of.hasOthers ? undefined : [];
    const others = of.group.current ? of.group.current.check(isWrong) : alone;
    if (!isWrong && whole.draft && others) {
      return { ...whole.draft, customers: [...whole.draft.customers, ...others] };
    }
    dismiss();
    if (isWrong) found.stop();
    return undefined;
  };

  const createUnlessRefused = async (checked: AppointmentDraft) => {
    dismiss();
    setJudging(true);
    const objection = await of.objectionTo(checked);
    setJudging(false);
    if (!objection) return create(checked);
    setRefusal(objection);
  };

  const submit = async (confirmed: Typed = {}) => {
    const isBusy = judging || (progress?.busy ?? false);
    const checked = isBusy ? undefined : await checkAll(confirmed);
    if (checked) void createUnlessRefused(checked);
  };

  /** The first customer alone, who is to be added to a session; undefined once what is wrong is said. */
  const checkFirst = async () => {
    const { problems, customer } = checkFirstCustomer(temporal, fields, Date.now());
    found.setProblems(problems);
    const own = await more.checkCustomer();
    if (problems.length === 0 && own && customer) return { ...customer, ...own };
    found.stop();
    return undefined;
  };

  /** Leads on to what is still missing, else to Create, and sends nothing. */
  const goOn = () => {
    const checked = checkForm(temporal, fields, businessId, Date.now());
    const missing = checked.kind === 'problems' ? checked.problems.map(({ field }) => field) : [];
    const next = [...missing, more.firstWrong].find((field) => field && form.current?.elements.namedItem(field));
    if (next) focusOn(form, next);
    else form.current?.querySelector<HTMLElement>('[type="submit"]')?.focus();
  };

  return { refusal, forgetRefusal, checkAll, submit, checkFirst, goOn };
}
