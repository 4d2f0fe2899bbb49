import { useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { administratorLine, cloudLine } from '../../../core/readiness';
import { type DecodedError, decodeError, diagnose } from '../../../core/webhookErrors';
import { Field } from '../../Field';
import { administratorsOf, nameOf } from '../Administrators';
import type { OfFlows } from '../FlowTools';
import { Diagnosis } from './Diagnosis';

/** Where the answer that the portal hides can be found. */
const howToRead = ['flowsErrorRead1', 'flowsErrorRead2', 'flowsErrorRead3', 'flowsErrorRead4'] as const;

/** Says which of the known failures a status, an answer or the silence of the portal is. */
export function ErrorDecoder({ businessId, overview, account, hasFlows, asked, reports }: OfFlows) {
  const [pasted, setPasted] = useState('');
  const [isNothingShown, setNothingShown] = useState(false);
  const error: DecodedError | undefined =
    isNothingShown || pasted.trim() ? decodeError(isNothingShown ? '' : pasted) : undefined;
  const seen = asked.inventory && reports.flows.filter(({ onThisMailbox }) => onThisMailbox === 'yes').length;
  const known = {
    isAdministrator: administratorLine(overview, account.username).verdict,
    hasConnector: cloudLine(hasFlows, (asked.inventory?.flows.length ?? 0) > 0).verdict,
    flowsSeen: seen,
  };
  return (
    <>
      <p>{text('flowsErrorsLead')}</p>
      <Field name="flowError" label={text('flowsErrorPaste')} hint={text('flowsErrorPasteHint')}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            spellcheck={false}
            placeholder="429"
            value={pasted}
            onInput={(event) => {
              setPasted(event.currentTarget.value);
              setNothingShown(false);
            }}
          />
        )}
      </Field>
      <button
        type="button"
        aria-pressed={isNothingShown}
        onClick={() => {
          setNothingShown(!isNothingShown);
          setPasted('');
        }}
      >
        {text('flowsErrorNothingShown')}
      </button>
      <div role="status">
        {error && (
          <Diagnosis
            error={error}
            found={diagnose(error, known)}
            businessId={businessId}
            seen={seen}
            administrators={administratorsOf(overview.reply).map(nameOf)}
          />
        )}
      </div>
      {isNothingShown && (
        <>
          <h3>{text('flowsErrorRead')}</h3>
          <ol>
            {howToRead.map((step) => (
              <li key={step}>{text(step)}</li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
