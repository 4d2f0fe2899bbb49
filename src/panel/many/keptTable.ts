import * as z from 'zod/mini';
import { storedManyRows } from '../../browser/storage';
import { columnFields } from '../../core/many/columns';

const KeptTable = z.object({
  /** Name of the file; empty for what was pasted. */
  name: z.string(),
  header: z.array(z.string()),
  hasHeader: z.boolean(),
  rows: z.array(z.array(z.string())),
  lines: z.array(z.number()),
  columns: z.array(z.optional(z.enum(columnFields))),
  serviceId: z.string(),
  staffMemberId: z.string(),
  timeZone: z.string(),
  dateOrder: z.optional(z.enum(['dayFirst', 'monthFirst'])),
});
/** The table as it is worked on: what was read, what was mended, and what holds for all rows. */
export type KeptTable = z.infer<typeof KeptTable>;

/** What is worked on for a business: a table, or text that was typed and is not one yet. */
export interface Kept {
  table?: KeptTable | undefined;
  text: string;
}

export async function readKept(businessId: string): Promise<Kept> {
  const stored = await storedManyRows(businessId).get();
  const columns = (stored?.table as { columns?: unknown[] } | undefined)?.columns;
  // JSON has no `undefined`: a column that is not used was stored as null.
  const table = columns && { ...(stored?.table as object), columns: columns.map((field) => field ?? undefined) };
  return { table: KeptTable.safeParse(table).data, text: typeof stored?.text === 'string' ? stored.text : '' };
}

/** In memory, until the browser is closed. What is too large for it (10 MB for everything) is kept by this page alone. */
export async function keep(businessId: string, { table, text }: Kept): Promise<void> {
  const item = storedManyRows(businessId);
  if (!table && !text) return item.remove();
  await item.set({ text, ...(table ? { table } : {}) });
}
