import { text } from '../../browser/i18n';
import type { Failure } from '../../core/failure';
import { ConsentHelp } from '../ConsentHelp';
import { FailureDetails } from '../FailureDetails';
import { failureText } from '../failureText';

interface ShowFlowsProps {
  failure: Failure;
  waiting: boolean;
  onShow: () => void;
}

/** Power Automate is asked with a permission of its own, when the person wants to see flows and not before. */
export const ShowFlows = ({ failure, waiting, onShow }: ShowFlowsProps) => (
  <section class="card">
    <h2>{text('flowsConsentHeading')}</h2>
    {failure.kind !== 'signInRequired' && <p class="warn">{failureText(failure).sentence}</p>}
    <p>{text('flowsConsentLead')}</p>
    <div class="actions">
      <button
        type="button"
        class="primary"
        aria-busy={waiting}
        aria-disabled={waiting}
        onClick={() => !waiting && onShow()}
      >
        {text('flowsShow')}
      </button>
    </div>
    <details>
      <summary>{text('panelSignInAsks')}</summary>
      <p class="soft">{text('flowsConsentScope')}</p>
      <p>
        <code>Flows.Read.All</code>
      </p>
    </details>
    <ConsentHelp failure={failure} resource="flows" />
    <FailureDetails failure={failure} />
  </section>
);
