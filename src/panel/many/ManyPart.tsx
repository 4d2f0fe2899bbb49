import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { FailureNotice } from '../FailureNotice';
import { Skeleton } from '../Skeleton';
import { useModule } from '../useModule';
import type { ManyProps } from './Many';
import { manyHash } from './ManyButton';

/** "Many at once" instead of the tabs while the page's address asks for it; loaded then. */
export function ManyPart({ children, ...props }: ManyProps & { children: ComponentChildren }) {
  const [shown, setShown] = useState(location.hash === manyHash);
  const heading = useRef<HTMLHeadingElement>(null);
  const { module: part, failure } = useModule(() => import('./Many'), shown);
  useEffect(() => {
    const follow = () => setShown(location.hash === manyHash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    if (shown) heading.current?.focus();
  }, [shown]);
  if (!shown) return children;
  return (
    <div class="many">
      <div class="row">
        <button type="button" onClick={() => history.back()}>
          {text('panelBack')}
        </button>
        <h2 ref={heading} tabIndex={-1}>
          {text('manyHeading')}
        </h2>
      </div>
      {failure && <FailureNotice failure={failure} />}
      {!part && !failure && <Skeleton lines={6} label={text('formWaiting')} />}
      {part && <part.Many {...props} />}
    </div>
  );
}
