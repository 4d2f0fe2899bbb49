import { attachToHidden } from './rawTarget';
import type { Session } from './session';
import { waitUntil } from './waitUntil';

/** The panel in the browser's side panel, which Playwright does not list as a page. */
export interface SidePanel {
  /** What an expression gives there. */
  read<T>(expression: string): Promise<T>;
  /** Waits until the visible text has this part. */
  says(part: string): Promise<void>;
  press(button: string): Promise<void>;
}

export async function openedSidePanel({ browser }: Session): Promise<SidePanel> {
  const address = `chrome-extension://${browser.extensionId}/panel.html`;
  const send = await attachToHidden(browser.context, 'the side panel', address);
  const read = async <T>(expression: string) => {
    const { result } = await send<{ result: { value: T } }>('Runtime.evaluate', { expression, returnByValue: true });
    return result.value;
  };
  return {
    read,
    says: async (part) => {
      await waitUntil(`"${part}" in the side panel`, async () =>
        (await read<string>('document.body.innerText')).includes(part),
      );
    },
    press: async (button) => {
      const find = `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === '${button}')`;
      await waitUntil(`the button "${button}"`, () => read<boolean>(`Boolean(${find})`));
      await read(`${find}.click()`);
    },
  };
}
