import * as z from 'zod/mini';
import type { FlowOnMailbox } from './flows';

const marker = 'BookingsOverlayFlows';
const version = 1;

/** A report for one mailbox is a few kilobytes. More is not read at all. */
const longestText = 60_000;

/** What shows in one line, and no sign that hides or turns other text (controls, marks of direction, zero width). */
const name = z
  .string()
  .check(z.minLength(1), z.maxLength(300))
  .check(z.refine((value) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(value)));
const id = z.string().check(z.regex(/^[\w-]{1,100}$/));
const time = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]{5,16}Z$/));

const ReportedFlow = z.object({
  id,
  displayName: name,
  environmentName: id,
  environmentDisplayName: name,
  state: z.enum(['on', 'off', 'suspended', 'cannotTell']),
  trigger: z.enum(['created', 'updated', 'cancelled', 'cannotTell']),
  onThisMailbox: z.enum(['yes', 'cannotTell']),
  owner: z.enum(['you', 'colleague', 'cannotTell']),
  lastModifiedTime: z.optional(time),
});
export type ReportedFlow = z.infer<typeof ReportedFlow>;

/** What one administrator saw on one mailbox. */
export const FlowReport = z.object({
  businessId: z.string().check(z.maxLength(320), z.regex(/^[^@\s]+@[^@\s]+$/)),
  /** Who made it, as they are called in their directory. */
  by: name,
  madeAt: time,
  flows: z.array(ReportedFlow).check(z.maxLength(200)),
});
export type FlowReport = z.infer<typeof FlowReport>;

/** Why a pasted text is not taken. */
export type ReportRefusal = 'tooLong' | 'notAReport' | 'otherVersion' | 'damaged' | 'otherBusiness' | 'notValid';

const shown = (value: string): string => value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 300) || '-';

/** The report on a mailbox; names are kept to what a report may hold. */
export const reportOf = (businessId: string, by: string, now: number, flows: readonly FlowOnMailbox[]): FlowReport => ({
  businessId: businessId.toLowerCase(),
  by: shown(by),
  madeAt: new Date(now).toISOString(),
  flows: flows
    .filter((flow) => id.safeParse(flow.id).success && id.safeParse(flow.environmentName).success)
    .slice(0, 200)
    .map(
      ({
        id,
        displayName,
        environmentName,
        environmentDisplayName,
        state,
        trigger,
        onThisMailbox,
        owner,
        lastModifiedTime,
      }) => {
        const changed = Date.parse(lastModifiedTime ?? '');
        return {
          id,
          displayName: shown(displayName),
          environmentName,
          environmentDisplayName: shown(environmentDisplayName),
          state,
          trigger,
          onThisMailbox,
          owner,
          ...(Number.isNaN(changed) ? {} : { lastModifiedTime: new Date(changed).toISOString() }),
        };
      },
    ),
});

const toBase64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));

/** The report as text that survives mail and chat: what `heading` says for people, and one coded block. */
export const writeReport = (report: FlowReport, heading: string): string =>
  `${heading}\n[${marker}:${version}:${toBase64(JSON.stringify(report))}]`;

/** Reads a pasted report for a mailbox. Mail programs break lines and quote them with ">": both are taken out. */
export function readReport(pasted: string, businessId: string): { report: FlowReport } | { refusal: ReportRefusal } {
  if (pasted.length > longestText) return { refusal: 'tooLong' };
  const [, itsVersion, coded = ''] = /\[BookingsOverlayFlows:(\d{1,4}):([^\]]*)\]/.exec(pasted) ?? [];
  if (itsVersion === undefined) return { refusal: pasted.includes(`[${marker}`) ? 'damaged' : 'notAReport' };
  if (Number(itsVersion) !== version) return { refusal: 'otherVersion' };
  let json: unknown;
  try {
    json = JSON.parse(fromBase64(coded.replace(/[\s>]/g, '')));
  } catch {
    return { refusal: 'damaged' };
  }
  const report = FlowReport.safeParse(json);
  if (!report.success) return { refusal: 'notValid' };
  const isHere = report.data.businessId.toLowerCase() === businessId.toLowerCase();
  return isHere ? { report: report.data } : { refusal: 'otherBusiness' };
}

/** A flow that is seen by the person, by colleagues, or by both. */
export type SeenFlow = (ReportedFlow | FlowOnMailbox) & { seenBy: string[]; seenByYou: boolean; ownerName?: string };

/**
 * One's own flows and those of reports, each once: what one sees oneself is newer and stands, except that a sure address beats
 * one that cannot be told. Together they are a higher lower bound than either.
 */
export function mergeReports(own: readonly FlowOnMailbox[], reports: readonly FlowReport[]): SeenFlow[] {
  const merged = new Map<string, SeenFlow>(
    own.map((flow) => [flow.id.toLowerCase(), { ...flow, seenBy: [], seenByYou: true }]),
  );
  for (const { by, flows } of reports) {
    for (const flow of flows) {
      const key = flow.id.toLowerCase();
      const known = merged.get(key);
      const ownerName = flow.owner === 'you' ? by : known?.ownerName;
      merged.set(key, {
        ...(known ?? { ...flow, owner: 'colleague', seenByYou: false }),
        onThisMailbox: known?.onThisMailbox === 'yes' ? 'yes' : flow.onThisMailbox,
        seenBy: [...new Set([...(known?.seenBy ?? []), by])],
        ...(ownerName && known?.owner !== 'you' ? { ownerName } : {}),
      });
    }
  }
  const all = [...merged.values()];
  const isSure = ({ onThisMailbox }: SeenFlow) => onThisMailbox === 'yes';
  return [...all.filter(isSure), ...all.filter((flow) => !isSure(flow))];
}
