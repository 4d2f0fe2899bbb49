/** Gives the person a text as a file; the browser asks where, or puts it where its downloads go. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox reads the address only after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
