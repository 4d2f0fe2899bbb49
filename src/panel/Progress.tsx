interface ProgressProps {
  /** What goes on, for who does not see it. */
  name: string;
  done: number;
  total: number;
  /** How far it has come, in words. */
  words: string;
}

/** How far long work has come: a bar with its name, and the words for it beside it and as its value. It speaks only when it is asked. */
export const Progress = ({ name, done, total, words }: ProgressProps) => (
  <div class="progress">
    <progress aria-label={name} aria-valuetext={words} max={Math.max(1, total)} value={Math.min(done, total)} />
    <span class="soft">{words}</span>
  </div>
);
