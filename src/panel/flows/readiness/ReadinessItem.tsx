import type { ComponentChildren } from 'preact';
import type { ReadinessLine } from '../../../core/readiness';
import { remedyOf, sentenceOf, verdictText } from './readinessText';

interface ReadinessItemProps {
  title: string;
  line: ReadinessLine;
  /** Called when the line is opened: some answers are asked for only then. */
  onOpen?: () => void;
  links?: { label: string; href: string }[];
  children?: ComponentChildren;
}

/** One thing that must hold, with its verdict in words; opened, why it is so and what to do. */
export const ReadinessItem = ({ title, line, onOpen, links = [], children }: ReadinessItemProps) => (
  <li>
    <details onToggle={(event) => event.currentTarget.open && onOpen?.()}>
      <summary>
        <span class={`verdict ${line.verdict}`}>{verdictText(line.verdict)}</span> {title}
      </summary>
      <p>{sentenceOf(line)}</p>
      {remedyOf(line) && <p>{remedyOf(line)}</p>}
      {children}
      {links.map(({ label, href }) => (
        <p key={href}>
          <a href={href} target="_blank" rel="noreferrer">
            {label}
          </a>
        </p>
      ))}
    </details>
  </li>
);
