import { useEffect, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { storedWaitingUntil } from '../../browser/storage';
import { Icon } from '../Icon';
import { counted } from '../words';

/** Two lines at the top, each in a live region that is there before it is filled: no network, and a pause that Microsoft wants. */
export function ConnectionNotices() {
  return (
    <>
      <Offline />
      <Waiting />
    </>
  );
}

function Offline() {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const change = () => setOnline(navigator.onLine);
    addEventListener('online', change);
    addEventListener('offline', change);
    return () => {
      removeEventListener('online', change);
      removeEventListener('offline', change);
    };
  }, []);
  return (
    <div role="status" class={isOnline ? 'unseen' : 'notice warning'}>
      {!isOnline && (
        <>
          <Icon name="warning" />
          <div>
            <p class="strong">{text('panelOffline')}</p>
            <p>{text('panelOfflineLead')}</p>
          </div>
        </>
      )}
    </div>
  );
}

const secondsUntil = (time: number) => Math.ceil((time - Date.now()) / 1000);

/** The seconds count down for the eye; who listens is told once. */
function Waiting() {
  const [until, setUntil] = useState(0);
  const [left, setLeft] = useState(0);
  const [announced, setAnnounced] = useState(0);
  useEffect(() => {
    const watching = new AbortController();
    const begin = (time = 0) => {
      setUntil(time);
      setLeft(secondsUntil(time));
      setAnnounced(secondsUntil(time));
    };
    storedWaitingUntil.watch(begin, watching.signal);
    storedWaitingUntil.get().then(begin, () => undefined);
    return () => watching.abort();
  }, []);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(secondsUntil(until)), 1_000);
    return () => clearTimeout(timer);
  }, [until, left]);

  const words = (seconds: number) => counted(seconds, 'panelWaiting_one', 'panelWaiting_other');
  const isWaiting = left > 0;
  return (
    <div class={isWaiting ? 'notice plain pause' : 'unseen'}>
      {isWaiting && <Icon name="waiting" />}
      <div>
        <p aria-hidden="true">{isWaiting && words(left)}</p>
        <p role="status" class="unseen">
          {isWaiting && words(announced)}
        </p>
      </div>
    </div>
  );
}
