/**
 * Copies text from a page without focus (the offscreen page, Firefox's background page): `navigator.clipboard.writeText` wants
 * focus there, `execCommand` does not (Chromium 156). Gives whether it worked.
 */
export function copyWithoutFocus(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}
