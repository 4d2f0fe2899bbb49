/**
 * A name without the signs that turn the text behind them around, by which whoever books could make it look like another's, and turn the
 * names beside it: https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings. The marks that Arabic and Hebrew names need stay.
 */
export const unturned = (name: string): string => name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
