import type { FieldName, FormFields } from '../formFields';

/** Whether a field shows what quick entry read, and not what somebody wrote over it. */
export function isFromEntry(field: FieldName, typed: Partial<FormFields>, read: Partial<FormFields>): boolean {
  const [shown, own] = [typed[field], read[field]];
  if (!own || !shown) return false;
  return field === 'notes' ? shown.endsWith(own) : shown === own;
}
