import type { FieldName, FormFields } from '../../core/formFields';

/** What every group of fields is given. */
export interface FormParts {
  fields: FormFields;
  set: (name: FieldName, value: string) => void;
  problem: (name: FieldName) => string | undefined;
}
