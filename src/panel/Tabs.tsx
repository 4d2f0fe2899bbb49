import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { text } from '../browser/i18n';

export const tabNames = ['newAppointment', 'appointments', 'flows'] as const;
export type TabName = (typeof tabNames)[number];

const labels = {
  newAppointment: 'panelTabNewAppointment',
  appointments: 'panelTabAppointments',
  flows: 'panelTabFlows',
} as const;

/** Where a key takes the selection, round and round. */
export function tabAfter(current: TabName, key: string): TabName | undefined {
  const at = tabNames.indexOf(current);
  switch (key) {
    case 'ArrowRight':
      return tabNames[(at + 1) % tabNames.length];
    case 'ArrowLeft':
      return tabNames.at(at - 1);
    case 'Home':
      return tabNames[0];
    case 'End':
      return tabNames.at(-1);
    default:
      return undefined;
  }
}

interface TabsProps {
  selected: TabName;
  /** `byClick`: pressed, and not passed over with the arrow keys. */
  onSelect: (tab: TabName, byClick: boolean) => void;
  children: ComponentChildren;
}

/** The three tabs and the panel of the selected one: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function Tabs({ selected, onSelect, children }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label={text('panelTabs')}
        class="tabs"
        onKeyDown={(event) => {
          const next = tabAfter(selected, event.key);
          if (!next) return;
          event.preventDefault();
          onSelect(next, false);
          list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
        }}
      >
        {tabNames.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === selected}
            aria-controls="tabpanel"
            tabIndex={name === selected ? 0 : -1}
            data-name={text(labels[name])}
            onClick={() => onSelect(name, true)}
          >
            {text(labels[name])}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tabpanel" aria-labelledby={`tab-${selected}`} class="tabpanel">
        {children}
      </div>
    </>
  );
}
