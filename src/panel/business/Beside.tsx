import { useModule } from '../useModule';
import type { BesideNoticeProps } from './BesideNotice';

/** What the page beside a side panel is about; loaded there only. */
export function Beside(props: BesideNoticeProps) {
  const { module } = useModule(() => import('./BesideNotice'), true);
  return module ? <module.BesideNotice {...props} /> : null;
}
