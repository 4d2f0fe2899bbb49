import { useIdle } from './useIdle';
import { useModule } from './useModule';

/** What is to be said of the connection to Microsoft, as long as there is something to say. */
export function Connection() {
  const { module } = useModule(() => import('./connection/ConnectionNotices'), useIdle());
  return module ? <module.ConnectionNotices /> : null;
}
