import { requestHostAccess } from '../../browser/hostAccess';
import { text } from '../../browser/i18n';
import type { Finding, Verdict } from '../../core/selfCheck/finding';
import { AdminConsent } from '../../panel/AdminConsent';
import { FailureDetails } from '../../panel/FailureDetails';
import { failureText } from '../../panel/failureText';
import { Icon, type IconName } from '../../panel/Icon';
import { sentences } from '../../panel/words';
import { checkText, findingText, verdictText } from './findingText';

const icons: Record<Verdict, IconName> = { good: 'check', doubt: 'warning', bad: 'error', left: 'info' };

/** Where consent may be what is missing; a person who met "Need admin approval" can only close that window. */
const mayNeedConsent = ({ reason, failure }: Finding) =>
  reason === 'permissionMissing' || failure?.kind === 'consentRequired' || failure?.kind === 'signInCancelled';

/** One check: what was checked, how it went, and what to do where it did not go well. */
export function FindingRow({ finding, onAskFlows }: { finding: Finding; onAskFlows?: (() => void) | undefined }) {
  const { check, verdict, reason, failure } = finding;
  const words = failure && reason !== 'flowsNotAllowedYet' ? failureText(failure) : undefined;
  const said = findingText(finding);
  return (
    <li class="finding" data-verdict={verdict}>
      <Icon name={icons[verdict]} />
      <div>
        <p>
          <span class="strong">{checkText[check]()}</span>: {verdictText[verdict]()}
        </p>
        {said && <p>{said}</p>}
        {words && <p>{sentences(words.sentence, words.remedy)}</p>}
        {words && failure && <FailureDetails failure={failure} />}
        {mayNeedConsent(finding) && <AdminConsent resource={check === 'flows' ? 'flows' : 'graph'} />}
        {failure?.kind === 'hostBlocked' && onAskFlows && (
          <button
            type="button"
            onClick={() => void requestHostAccess(failure.origin).then((allowed) => allowed && onAskFlows())}
          >
            {text('panelAllowAccess')}
          </button>
        )}
        {onAskFlows && reason === 'flowsNotAllowedYet' && (
          <button type="button" onClick={onAskFlows}>
            {text('selfCheckAskFlows')}
          </button>
        )}
      </div>
    </li>
  );
}
