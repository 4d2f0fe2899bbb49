/** The longest that each part of a customer may be. Graph documents no limits: these are ours. */
export const longestParts = { name: 255, emailAddress: 320, phone: 100, notes: 10_000 } as const;

export type CustomerPart = keyof typeof longestParts;
export type CustomerParts = Record<CustomerPart, string>;
export const customerParts = /* @__PURE__ */ Object.keys(longestParts) as CustomerPart[];

export type PartFault =
  | { kind: 'missing' | 'notAnEmailAddress' | 'notAPhoneNumber' }
  | { kind: 'tooLong'; limit: number };
export type PartProblem = { part: CustomerPart } & PartFault;

/** Full-width digits and signs of Chinese keyboards become plain ones. */
export const plain = (typed: string): string => typed.normalize('NFKC').trim();

/** The parts as they are sent. */
export const trimmedParts = ({ name, emailAddress, phone, notes }: CustomerParts): CustomerParts => ({
  name: name.trim(),
  emailAddress: plain(emailAddress),
  phone: plain(phone),
  notes: notes.trim(),
});

export const isEmailAddress = (text: string): boolean =>
  /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\.]+(\.[^\s@"(),:;<>[\]\\.]+)+$/.test(text);

/** Three to twenty digits, with the signs and the extension that people write beside them. */
export function isPhoneNumber(text: string): boolean {
  const [number, extension] = text.split(/\s*(?:ext\.?|x|#|;ext=|,)\s*/i, 2);
  const digits = (number ?? '').replace(/\D/g, '').length;
  return (
    /^\+?[\d\s().\-/‐‑–]+$/.test(number ?? '') &&
    digits >= 3 &&
    digits <= 20 &&
    (extension === undefined || /^\d{1,10}$/.test(extension))
  );
}

/** Everything that keeps a customer, as `trimmedParts` gives it, from being sent. */
export function* partProblems(customer: CustomerParts): Generator<PartProblem> {
  const { name, emailAddress, phone } = customer;
  if (!name) yield { part: 'name', kind: 'missing' };
  for (const part of customerParts) {
    const limit = longestParts[part];
    if (customer[part].length > limit) yield { part, kind: 'tooLong', limit };
  }
  if (emailAddress && !isEmailAddress(emailAddress)) yield { part: 'emailAddress', kind: 'notAnEmailAddress' };
  if (phone && !isPhoneNumber(phone)) yield { part: 'phone', kind: 'notAPhoneNumber' };
}
