import { text } from '../../browser/i18n';
import type { Failure } from '../../core/failure';
import type { BusinessOverview } from '../../core/messages';
import { failureText } from '../failureText';
import { ruleText } from '../newAppointment/openTimes/ruleText';
import { counted, formatNumber } from '../words';
import type { CheckedTable, CheckedUnit } from './checkTable';
import type { JobState } from './run';
import { type Allowed, verdictOf } from './selection';

export type Tone = 'good' | 'bad' | 'warn' | 'plain';
export interface RowWords {
  tone: Tone;
  words: string[];
}

/** How a row is spoken of: by its line in the file. */
export type LineOf = (row: number) => string;

/** Why a row was refused; what Microsoft said word for word, where the sentence would send the person to look for it. */
function failureWords(failure: Failure): string[] {
  const { sentence, remedy } = failureText(failure);
  const said = 'code' in failure ? [failure.code, failure.message].filter(Boolean).join(': ') : '';
  return failure.kind === 'refused'
    ? [text('manyRefusedBy', said || String(failure.status ?? ''))]
    : [sentence, remedy];
}

/** What became of a row's appointment. */
export function stateWords(state: JobState): RowWords {
  switch (state.kind) {
    case 'waiting':
      return { tone: 'plain', words: [text('manyStateWaiting')] };
    case 'sending':
      return { tone: 'plain', words: [text('manyStateSending')] };
    case 'checking':
      return { tone: 'warn', words: [text('manyStateChecking')] };
    case 'created': {
      const doubles = state.doubleIds.length;
      const warning = doubles > 0 ? [counted(doubles, 'formDoubles_one', 'formDoubles_other')] : [];
      const { seen, wanted } = state;
      if (seen !== undefined && wanted) warning.push(text('manyNotAll', [formatNumber(seen), formatNumber(wanted)]));
      return { tone: warning.length > 0 ? 'warn' : 'good', words: [text('manyStateCreated'), ...warning] };
    }
    case 'alreadyThere':
      return { tone: 'good', words: [text('manyThere')] };
    case 'unknown':
      return { tone: 'warn', words: [text('manyStateUnknown')] };
    case 'refused':
      return { tone: 'bad', words: [text('manyStateRefused'), ...failureWords(state.failure)] };
  }
}

interface RowTextOf {
  checked: CheckedTable;
  overview: BusinessOverview;
  timeZone: string;
  allowed: Allowed;
  lineOf: LineOf;
}

export function rulesOf(
  { draft, brokenRules, clashesWithRow }: CheckedUnit,
  { overview, timeZone, lineOf }: Pick<RowTextOf, 'overview' | 'timeZone' | 'lineOf'>,
): string[] {
  const serviceName = overview.services.find(({ id }) => id === draft.serviceId)?.displayName ?? '';
  const told = { staffMembers: overview.staffMembers, serviceName, timeZone };
  return [
    ...(clashesWithRow === undefined ? [] : [text('manyClashesWithRow', lineOf(clashesWithRow))]),
    ...brokenRules.map((broken) => ruleText(broken, told)),
  ];
}

/** What is to be said about a row before anything is sent. */
export function checkWords(row: number, of: RowTextOf): RowWords {
  const { checked, allowed, lineOf } = of;
  const wrong = checked.problems.get(row);
  if (wrong) return { tone: 'bad', words: [counted(wrong.length, 'manyCells_one', 'manyCells_other')] };
  const objection = checked.objections.get(row);
  if (objection?.kind === 'sameAsRow') return { tone: 'warn', words: [text('manySame', lineOf(objection.row))] };
  if (objection) return { tone: 'bad', words: [text('manyNoSeat', formatNumber(objection.seats))] };
  const unit = checked.unitOf.get(row);
  if (!unit) return { tone: 'plain', words: [] };
  const rules = rulesOf(unit, of);
  const past = unit.isPast ? [text('ruleInThePast')] : [];
  switch (verdictOf(unit, allowed, checked.isHeld)) {
    case 'alreadyThere':
      return { tone: 'good', words: [text('manyThere')] };
    case 'open':
      return { tone: 'warn', words: [text('manyStateChecking')] };
    case 'undecided':
      return { tone: 'warn', words: [text('manyStateUnknown')] };
    case 'gone':
      return { tone: 'warn', words: [text('manyGone')] };
    case 'session': {
      const { filledAttendeesCount: filled = 0, maximumAttendeesCount: most = 0 } = unit.session ?? {};
      return { tone: 'bad', words: [text('manySession', [formatNumber(filled), formatNumber(most)])] };
    }
    case 'rules':
    case 'past':
      return { tone: 'warn', words: [text('manyLeftOut'), ...rules, ...past] };
    case 'ready': {
      const withOthers =
        unit.rows.length > 1 ? [counted(unit.rows.length, 'manyTogether_one', 'manyTogether_other')] : [];
      const isPlain = rules.length + past.length === 0;
      return { tone: isPlain ? 'good' : 'warn', words: [text('manyReady'), ...withOthers, ...rules, ...past] };
    }
  }
}
