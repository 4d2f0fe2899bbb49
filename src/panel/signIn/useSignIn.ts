import { useCallback, useEffect, useState } from 'preact/hooks';
import { send } from '../../browser/messaging';
import { storedAccount, storedSettings, storedSignedOut } from '../../browser/storage';
import { type Failure, toFailure } from '../../core/failure';
import type { SignInStatus } from '../../core/messages';

export interface SignIn {
  /** Undefined until the background has answered, where nobody was known to be signed in. */
  status: SignInStatus | undefined;
  /** What this page is waiting for. */
  doing: 'nothing' | 'silently' | 'signIn' | 'signOut';
  failure: Failure | undefined;
  signIn: (useAnotherAccount: boolean) => void;
  signOut: () => void;
}

const pollMilliseconds = 1_500;

/** Where the person stands with Microsoft, kept up to date while another page or the background changes it. */
export function useSignIn(known: SignInStatus | undefined): SignIn {
  const [status, setStatus] = useState(known);
  const [doing, setDoing] = useState<SignIn['doing']>('nothing');
  const [failure, setFailure] = useState<Failure>();

  const read = useCallback(async () => {
    const now = await send('readSignInStatus', {});
    // What is known already draws nothing anew.
    setStatus((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    return now;
  }, []);

  const act = useCallback(
    async (what: SignIn['doing'], ask: () => Promise<SignInStatus>) => {
      setDoing(what);
      setFailure(undefined);
      try {
        setStatus(await ask());
      } catch (error) {
        // Nobody asked for the silent attempt, so nobody is told that it found no session. A personal account is told: Microsoft's window would say it last.
        const failure = toFailure(error);
        if (what !== 'silently' || failure.kind === 'personalAccount') setFailure(failure);
        await read().catch(() => undefined);
      }
      setDoing('nothing');
    },
    [read],
  );

  useEffect(() => {
    const silently = ({ missing, signedOut, account, signingIn }: SignInStatus) =>
      missing.length === 0 && !signedOut && !account && !signingIn;
    read().then(
      (now) => (silently(now) ? act('silently', () => send('signInSilently', {})) : undefined),
      (error) => setFailure(toFailure(error)),
    );
    const watching = new AbortController();
    for (const stored of [storedAccount, storedSignedOut, storedSettings]) {
      stored.watch(() => void read().catch(() => undefined), watching.signal);
    }
    return () => watching.abort();
  }, [read, act]);

  // A sign-in that was begun before this page was opened leaves no trace when it is given up: ask.
  const elsewhere = status?.signingIn === true && doing === 'nothing';
  useEffect(() => {
    if (!elsewhere) return;
    const timer = setInterval(() => void read().catch(() => undefined), pollMilliseconds);
    return () => clearInterval(timer);
  }, [elsewhere, read]);

  return {
    status,
    doing,
    failure,
    signIn: (useAnotherAccount) => void act('signIn', () => send('signIn', { useAnotherAccount })),
    signOut: () => void act('signOut', () => send('signOut', {})),
  };
}
