import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../core/checkForm';
import type { FieldName, FormFields } from '../../core/formFields';

/** Moves the focus to a control of the form by its name. */
export function focusOn(form: RefObject<HTMLFormElement | null>, name: string): void {
  const found = form.current?.elements.namedItem(name);
  const first = found instanceof RadioNodeList ? found[0] : found;
  if (first instanceof HTMLElement) first.focus();
}

/** A question about a time is asked anew when the time changes. */
const isAboutTime = (asked: FieldName, changed: FieldName): boolean =>
  (asked === 'meantInstant' || asked === 'confirmedPast') &&
  ['date', 'startTime', 'timeZone', 'meantInstant'].includes(changed);

/**
 * What the last press found to be wrong, as long as it is. `others` are what is wrong elsewhere in the form. Each press that
 * finds something moves the focus to the first of all; mending one does not.
 */
export function useProblems(
  fields: FormFields,
  others: readonly { field: string }[],
  form: RefObject<HTMLFormElement | null>,
) {
  const [found, setFound] = useState<{ problems: Problem[]; of: FormFields }>({ problems: [], of: fields });
  const [presses, setPresses] = useState(0);
  // A service, a template or quick entry may have mended what was wrong.
  const problems = found.problems.filter(({ field }) => found.of[field] === fields[field]);
  useEffect(() => {
    const [first] = [...problems, ...others];
    if (first) focusOn(form, first.field);
  }, [presses]);
  return {
    problems,
    setProblems: (problems: Problem[]) => setFound({ problems, of: fields }),
    /** These fields were changed. */
    forget: (names: FieldName[]) =>
      setFound(({ problems, of }) => ({
        of,
        problems: problems.filter(({ field }) => !names.some((name) => field === name || isAboutTime(field, name))),
      })),
    /** A press found something. */
    stop: () => setPresses((times) => times + 1),
  };
}
