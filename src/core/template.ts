import * as z from 'zod/mini';

// Functions, and without side effects: the background, which has no use for templates, is shipped without them.
const short = /* @__NO_SIDE_EFFECTS__ */ () => z.string().check(z.minLength(1), z.maxLength(100));
const long = /* @__NO_SIDE_EFFECTS__ */ () => z.string().check(z.maxLength(10_000));

/** A filled form by a name. The names of service and staff stand beside their ids, which another business does not know. */
export const Template = z.object({
  id: short(),
  name: short(),
  fields: z.record(z.string(), long()),
  serviceName: z._default(z.string(), ''),
  staffName: z._default(z.string(), ''),
  /** Of those who come along, in the order of their ids. */
  otherStaffNames: z.optional(z.array(z.string())),
  /** What was set behind "More": `MoreFields`, looked at where it is used. */
  more: z.optional(z.record(z.string(), z.unknown())),
});
export type Template = z.infer<typeof Template>;

export const atMost = 200;
const few = /* @__NO_SIDE_EFFECTS__ */ () => z.array(Template).check(z.maxLength(atMost));
export const Templates = few();
