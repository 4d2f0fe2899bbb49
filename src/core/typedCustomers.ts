import * as z from 'zod/mini';

/** What was typed for one more customer of a group, beside the form's own fields. */
export const TypedCustomer = z.object({
  key: z.string(),
  name: z.string(),
  emailAddress: z.string(),
  phone: z.string(),
  notes: z.string(),
  /** To the questions of the service, by their ids. */
  answers: z.optional(z.record(z.string(), z.string())),
});
export type TypedCustomer = z.infer<typeof TypedCustomer>;

export const TypedCustomers = z.array(TypedCustomer);
