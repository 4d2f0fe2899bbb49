import type { Failure } from '../failure';
import type { Finding } from './finding';

/** Where it was run: nothing in it is about a person. */
export interface Surroundings {
  version: string;
  userAgent: string;
  locale: string;
  redirectAddress: string;
  /** ISO 8601 */
  at: string;
}

/**
 * What Microsoft said, without what may be about somebody: addresses, tokens, long numbers, and everything in quotes that is
 * no name of a program.
 */
export const withoutPersons = (said: string): string =>
  said
    .replace(/[^\s<>"]*@[^\s<>"]+/g, '<address>')
    .replace(/\beyJ[\w.-]+/g, '<token>')
    .replace(/"([^"]*)"|'([^']*)'/g, (quoted, double, single) =>
      /^[\w.$#/-]*$/.test(double ?? single) ? quoted : '<text>',
    )
    .replace(/[\w-]{33,}(\.[\w-]+)*/g, (long) => (/^[0-9a-f-]{36}$/i.test(long) ? long : '<token>'))
    .replace(/(?<![\w-])\+?\d[\d\s()-]{7,}\d(?![\w-])/g, (number) =>
      /^\d{4}-\d\d-\d\d/.test(number) ? number : '<number>',
    );

function failureLine(failure: Failure): string {
  const parts = Object.entries(failure).map(([name, value]) =>
    name === 'kind' ? String(value) : `${name} ${withoutPersons(String(value))}`,
  );
  return parts.join(', ');
}

/**
 * The findings as plain text for a support request, in English and in the product's own terms, so that whoever reads it need
 * not know the language of who ran it.
 */
export function reportText(surroundings: Surroundings, findings: readonly Finding[]): string {
  const { version, userAgent, locale, redirectAddress, at } = surroundings;
  const lines = findings.flatMap(({ check, verdict, reason, facts, failure }) => [
    `${check}: ${verdict}, ${reason}`,
    ...facts.map((fact) => `  ${fact}`),
    ...(failure ? [`  ${failureLine(failure)}`] : []),
  ]);
  return [
    `Bookings Overlay ${version}, self-check of ${at}`,
    userAgent,
    `language ${locale}, redirect address ${redirectAddress}`,
    '',
    ...lines,
    '',
  ].join('\n');
}
