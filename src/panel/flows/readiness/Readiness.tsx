import { text } from '../../../browser/i18n';
import { send } from '../../../browser/messaging';
import type { LicenseDetails } from '../../../core/graphTypes';
import {
  administratorLine,
  cloudLine,
  flowsLine,
  graphLine,
  licenceLine,
  sharedPageLine,
} from '../../../core/readiness';
import { FailureNotice } from '../../FailureNotice';
import { useAsk } from '../../useAsk';
import { administratorsOf, nameOf } from '../Administrators';
import type { OfFlows } from '../FlowTools';
import { ReadinessItem } from './ReadinessItem';

const licenceFaq = 'https://learn.microsoft.com/microsoft-365/bookings/bookings-faq';
const connectorReference = 'https://learn.microsoft.com/connectors/microsoftbookings/';
const catalogue = 'https://powerautomate.microsoft.com/connectors/';

/** What must hold before a Bookings flow can be built: each line a yes, a no, or that it cannot be told. */
export function Readiness({ overview, account, hasFlows, asked }: OfFlows) {
  const [licence, ask] = useAsk<LicenseDetails[]>();
  const askLicence = () => void ask(() => send('readLicences', { interactive: true }));
  const administrators = administratorsOf(overview.reply).map(nameOf);
  return (
    <>
      <p>{text('flowsReadinessLead')}</p>
      <ul class="readiness">
        <ReadinessItem title={text('flowsReadyTitleShared')} line={sharedPageLine(overview)} />
        <ReadinessItem title={text('flowsReadyTitleGraph')} line={graphLine(overview)} />
        <ReadinessItem
          title={text('flowsReadyTitleAdministrator')}
          line={administratorLine(overview, account.username)}
        >
          {administrators.length > 0 && <p>{text('flowsReadyAsk', administrators.join(', '))}</p>}
        </ReadinessItem>
        <ReadinessItem
          title={text('flowsReadyTitleLicence')}
          line={licenceLine(licence)}
          onOpen={() => !licence.reply && !licence.waiting && askLicence()}
          links={[{ label: text('flowsLicenceFaq'), href: licenceFaq }]}
        >
          <p class="soft">{text('flowsReadyLicenceScope')}</p>
          {licence.failure && <FailureNotice failure={licence.failure} resource="licence" onRetry={askLicence} />}
        </ReadinessItem>
        <ReadinessItem
          title={text('flowsReadyTitleCloud')}
          line={cloudLine(hasFlows, (asked.inventory?.flows.length ?? 0) > 0)}
          links={[
            { label: text('flowsConnectorReference'), href: connectorReference },
            { label: text('flowsConnectors'), href: catalogue },
          ]}
        />
        <ReadinessItem
          title={text('flowsReadyTitleFlows')}
          line={flowsLine(hasFlows, { reply: asked.inventory, failure: asked.failure })}
        />
      </ul>
    </>
  );
}
