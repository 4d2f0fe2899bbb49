/** "Alt+Shift+B" key by key; on a Mac the browser writes signs without a plus, which stay together. */
export const Keys = ({ shortcut }: { shortcut: string }) => (
  <>
    {shortcut.split(/\+(?=.)| /).map((key) => (
      <kbd key={key}>{key}</kbd>
    ))}
  </>
);
