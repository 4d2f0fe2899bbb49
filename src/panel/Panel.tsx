import { useState } from 'preact/hooks';
import { BusinessPanel } from './business/BusinessPanel';
import { ChooseBusiness } from './business/ChooseBusiness';
import { useBusinessAtHand } from './business/useBusinessAtHand';
import { FailureNotice } from './FailureNotice';
import { AccountBar } from './signIn/AccountBar';
import { SignInCard } from './signIn/SignInCard';
import { useSignIn } from './signIn/useSignIn';
import type { TabName } from './Tabs';

/** The whole panel: the account, and the business at hand or the choice of one. */
export function Panel() {
  const signIn = useSignIn();
  const { business, choose } = useBusinessAtHand();
  const [choosing, setChoosing] = useState(false);
  const [tab, setTab] = useState<TabName>('newAppointment');

  const { smtpAddress } = business;
  const username = signIn.status?.account?.username;
  const signInCard = !username && (signIn.status || signIn.failure) ? <SignInCard {...signIn} /> : undefined;
  return (
    <div class="panel">
      <AccountBar {...signIn} />
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
          onSelectTab={setTab}
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
