import { useEffect, useState } from 'preact/hooks';
import { text } from '../browser/i18n';
import { Beside } from './business/Beside';
import { BusinessPanel } from './business/BusinessPanel';
import { usePanelPlace } from './business/usePanelPlace';
import { Connection } from './Connection';
import { FailureNotice } from './FailureNotice';
import { Icon, type IconName } from './Icon';
import type { Opening } from './opening';
import { SurfaceButtons } from './SurfaceButtons';
import { useShortcutList } from './shortcuts/useShortcutList';
import { AccountBar } from './signIn/AccountBar';
import { SignInCard } from './signIn/SignInCard';
import { useSignIn } from './signIn/useSignIn';
import { whenIdle } from './useIdle';
import { useModule } from './useModule';
import { whenShown } from './whenShown';

const ChooseBusiness = whenShown(
  () => import('./business/ChooseBusiness').then((choice) => choice.ChooseBusiness),
  () => <section class="choose" />,
);

/** Opens something to look up. */
const LookUp = ({ icon, name, onClick }: { icon: IconName; name: string; onClick: () => void }) => (
  <button type="button" class="quiet square" aria-label={name} title={name} onClick={onClick}>
    <Icon name={icon} />
  </button>
);

/** The whole panel: the account, and the business at hand or the choice of one. */
export function Panel({ opening }: { opening: Opening | undefined }) {
  const signIn = useSignIn(opening?.status);
  const { surface, search, business, tab, choose, selectTab } = usePanelPlace(opening?.place);
  const [choosing, setChoosing] = useState(false);
  const [keysShown, showKeys] = useShortcutList();
  const { module: keys } = useModule(() => import('./shortcuts/ShortcutList'), keysShown);
  const [recentShown, showRecent] = useState(false);
  const { module: recent } = useModule(() => import('./recent/RecentMessages'), recentShown);
  useEffect(() => {
    // Nothing is said before the panel is drawn.
    const watch = () => import('./recent/noteSaid').then(({ noteSaid }) => noteSaid(document.body));
    whenIdle(() => void watch());
  }, []);

  /** Back to the business: the list that had the focus is gone. */
  const stopChoosing = (focus: string | undefined) => {
    setChoosing(false);
    if (focus) requestAnimationFrame(() => document.querySelector<HTMLElement>(focus)?.focus());
  };
  const { smtpAddress } = business;
  const username = signIn.status?.account?.username;
  const signInCard = !username && (signIn.status || signIn.failure) ? <SignInCard {...signIn} /> : undefined;
  return (
    <div class="panel">
      {keysShown && keys && <keys.ShortcutList onClose={() => showKeys(false)} />}
      {recentShown && recent && <recent.RecentMessages onClose={() => showRecent(false)} />}
      <AccountBar {...signIn}>
        <SurfaceButtons surface={surface} search={search} />
        <LookUp icon="waiting" name={text('recentHeading')} onClick={() => showRecent(true)} />
        <LookUp icon="keyboard" name={text('keysHeading')} onClick={() => showKeys(true)} />
      </AccountBar>
      <Connection />
      {surface === 'sidePanel' && business.known && <Beside business={business} onSwitch={choose} />}
      {username && signIn.failure && signIn.failure.kind !== 'signInCancelled' && (
        <FailureNotice failure={signIn.failure} />
      )}
      {smtpAddress && !choosing ? (
        // Another business or another person: everything is read anew.
        <BusinessPanel
          key={`${smtpAddress} ${username}`}
          smtpAddress={smtpAddress}
          linkedServiceId={business.serviceId}
          cloud={business.cloud}
          hasFlows={signIn.status?.hasFlows ?? true}
          disabledFeatures={signIn.status?.disabledFeatures ?? []}
          signInCard={signInCard}
          opened={opening}
          account={signIn.status?.account}
          tab={tab}
          onSelectTab={selectTab}
          onChooseAnother={() => setChoosing(true)}
          onChoose={choose}
        />
      ) : (
        <main class="content">
          {business.known && (
            <ChooseBusiness
              page={business.page}
              signedIn={username !== undefined}
              onCancel={smtpAddress ? () => stopChoosing('.business .row button') : undefined}
              onChoose={(chosen, link) => {
                choose(chosen, link);
                // On the form, quick entry takes the focus as soon as it is there.
                stopChoosing(tab === 'newAppointment' ? undefined : '[role=tab][aria-selected=true]');
              }}
            />
          )}
          {signInCard}
        </main>
      )}
    </div>
  );
}
