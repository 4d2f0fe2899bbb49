import * as z from 'zod/mini';

/** Somebody who booked before; empty where the business does not know it. */
export const KnownCustomer = z.object({ name: z.string(), emailAddress: z.string(), phone: z.string() });
export type KnownCustomer = z.infer<typeof KnownCustomer>;
