/** What keeps a text from being a sum of money. */
export type AmountProblem = 'notAnAmount' | 'negativeAmount' | 'tooLargeAmount';

/** Below the point where a double loses cents. */
const largest = 999_999_999;

const grouped = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/;
const withComma = /^(?:\d+|\d{1,3}(?:\.\d{3})+),\d{1,4}$/;
const withPoint = /^(?:\d+|\d{1,3}(?:,\d{3})+)\.\d{1,4}$/;

/** The digits with a point for the decimals; undefined when it is no number. `1.234` is one thousand and more, unless it cannot be. */
function digitsOf(plain: string, decimals: number): string | undefined {
  const isOneSign = plain.replace(/\d/g, '').length === 1;
  const mayBeFraction = isOneSign && (decimals === 3 || plain.startsWith('0'));
  if (/^\d+$/.test(plain)) return plain;
  if (grouped.test(plain) && !mayBeFraction) return plain.replace(/[.,]/g, '');
  if (withComma.test(plain)) return plain.replaceAll('.', '').replace(',', '.');
  return withPoint.test(plain) ? plain.replaceAll(',', '') : undefined;
}

/**
 * A sum as people write it, in any language: `12`, `12.5`, `12,50`, `1.234,56`, `1,234.56`, `1 234,56`, `₺12,50`, `12 USD`.
 * `decimals` is how many the currency has.
 */
export function parseAmount(typed: string, decimals = 2): number | AmountProblem {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\p{Sc}\s'’]/gu, '')
    .replace(/^[A-Za-z]{2,3}|[A-Za-z]{2,3}$/g, '')
    .replace(/^−/, '-');
  const digits = digitsOf(plain.replace(/^-/, ''), decimals);
  if (digits === undefined) return 'notAnAmount';
  const amount = Number(digits);
  if (plain.startsWith('-') && amount !== 0) return 'negativeAmount';
  return amount > largest ? 'tooLargeAmount' : amount;
}

/** How many decimals a currency has (₺ 2, ¥ 0, KWD 3); 2 where nobody can tell. */
export function decimalsOf(currency: string | null | undefined): number {
  try {
    const { maximumFractionDigits } = new Intl.NumberFormat('en', {
      style: 'currency',
      currency: currency ?? '',
    }).resolvedOptions();
    return maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}
