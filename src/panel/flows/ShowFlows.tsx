import { text } from '../../browser/i18n';

/** Power Automate is asked with a permission of its own, when the person wants to see flows and not before. */
export const ShowFlows = ({ waiting, onShow }: { waiting: boolean; onShow: () => void }) => (
  <section class="card">
    <h2>{text('flowsConsentHeading')}</h2>
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
  </section>
);
