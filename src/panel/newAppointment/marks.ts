import { createContext } from 'preact';
import type { FieldName, FormFields } from '../../core/formFields';
import { isFromEntry } from '../../core/quickEntry/fromEntry';
import type { FormDraft } from './formDraft';

/** Names of the fields that show what quick entry read. */
export const Marks = createContext<ReadonlySet<string>>(new Set());

/** Which of the form's fields show what an entry said. */
export const markedFields = (fields: FormFields, entry: FormDraft['entry']): ReadonlySet<string> =>
  new Set((Object.keys(fields) as FieldName[]).filter((field) => isFromEntry(field, fields, entry?.read ?? {})));
