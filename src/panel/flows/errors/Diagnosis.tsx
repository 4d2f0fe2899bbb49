import { text } from '../../../browser/i18n';
import type { DecodedError, diagnose } from '../../../core/webhookErrors';
import { CopyButton } from '../../CopyButton';
import { counted } from '../../words';
import { errorText } from './errorText';

interface DiagnosisProps {
  error: DecodedError;
  found: ReturnType<typeof diagnose>;
  businessId: string;
  /** Flows on this mailbox that are seen; undefined while none were read. */
  seen: number | undefined;
  administrators: string[];
}

const asksAdministrators: DiagnosisProps['found']['case'][] = [
  'notAdministrator',
  'forbidden',
  'tooMany',
  'nothingSaid',
];

/** Which case it is, why, what to do here, and Microsoft's words for a support request. */
export function Diagnosis({ error, found, businessId, seen, administrators }: DiagnosisProps) {
  const { title, why, remedy } = errorText(found.case);
  const isOpen = found.case === 'nothingSaid' || found.case === 'forbidden';
  const facts = [
    seen !== undefined && counted(seen, 'flowsErrorSeen_one', 'flowsErrorSeen_other'),
    asksAdministrators.includes(found.case) &&
      administrators.length > 0 &&
      text('flowsReadyAsk', administrators.join(', ')),
  ].filter((fact) => fact !== false);
  const said: [label: string, value: string][] = [
    ...(error.status ? [[text('failureDetailStatus'), String(error.status)] as [string, string]] : []),
    ...(error.code ? [[text('failureDetailCode'), error.code] as [string, string]] : []),
    ...(error.message ? [[text('failureDetailMessage'), error.message] as [string, string]] : []),
    ...error.ids.map(({ name, value }): [string, string] => [name, value]),
  ];
  const forSupport = [
    text('flowsSupportHeading', businessId),
    title,
    ...said.map(([label, value]) => `${label}: ${value}`),
    ...facts,
  ].join('\n');
  return (
    <div class="notice warning">
      <div>
        <p class="strong">{found.isSure || isOpen ? title : text('flowsErrorLikely', title)}</p>
        <p>{why}</p>
        <p>{remedy}</p>
        {facts.map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
        {said.length > 0 && (
          <dl>
            {said.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        <CopyButton value={forSupport}>{text('flowsCopyForSupport')}</CopyButton>
      </div>
    </div>
  );
}
