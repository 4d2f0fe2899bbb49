// Drawn for this product on a grid of 16, stroke 1.4; the words beside them carry the meaning, so they are hidden from readers.
const paths = {
  copy: 'M5.5 5.5v-2a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-2M3.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1Z',
  arrow: 'M2.5 8h10.5M9 4l4 4-4 4',
  back: 'M13.5 8H3M7 4 3 8l4 4',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  warning: 'M8 6v3.2M8 11.4v.1M7.1 2.9 1.9 12a1 1 0 0 0 .9 1.5h10.4a1 1 0 0 0 .9-1.5L8.9 2.9a1 1 0 0 0-1.8 0Z',
  error: 'M8 4.8v3.8M8 11v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  info: 'M8 7.4v3.8M8 5v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  waiting: 'M8 4.5V8l2.4 1.6M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  filter: 'M2 3.5h12M4.5 8h7M6.8 12.5h2.4',
  calendar:
    'M2.5 6.5h11M5.5 1.8v2.4M10.5 1.8v2.4M3.5 3h9a1 1 0 0 1 1 1v8.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Z',
  refresh: 'M13.2 6.5A5.5 5.5 0 1 0 13.5 9M13.5 2.8v3.7H9.8',
  settings:
    'M6.9 1.8h2.2l.4 1.7 1.2.7 1.7-.5 1.1 1.9-1.3 1.2v1.4l1.3 1.2-1.1 1.9-1.7-.5-1.2.7-.4 1.7H6.9l-.4-1.7-1.2-.7-1.7.5-1.1-1.9 1.3-1.2V6.8L2.5 5.6l1.1-1.9 1.7.5 1.2-.7ZM10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z',
  pin: 'M6 2.2h4M6.6 2.4v4.4L4.2 9.2h7.6L9.4 6.8V2.4M8 9.4v4.4',
  person: 'M10.6 5a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0ZM2.8 13.6c.4-2.7 2.4-4.2 5.2-4.2s4.8 1.5 5.2 4.2',
  swap: 'M2.5 5.5h10M9.8 2.8l2.7 2.7-2.7 2.7M13.5 10.5h-10M6.2 7.8l-2.7 2.7 2.7 2.7',
  plus: 'M8 3v10M3 8h10',
  close: 'm4 4 8 8M12 4l-8 8',
  lock: 'M4 7.2h8a1 1 0 0 1 1 1v4.3a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8.2a1 1 0 0 1 1-1ZM5.2 7V5a2.8 2.8 0 0 1 5.6 0v2',
  rows: 'M2.5 3.5h11M2.5 8h11M2.5 12.5h11',
  template: 'M3.5 2.5h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM2.5 6h11M6.5 6v7.5',
  sidePanel: 'M3 3h10a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM9.6 3v10M11.4 5.6h.9M11.4 8h.9',
  people:
    'M7.9 5a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0ZM1.2 13c.3-2.4 1.9-3.8 4.4-3.8S9.7 10.6 10 13M10 2.9a2.2 2.2 0 0 1 0 4.2M11.6 9.5c1.9.4 3 1.7 3.2 3.5',
  keyboard:
    'M2.5 4h11a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1ZM4.2 6.6h.1M6.7 6.6h.1M9.2 6.6h.1M11.7 6.6h.1M4.2 9.4h.1M11.7 9.4h.1M6.5 9.4h3',
  external: 'M9 2.5h4.5V7M13.2 2.8 7.5 8.5M11.5 9.5v3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h3',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" aria-hidden="true" focusable="false" width="16" height="16" viewBox="0 0 16 16">
    <path d={paths[name]} />
  </svg>
);
