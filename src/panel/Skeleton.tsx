/** Grey lines where text will stand; a reader hears `label` instead. */
export const Skeleton = ({ lines, label }: { lines: number; label: string }) => (
  <div class="skeleton" role="status">
    <span class="unseen">{label}</span>
    {Array.from({ length: lines }, (_, line) => (
      <span key={line} class="line" aria-hidden="true" />
    ))}
  </div>
);
