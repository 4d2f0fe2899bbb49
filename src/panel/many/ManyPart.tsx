import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { FailureNotice } from '../FailureNotice';
import { Skeleton } from '../Skeleton';
import { useModule } from '../useModule';
import type { ManyProps } from './Many';
import { manyHash } from './ManyButton';

interface ManyPartProps extends Omit<ManyProps, 'username'> {
  /** Who is signed in; undefined: the tabs say what to do first. */
  username: string | undefined;
  /** By the organisation's policy. */
  isDisabled: boolean;
  children: ComponentChildren;
}

/** "Many at once" instead of the tabs while the page's address asks for it; loaded then. */
export function ManyPart({ children, username, isDisabled, ...props }: ManyPartProps) {
  const [shown, setShown] = useState(location.hash === manyHash);
  const heading = useRef<HTMLHeadingElement>(null);
  const { module: part, failure } = useModule(() => import('./Many'), shown && !isDisabled);
  useEffect(() => {
    const follow = () => setShown(location.hash === manyHash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    if (shown) heading.current?.focus();
  }, [shown]);
  if (!shown || username === undefined) return children;
  const back = () => {
    history.replaceState(null, '', location.pathname + location.search);
    setShown(false);
    setTimeout(() => document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus());
  };
  return (
    <div class="many">
      <div class="row">
        <button type="button" onClick={back}>
          {text('panelBack')}
        </button>
        <h2 ref={heading} tabIndex={-1}>
          {text('manyHeading')}
        </h2>
      </div>
      {isDisabled && <FailureNotice failure={{ kind: 'disabledByPolicy' }} />}
      {failure && <FailureNotice failure={failure} />}
      {!part && !failure && !isDisabled && <Skeleton lines={6} label={text('formWaiting')} />}
      {part && !isDisabled && <part.Many {...props} username={username} />}
    </div>
  );
}
