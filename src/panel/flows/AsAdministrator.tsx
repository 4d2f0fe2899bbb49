import { text } from '../../browser/i18n';
import type { FlowsAsked } from './useFlows';

/** Environment administrators may see everybody's flows; that list says nothing of triggers, so each flow is read. */
export const AsAdministrator = ({ asAdministrator, waiting, switchTo }: FlowsAsked) => (
  <div>
    <label class="check">
      <input
        type="checkbox"
        checked={asAdministrator}
        aria-disabled={waiting}
        aria-describedby="asAdministrator-hint"
        onClick={(event) => {
          // It shows what is read, and not what was clicked while something else was.
          if (waiting) event.preventDefault();
          else switchTo(event.currentTarget.checked);
        }}
      />
      {text('flowsAsAdministrator')}
    </label>
    <p id="asAdministrator-hint" class="soft">
      {text('flowsAsAdministratorHint')}
    </p>
  </div>
);
