import { staffOf } from './formDefaults';
import { emptyFields, type FieldName, type FormFields } from './formFields';
import type { BusinessOverview } from './messages';
import { customerNames, MoreFields, without } from './more/moreFields';
import type { Template } from './template';

const momentary: ReadonlySet<FieldName> = new Set(['date', 'startTime', 'meantInstant', 'confirmedPast']);
const personal: ReadonlySet<FieldName> = new Set(['customerName', 'emailAddress', 'phone']);

const isField = (name: string): name is FieldName => Object.hasOwn(emptyFields, name);

const idsOf = (lines: string | undefined): string[] => (lines ?? '').split('\n').filter(Boolean);

/** Who and where in the form's fields, for people and for another business. */
function namesOf(fields: Partial<FormFields>, overview: BusinessOverview | undefined) {
  const nameOfStaff = (id: string | undefined) =>
    overview?.staffMembers.find((member) => member.id === id)?.displayName ?? '';
  return {
    serviceName: overview?.services.find(({ id }) => id === fields.serviceId)?.displayName ?? '',
    staffName: nameOfStaff(fields.staffMemberId),
    ...(fields.otherStaffIds ? { otherStaffNames: idsOf(fields.otherStaffIds).map(nameOfStaff) } : {}),
  };
}

/** What stands in the form, without the moment; the customer only where it is wanted. */
export function templateOf(
  id: string,
  name: string,
  form: FormFields,
  overview: BusinessOverview | undefined,
  withCustomer: boolean,
  more: MoreFields = {},
): Template {
  const kept = Object.entries(form).filter(
    ([field, value]) =>
      value !== '' && isField(field) && !momentary.has(field) && (withCustomer || !personal.has(field)),
  );
  // An invoice is of one appointment.
  const keptMore = without(more, withCustomer ? ['invoice'] : ['invoice', ...customerNames]);
  return {
    id,
    name: name.trim(),
    fields: Object.fromEntries(kept),
    ...namesOf(form, overview),
    ...(Object.keys(keptMore).length > 0 ? { more: keptMore } : {}),
  };
}

/** Whether a customer is in it. */
export const hasCustomer = ({ fields, more = {} }: Template): boolean =>
  [...personal].some((field) => fields[field]) || customerNames.some((name) => more[name]);

export interface UsedTemplate {
  fields: Partial<FormFields>;
  more: MoreFields;
  /** What the business does not have, or no longer. */
  missing: { serviceName?: string; staffName?: string };
}

const sameName = (one: string | null | undefined, other: string): boolean =>
  other !== '' && one?.trim().toLowerCase() === other.trim().toLowerCase();

/** The fields that a template fills in: service and staff by id, or by name where the id is another business's. */
export function usedTemplate(
  { fields: kept, serviceName, staffName, otherStaffNames = [], more }: Template,
  overview: BusinessOverview,
): UsedTemplate {
  const fields: Partial<FormFields> = {};
  for (const [field, value] of Object.entries(kept)) if (isField(field) && !momentary.has(field)) fields[field] = value;
  const missing: UsedTemplate['missing'] = {};
  const { services } = overview;
  const service =
    services.find(({ id }) => id === fields.serviceId) ??
    services.find((one) => sameName(one.displayName, serviceName));
  if (fields.serviceId && !service) missing.serviceName = serviceName || fields.serviceId;
  const staff = staffOf(overview, service);
  const member =
    staff.find(({ id }) => id === fields.staffMemberId) ?? staff.find((one) => sameName(one.displayName, staffName));
  if (fields.staffMemberId && !member) missing.staffName = staffName || fields.staffMemberId;
  if (fields.serviceId) fields.serviceId = service?.id ?? '';
  if (fields.staffMemberId) fields.staffMemberId = member?.id ?? '';
  const others = idsOf(fields.otherStaffIds).map((id, index) => {
    const name = otherStaffNames[index] ?? '';
    const found = staff.find((one) => one.id === id) ?? staff.find((one) => sameName(one.displayName, name));
    if (!found) missing.staffName ??= name || id;
    return found?.id;
  });
  if (fields.otherStaffIds) fields.otherStaffIds = others.filter(Boolean).join('\n');
  return { fields, missing, more: MoreFields.safeParse(more ?? {}).data ?? {} };
}

/** The same behind "More": who the customer is stays unless the template has its own. */
export const withTemplateMore = (before: MoreFields = {}, used: MoreFields): MoreFields => ({
  ...Object.fromEntries(customerNames.flatMap((name) => (before[name] ? [[name, before[name]]] : []))),
  ...used,
});

/** The form with a template in it: date, time and customer stay as they are unless the template has its own. */
export function withTemplate(typed: Partial<FormFields>, used: Partial<FormFields>): Partial<FormFields> {
  const kept = Object.entries(typed).filter(
    ([field]) => isField(field) && (momentary.has(field) || personal.has(field) || field === 'timeZone'),
  );
  return { ...Object.fromEntries(kept), ...used };
}
