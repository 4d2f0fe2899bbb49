import { Temporal } from 'temporal-polyfill';
import type { ColumnField } from '../../../src/core/many/columns';
import { matchColumns } from '../../../src/core/many/columns';
import { type ForAllRows, type RowDraft, rowReader } from '../../../src/core/many/rowDraft';
import type { BusinessOverview } from '../../../src/core/messages';
import { ianaNames } from '../../../src/core/timeZoneNames';

export const overview: BusinessOverview = {
  business: { id: 'desk@contoso.com', bookingPageSettings: { businessTimeZone: 'Europe/Berlin' } },
  services: [
    { id: 's-bento', displayName: 'Catered bento', defaultDuration: 'PT30M', preBuffer: 'PT5M', postBuffer: 'PT10M' },
    { id: 's-class', displayName: 'Cooking class', defaultDuration: 'PT2H', maximumAttendeesCount: 3 },
    { id: 's-two', displayName: 'İkili', defaultDuration: 'PT1H' },
    { id: 's-twice', displayName: 'ikili' },
  ],
  staffMembers: [
    { id: 'p-ada', displayName: 'Ada Lovelace', emailAddress: 'ada@contoso.com', role: 'administrator' },
    { id: 'p-li', displayName: '李娜', emailAddress: 'li@contoso.com', role: 'scheduler' },
    { id: 'p-kaya', displayName: 'Kaya, Zeynep', emailAddress: 'zeynep@contoso.com', role: 'teamMember' },
    { id: 'p-ali', displayName: 'Ali Öz', emailAddress: 'ali@contoso.com' },
    { id: 'p-ali2', displayName: 'Ali Oz', emailAddress: 'ali.oz@contoso.com' },
  ],
  readAt: 0,
};

/** Reads rows below a heading as the panel does. */
export async function readRows(
  header: string[],
  rows: string[][],
  forAll: Partial<ForAllRows> = {},
  columns: (ColumnField | undefined)[] = matchColumns(header),
): Promise<RowDraft[]> {
  const zones = await ianaNames(rows.flat().map((cell) => cell.trim()));
  const read = rowReader({
    businessId: 'desk@contoso.com',
    overview,
    temporal: Temporal,
    columns,
    zones,
    forAll: { serviceId: '', staffMemberId: '', timeZone: 'Europe/Berlin', dateOrder: undefined, ...forAll },
  });
  return rows.map(read);
}
