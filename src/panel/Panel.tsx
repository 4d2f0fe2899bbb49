import { useState } from 'preact/hooks';
import { Beside } from './business/Beside';
import { BusinessPanel } from './business/BusinessPanel';
import { ChooseBusiness } from './business/ChooseBusiness';
import { usePanelPlace } from './business/usePanelPlace';
import { FailureNotice } from './FailureNotice';
import { SurfaceButtons } from './SurfaceButtons';
import { AccountBar } from './signIn/AccountBar';
import { SignInCard } from './signIn/SignInCard';
import { useSignIn } from './signIn/useSignIn';

/** The whole panel: the account, and the business at hand or the choice of one. */
export function Panel() {
  const signIn = useSignIn();
  const { surface, search, business, tab, choose, selectTab } = usePanelPlace();
  const [choosing, setChoosing] = useState(false);

  const { smtpAddress } = business;
  const username = signIn.status?.account?.username;
  const signInCard = !username && (signIn.status || signIn.failure) ? <SignInCard {...signIn} /> : undefined;
  return (
    <div class="panel">
      <AccountBar {...signIn}>
        <SurfaceButtons surface={surface} search={search} />
      </AccountBar>
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
          signInCard={signInCard}
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
              onCancel={smtpAddress ? () => setChoosing(false) : undefined}
              onChoose={(chosen, link) => {
                choose(chosen, link);
                setChoosing(false);
              }}
            />
          )}
          {signInCard}
        </main>
      )}
    </div>
  );
}
