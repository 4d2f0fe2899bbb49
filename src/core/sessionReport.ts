import { absentees } from './absentees';
import { isSamePerson, newcomers, type Person } from './attendance';

export interface SessionReport<P extends Person> {
  /** Of those who were to be added. */
  added: P[];
  already: P[];
  missing: P[];
  /** Those who were in it right before and are not in it now. */
  lost: P[];
}

/**
 * What became of adding `wanted` to a session in which `before` were, and `present` are. Each seat is somebody's: who was in it
 * is looked for first.
 */
export function sessionReport<P extends Person>(
  wanted: readonly P[],
  before: readonly P[],
  present: readonly Person[],
): SessionReport<P> {
  const news = newcomers(wanted, before);
  const absent = new Set(absentees([...before, ...news], present));
  return {
    added: news.filter((person) => !absent.has(person)),
    already: wanted.filter((person) => before.some((other) => isSamePerson(other, person))),
    missing: news.filter((person) => absent.has(person)),
    lost: before.filter((person) => absent.has(person)),
  };
}
