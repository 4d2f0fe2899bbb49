import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { send } from '../../browser/messaging';
import type { BusinessOverview } from '../../core/messages';
import { Appointments } from '../appointments/Appointments';
import { Flows } from '../flows/Flows';
import { NewAppointment } from '../newAppointment/NewAppointment';
import { type TabName, Tabs } from '../Tabs';
import { type Asked, useAsk } from '../useAsk';
import { BusinessHeader } from './BusinessHeader';

/** What the three tabs share: the business as Graph describes it, read once for all of them. */
export interface OfBusiness {
  businessId: string;
  overview: Asked<BusinessOverview>;
  onReadAgain: () => void;
}

interface BusinessPanelProps {
  smtpAddress: string;
  linkedServiceId: string | undefined;
  hasFlows: boolean;
  signedIn: boolean;
  /** Stands in for what needs Microsoft while nobody is signed in. */
  signInCard: ComponentChildren;
  tab: TabName;
  onSelectTab: (tab: TabName) => void;
  onChooseAnother: () => void;
}

/** One business: its address, which needs nobody, and the tabs, which need the signed-in person. */
export function BusinessPanel(props: BusinessPanelProps) {
  const { smtpAddress, signedIn, tab } = props;
  const [overview, ask] = useAsk<BusinessOverview>();
  const read = (refresh: boolean) => void ask(() => send('readBusiness', { businessId: smtpAddress, refresh }));
  useEffect(() => {
    if (signedIn) read(false);
  }, []);

  const displayName = overview.reply?.business.displayName;
  useEffect(() => {
    document.title = `${displayName || smtpAddress} – ${text('extensionName')}`;
  }, [displayName, smtpAddress]);

  const ofBusiness: OfBusiness = { businessId: smtpAddress, overview, onReadAgain: () => read(true) };
  return (
    <>
      <BusinessHeader smtpAddress={smtpAddress} displayName={displayName} onChooseAnother={props.onChooseAnother} />
      <main>
        <Tabs selected={tab} onSelect={props.onSelectTab}>
          {!signedIn && <div class="content">{props.signInCard}</div>}
          {signedIn && tab === 'newAppointment' && (
            <NewAppointment {...ofBusiness} linkedServiceId={props.linkedServiceId} />
          )}
          {signedIn && tab === 'appointments' && <Appointments {...ofBusiness} />}
          {signedIn && tab === 'flows' && <Flows {...ofBusiness} hasFlows={props.hasFlows} />}
        </Tabs>
      </main>
    </>
  );
}
