import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import type { CloudName } from '../../core/clouds';
import type { Feature } from '../../core/features';
import type { Account, BusinessOverview } from '../../core/messages';
import { AppointmentsTab } from '../appointments/AppointmentsTab';
import type { KeptAppointments } from '../appointments/kept';
import { FlowsTab } from '../flows/FlowsTab';
import { ManyPart } from '../many/ManyPart';
import type { Opening } from '../opening';
import { Skeleton } from '../Skeleton';
import { type TabName, Tabs } from '../Tabs';
import { type Asked, useAsk } from '../useAsk';
import { whenShown } from '../whenShown';
import { BusinessHeader } from './BusinessHeader';
import { readOverview } from './overview';
import { rememberBusiness } from './useBusinessMarks';

const FittingBusinesses = whenShown(() => import('./FittingBusinesses').then((fitting) => fitting.FittingBusinesses));
/** Also asked for ahead, by `opening.ts` and `main.tsx`. */
export const loadForm = () => import('../newAppointment/NewAppointment').then((form) => form.NewAppointment);
const NewAppointment = whenShown(loadForm, () => <Skeleton lines={8} label={text('formWaiting')} />);

const DisabledByPolicy = whenShown(() => import('../DisabledByPolicy').then((notice) => notice.DisabledByPolicy));

/** What belongs to each tab as a whole; appointments can be read whatever the policy says. */
const featureOf: Partial<Record<TabName, Feature>> = { newAppointment: 'createAppointment', flows: 'flows' };

/** What the three tabs share: the business as Graph describes it, read once for all of them. */
export interface OfBusiness {
  businessId: string;
  overview: Asked<BusinessOverview>;
  onReadAgain: () => void;
}

interface BusinessPanelProps {
  smtpAddress: string;
  linkedServiceId: string | undefined;
  cloud: CloudName | undefined;
  hasFlows: boolean;
  disabledFeatures: readonly Feature[];
  /** Who is signed in. */
  account: Account | undefined;
  /** Stands in for what needs Microsoft while nobody is signed in. */
  signInCard: ComponentChildren;
  /** What was known when the panel was opened: perhaps of this business. */
  opened: Opening | undefined;
  tab: TabName;
  onSelectTab: (tab: TabName) => void;
  onChooseAnother: () => void;
  onChoose: (smtpAddress: string) => void;
}

/** One business: its address, which needs nobody, and the tabs, which need the signed-in person. */
export function BusinessPanel(props: BusinessPanelProps) {
  const { smtpAddress, account, opened, tab } = props;
  const [clicked, setClicked] = useState<TabName>();
  const keptAppointments = useRef<KeptAppointments>({});
  const openedWith = opened?.place.business.smtpAddress === smtpAddress ? opened : undefined;
  const known = openedWith?.overview;
  const [overview, ask] = useAsk<BusinessOverview>(known && { waiting: false, reply: known });
  const read = (refresh: boolean) => void ask(() => readOverview(smtpAddress, refresh));
  useLayoutEffect(() => {
    if (account && !known) read(false);
  }, []);

  const feature = featureOf[tab];
  const isDisabled = feature !== undefined && props.disabledFeatures.includes(feature);
  const displayName = overview.reply?.business.displayName;
  useEffect(() => {
    document.title = `${displayName || smtpAddress} – ${text('extensionName')}`;
  }, [displayName, smtpAddress]);

  const readId = overview.reply?.business.id;
  useEffect(() => {
    if (readId) void rememberBusiness(readId);
  }, [readId]);

  const ofBusiness: OfBusiness = { businessId: smtpAddress, overview, onReadAgain: () => read(true) };
  return (
    <>
      <BusinessHeader
        smtpAddress={smtpAddress}
        displayName={displayName}
        mayHaveName={account !== undefined}
        serviceId={props.linkedServiceId}
        cloud={props.cloud}
        onChooseAnother={props.onChooseAnother}
      />
      <main>
        {account && overview.failure?.kind === 'businessNotFound' && (
          <div class="content fitting">
            <FittingBusinesses name={smtpAddress} onChoose={props.onChoose} />
          </div>
        )}
        <ManyPart
          {...ofBusiness}
          username={account?.username}
          isDisabled={props.disabledFeatures.includes('createAppointment')}
        >
          <Tabs
            selected={tab}
            onSelect={(next, byClick) => {
              setClicked(byClick ? next : undefined);
              props.onSelectTab(next);
            }}
          >
            {!account && <div class="content">{props.signInCard}</div>}
            {account && isDisabled && <DisabledByPolicy />}
            {account && !isDisabled && tab === 'newAppointment' && (
              <NewAppointment
                {...ofBusiness}
                username={account.username}
                linkedServiceId={props.linkedServiceId}
                takeLeft={openedWith?.takeLeft}
              />
            )}
            {account && tab === 'appointments' && (
              <AppointmentsTab
                {...ofBusiness}
                username={account.username}
                cloud={props.cloud}
                kept={keptAppointments.current}
                disabledFeatures={props.disabledFeatures}
                onNewAppointment={() => props.onSelectTab('newAppointment')}
              />
            )}
            {account && !isDisabled && tab === 'flows' && (
              <FlowsTab {...ofBusiness} account={account} hasFlows={props.hasFlows} byClick={clicked === 'flows'} />
            )}
          </Tabs>
        </ManyPart>
      </main>
    </>
  );
}
