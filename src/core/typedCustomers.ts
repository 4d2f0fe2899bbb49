import * as z from 'zod/mini';

/** What was typed for one more customer of a group, beside the form's own fields. */
export const TypedCustomer = z.object({
  key: z.string(),
  name: z.string(),
  emailAddress: z.string(),
  phone: z.string(),
  notes: z.string(),
});
export type TypedCustomer = z.infer<typeof TypedCustomer>;

export const TypedCustomers = z.array(TypedCustomer);
