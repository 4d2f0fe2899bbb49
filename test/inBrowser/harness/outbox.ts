import type { ChromiumWithExtension } from './chromium';

/**
 * Whether nothing is on its way to Microsoft, nor will be without a press: no record is queued or being sent, and nobody holds or
 * waits for a lock of a press. What is only looked up is never sent again.
 */
export const isAtRest = ({ inExtension }: ChromiumWithExtension): Promise<boolean> =>
  inExtension(async () => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await wait(indexedDB.open('outbox'));
    const [store] = database.objectStoreNames;
    const records = store ? await wait(database.transaction(store).objectStore(store).getAll()) : [];
    database.close();
    const { held = [], pending = [] } = await navigator.locks.query();
    const isPress = ({ name = '' }: LockInfo) => /^(whole|press|create):/.test(name);
    return ![...held, ...pending].some(isPress) && !records.some(({ state }) => ['queued', 'sending'].includes(state));
  }, undefined);
