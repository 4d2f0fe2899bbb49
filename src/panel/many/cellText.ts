import { type MessageKey, text } from '../../browser/i18n';
import type { CellProblem } from '../../core/many/cellProblem';
import type { ColumnField } from '../../core/many/columns';
import type { Encoding } from '../../core/many/decode';
import { mostRows } from '../../core/many/readTable';
import { partProblemText } from '../partProblemText';
import { counted, formatNumber } from '../words';
import type { Refusal } from './useTable';

const fieldNames: Record<ColumnField, MessageKey> = {
  service: 'formService',
  date: 'formDate',
  startTime: 'formStartTime',
  endTime: 'manyFieldEnd',
  durationMinutes: 'manyFieldDuration',
  timeZone: 'formTimeZone',
  customerName: 'formCustomerName',
  firstName: 'manyFieldFirstName',
  lastName: 'manyFieldLastName',
  emailAddress: 'formEmail',
  phone: 'formPhone',
  notes: 'formNotes',
  staff: 'formStaff',
  customerTimeZone: 'formCustomerTimeZone',
};

export const fieldName = (field: ColumnField): string => text(fieldNames[field]);

const encodingNames: Partial<Record<Encoding, MessageKey>> = {
  'windows-1254': 'manyEncodingTurkish',
  'windows-1252': 'manyEncodingWestern',
  gb18030: 'manyEncodingChinese',
  big5: 'manyEncodingTraditional',
};

export function encodingName(encoding: Encoding): string {
  const key = encodingNames[encoding];
  return key ? `${text(key)} (${encoding})` : encoding.toUpperCase();
}

/** What is wrong with a cell, and what would be right. */
export function cellText(problem: CellProblem): string {
  switch (problem.kind) {
    case 'missing':
      return text('manyMissing', fieldName(problem.field));
    case 'unknown':
      return text(problem.field === 'staff' ? 'manyUnknownStaff' : 'manyUnknownService', problem.said);
    case 'several':
      return text('manySeveral', problem.said);
    case 'notADate':
      return text('manyNotADate');
    case 'dateOrder':
      return text('manyDateOrder');
    case 'notATime':
      return text('manyNotATime');
    case 'timesDiffer':
      return text('manyTimesDiffer');
    case 'gap':
      return text('manyGap');
    case 'overlap':
      return text('manyOverlap');
    case 'notADuration':
      return text('manyNotADuration');
    case 'durationDiffers':
      return text('manyDurationDiffers');
    case 'endBeforeStart':
      return text('manyEndBeforeStart');
    case 'unknownZone':
      return text('manyUnknownZone', problem.said);
    case 'notAnEmailAddress':
    case 'notAPhoneNumber':
    case 'tooLong':
      return partProblemText(problem);
  }
}

/** Why what was given is no table, and what would be one. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'tooLarge':
      return text('manyTooLarge');
    case 'empty':
      return text('manyEmpty');
    case 'workbook':
      return text('manyWorkbook');
    case 'notText':
      return text('manyNotText');
    case 'notATable':
      return text('manyNotATable');
    case 'tooManyRows':
      return text('manyTooManyRows', formatNumber(mostRows));
    case 'openQuote':
      return text('manyOpenQuote', formatNumber(refusal.row));
  }
}

export const countedRows = (count: number): string => counted(count, 'manyRows_one', 'manyRows_other');
