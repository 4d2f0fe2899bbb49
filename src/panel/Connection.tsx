import { useModule } from './useModule';

/** What is to be said of the connection to Microsoft, as long as there is something to say. */
export function Connection() {
  const { module } = useModule(() => import('./connection/ConnectionNotices'), true);
  return module ? <module.ConnectionNotices /> : null;
}
