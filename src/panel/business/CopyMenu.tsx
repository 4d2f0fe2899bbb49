import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { readSettings, storedCopyChoice } from '../../browser/storage';
import type { CloudName } from '../../core/clouds';
import { copiedText } from '../../core/copiedText';
import { type CopyChoice, copyChoices } from '../../core/copyChoice';
import { CopyOutcome, useCopy } from '../useCopy';

const labels = {
  address: 'copyAddress',
  link: 'copyLink',
  graphPath: 'copyGraphPath',
  serviceId: 'copyServiceId',
  powerShell: 'copyPowerShell',
  smtpAddressOfTrigger: 'copySmtpAddressOfTrigger',
} as const;

interface CopyMenuProps {
  smtpAddress: string;
  serviceId: string | undefined;
  /** The link's; the configured one where there was no link. */
  cloud: CloudName | undefined;
}

/** What else can be copied about the business, each with the text that it copies; the last choice is where the focus goes. */
export function CopyMenu({ smtpAddress, serviceId, cloud }: CopyMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [last, setLast] = useState<CopyChoice>();
  const [configured, setConfigured] = useState<CloudName>('global');
  const [outcome, copy] = useCopy();
  /** The texts stand in the page only while they can be seen: the address stands there once already. */
  const [open, setOpen] = useState(false);
  useEffect(() => {
    void storedCopyChoice.get().then(setLast);
    void readSettings().then((settings) => setConfigured(settings.cloud));
  }, []);

  useEffect(() => {
    // The event comes late: who is faster with the arrow keys stays where they are.
    if (!open || !menu.current || document.activeElement?.tagName !== 'SUMMARY') return;
    buttonsOf(menu.current)
      .find(({ dataset }) => dataset.choice === last)
      ?.focus();
  }, [open]);

  const close = (focus: boolean) => {
    if (!menu.current) return;
    menu.current.open = false;
    if (focus) menu.current.querySelector('summary')?.focus();
  };
  const choose = (choice: CopyChoice, value: string) => {
    setLast(choice);
    void storedCopyChoice.set(choice);
    close(true);
    void copy(value);
  };
  return (
    <span class="copy">
      <details
        ref={menu}
        class="copy-menu"
        onToggle={() => setOpen(menu.current?.open ?? false)}
        onFocusOut={({ relatedTarget }) => {
          if (relatedTarget instanceof Node && !menu.current?.contains(relatedTarget)) close(false);
        }}
        onKeyDown={(event) => {
          if (!menu.current?.open || !menu.current) return;
          if (event.key === 'Escape') close(true);
          else if (!moveFocus(buttonsOf(menu.current), event.key)) return;
          // Escape would close the popup too.
          event.preventDefault();
        }}
      >
        <summary>{text('copyMore')}</summary>
        <ul aria-label={text('copyMore')}>
          {copyChoices.map((choice) => {
            const value = copiedText(choice, { smtpAddress, serviceId, cloud: cloud ?? configured });
            return (
              <li key={choice}>
                <button
                  type="button"
                  class="choice"
                  data-choice={choice}
                  aria-disabled={value === undefined}
                  onClick={() => value !== undefined && choose(choice, value)}
                >
                  <span class="strong">
                    {text(labels[choice])}
                    {choice === last && <span class="soft"> {text('copyLast')}</span>}
                  </span>
                  <span class={value ? 'address' : 'soft'}>{open && (value ?? text('copyNoService'))}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </details>
      <CopyOutcome outcome={outcome} />
    </span>
  );
}

const buttonsOf = (menu: HTMLElement): HTMLElement[] => [...menu.querySelectorAll('button')];

/** Arrow keys, Home and End go through the menu; Tab does as well. Gives whether the key was one of them. */
function moveFocus(buttons: HTMLElement[], key: string): boolean {
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  const targets: Record<string, HTMLElement | undefined> = {
    ArrowDown: buttons[(at + 1) % buttons.length],
    ArrowUp: buttons.at(at <= 0 ? -1 : at - 1),
    Home: buttons[0],
    End: buttons.at(-1),
  };
  targets[key]?.focus();
  return key in targets;
}
