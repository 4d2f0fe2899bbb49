/** A byte order mark: without it Excel takes UTF-8 for the system's old code page. */
const byteOrderMark = '\ufeff';

/**
 * A cell as https://www.rfc-editor.org/rfc/rfc4180 quotes it. What a spreadsheet would run as a formula, also by the wide signs of Chinese and Japanese, gets an
 * apostrophe in front: https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}

/** Rows as a CSV file that Excel, LibreOffice and Numbers open as it is. */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
