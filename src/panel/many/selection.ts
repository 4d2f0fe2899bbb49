import type { CheckedTable, CheckedUnit } from './checkTable';

/** What the person allows beyond what is plain. */
export interface Allowed {
  past: boolean;
  /** Broken rules and clashes. */
  rules: boolean;
  /** Created before, and cancelled since. */
  gone: boolean;
}

export type UnitVerdict =
  | 'ready'
  /** Sent in an earlier run and still looked up: it is followed. */
  | 'open'
  | 'alreadyThere'
  | 'undecided'
  | 'gone'
  | 'session'
  | 'rules'
  | 'past';

export const breaksRules = ({ brokenRules, clashesWithRow }: CheckedUnit): boolean =>
  brokenRules.length > 0 || clashesWithRow !== undefined;

/** What becomes of a unit with the next run, and if nothing, the first reason. */
export function verdictOf(unit: CheckedUnit, allowed: Allowed, isHeld: boolean): UnitVerdict {
  const { standing } = unit;
  if (standing.kind === 'created') return 'alreadyThere';
  if (standing.kind === 'open') return 'open';
  if (standing.kind === 'undecided') return 'undecided';
  if (standing.kind === 'gone' && !allowed.gone) return 'gone';
  if (unit.session) return 'session';
  if (breaksRules(unit) && (isHeld || !allowed.rules)) return 'rules';
  if (unit.isPast && (isHeld || !allowed.past)) return 'past';
  return 'ready';
}

export interface Summary {
  ready: CheckedUnit[];
  open: CheckedUnit[];
  /** Rows by what is to be said of them. */
  wrongCells: number;
  same: number;
  noSeat: number;
  alreadyThere: number;
  undecided: number;
  gone: number;
  session: number;
  rules: number;
  past: number;
}

/** The dry run: how many there are of each kind. Ready and open are appointments, the others rows. */
export function summaryOf({ problems, objections, units, isHeld }: CheckedTable, allowed: Allowed): Summary {
  const verdicts = units.map((unit) => [unit, verdictOf(unit, allowed, isHeld)] as const);
  const of = (wanted: UnitVerdict) => verdicts.flatMap(([unit, verdict]) => (verdict === wanted ? [unit] : []));
  const rowsOf = (some: CheckedUnit[]) => some.reduce((sum, { rows }) => sum + rows.length, 0);
  const objected = [...objections.values()];
  return {
    ready: of('ready'),
    open: of('open'),
    wrongCells: problems.size,
    same: objected.filter(({ kind }) => kind === 'sameAsRow').length,
    noSeat: objected.filter(({ kind }) => kind === 'noSeat').length,
    alreadyThere: rowsOf(of('alreadyThere')),
    undecided: rowsOf(of('undecided')),
    // Those that the person allowed are counted too, so that the box to tick does not vanish with the tick.
    gone: rowsOf(units.filter(({ standing }) => standing.kind === 'gone')),
    session: rowsOf(of('session')),
    rules: rowsOf(units.filter((unit) => isToCreate(unit) && breaksRules(unit))),
    past: rowsOf(units.filter((unit) => isToCreate(unit) && unit.isPast)),
  };
}

const isToCreate = ({ standing }: CheckedUnit): boolean => standing.kind === 'new' || standing.kind === 'gone';
