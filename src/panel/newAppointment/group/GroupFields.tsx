import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { type CustomerProblem, checkCustomers, isBlank } from '../../../core/checkCustomers';
import type { CustomerPart } from '../../../core/customerParts';
import type { BookingService } from '../../../core/graphTypes';
import { type AnswerProblem, type Answers, questionsOf } from '../../../core/more/questions';
import type { PastedCustomer } from '../../../core/pastedCustomers';
import type { TypedCustomer } from '../../../core/typedCustomers';
import { formatNumber } from '../../words';
import type { GroupProps } from '../GroupPart';
import { MoreCustomer } from './MoreCustomer';
import { Sessions } from './Sessions';
import './group.css';

const nobody = (): TypedCustomer => ({ key: crypto.randomUUID(), name: '', emailAddress: '', phone: '', notes: '' });

/** Focuses what has this id, once it is there. */
const focusSoon = (id: string) => setTimeout(() => document.getElementById(id)?.focus());

/** Further customers of a group, the seats that they take, and the sessions at the chosen time that they can be added to. */
export function GroupFields(props: GroupProps & { service: BookingService | undefined }) {
  const { service, fields, draft, change, group, form } = props;
  const others = draft.others ?? [];
  const [problems, setProblems] = useState<CustomerProblem[]>([]);
  const [wrongAnswers, setWrongAnswers] = useState<AnswerProblem[]>([]);
  /** The last press was refused for too many people; true until somebody is taken out. */
  const [refused, setRefused] = useState(false);
  const seatsLine = useRef<HTMLDivElement>(null);
  const sessions = useRef<{ ask: () => boolean }>(undefined);

  const seats = Number(draft.more?.maximumAttendeesCount) || (service?.maximumAttendeesCount ?? 1);
  const people = 1 + others.filter((one) => !isBlank(one)).length;
  const isTooMany = people > seats;

  const setOthers = (changed: (before: TypedCustomer[]) => TypedCustomer[]) =>
    void change((before) => ({ ...before, others: changed(before.others ?? []) }));
  const forget = (key: string, part?: CustomerPart) =>
    setProblems((before) => before.filter((one) => one.key !== key || (part && one.part !== part)));

  /** Checks the further customers alone: whether there are seats for them depends on where they are to go. */
  const checkOthers = (quietly: boolean) => {
    const first = { name: fields.customerName, emailAddress: fields.emailAddress, phone: fields.phone };
    const { questions } = questionsOf(form.service, form.customQuestions);
    const checked = checkCustomers(others, first, fields.customerTimeZone || fields.timeZone, questions);
    setProblems(checked.problems);
    setWrongAnswers(checked.wrongAnswers);
    const [wrong] = checked.problems;
    const wrongId = wrong ? `${wrong.part}-${wrong.key}` : checked.wrongAnswers[0]?.field;
    if (wrongId && !quietly) focusSoon(wrongId);
    return wrongId ? undefined : checked.customers;
  };
  group.current = {
    check: (quietly) => {
      const customers = checkOthers(quietly || isTooMany);
      setRefused(isTooMany);
      if (isTooMany && !quietly) seatsLine.current?.focus();
      if (isTooMany || !customers) return undefined;
      return !quietly && sessions.current?.ask() ? undefined : customers;
    },
  };

  useEffect(
    () => () => {
      group.current = undefined;
    },
    [],
  );

  const add = () => {
    if (others.length + 1 >= seats) return;
    const added = nobody();
    setOthers((before) => [...before, added]);
    focusSoon(`name-${added.key}`);
  };
  const remove = (index: number, key: string) => {
    setOthers((before) => before.filter((one) => one.key !== key));
    forget(key);
    const next = others[index + 1] ?? others[index - 1];
    focusSoon(next ? `name-${next.key}` : 'groupAdd');
  };
  const edit = (key: string, part: CustomerPart, value: string) => {
    setOthers((before) => before.map((one) => (one.key === key ? { ...one, [part]: value } : one)));
    forget(key, part);
  };
  const answer = (key: string, answers: Answers, field: string) => {
    setOthers((before) => before.map((one) => (one.key === key ? { ...one, answers } : one)));
    setWrongAnswers((before) => before.filter((one) => one.field !== field));
  };
  /** The first of the list takes the place of the block that it was pasted into, the others follow it. */
  const paste = (index: number, list: PastedCustomer[]) => {
    const pasted = list.map((one) => ({ ...nobody(), ...one }));
    setOthers((before) => [...before.slice(0, index), ...pasted, ...before.slice(index + 1)]);
    focusSoon(`name-${pasted.at(-1)?.key}`);
  };

  const isFull = others.length + 1 >= seats;
  return (
    <section class="group">
      {others.map((one, index) => (
        <MoreCustomer
          key={one.key}
          number={formatNumber(index + 2)}
          typed={one}
          problems={problems.filter(({ key }) => key === one.key)}
          onEdit={(part, value) => edit(one.key, part, value)}
          onPaste={(list) => paste(index, list)}
          onRemove={() => remove(index, one.key)}
        >
          {form.parts && (form.service?.customQuestions?.length ?? 0) > 0 && (
            <form.parts.Questions
              service={form.service}
              customQuestions={form.customQuestions}
              customer={one.key}
              answers={one.answers ?? {}}
              set={(answers, field) => answer(one.key, answers, field)}
              problems={wrongAnswers}
              onReadAgain={form.readQuestions}
            />
          )}
        </MoreCustomer>
      ))}
      <div class="row">
        <button
          id="groupAdd"
          type="button"
          class="small"
          aria-disabled={isFull}
          aria-describedby={isFull ? 'groupAddFull' : 'groupPaste'}
          onClick={add}
        >
          {text('groupAdd')}
        </button>
        <div ref={seatsLine} class="seats" tabIndex={-1} aria-describedby="groupTooMany">
          {text('groupSeats', [formatNumber(people), formatNumber(seats)])}
        </div>
      </div>
      <p id="groupTooMany" role="alert" class="problem">
        {refused &&
          isTooMany &&
          text('groupTooMany', [formatNumber(people), formatNumber(seats), formatNumber(people - seats)])}
      </p>
      {isFull ? (
        <p id="groupAddFull" class="hint">
          {text('groupAddFull')}
        </p>
      ) : (
        <p id="groupPaste" class={others.length > 0 ? 'hint' : 'unseen'}>
          {text('groupPaste')}
        </p>
      )}
      <Sessions {...props} people={people} checkOthers={() => checkOthers(false)} sessions={sessions} />
    </section>
  );
}
