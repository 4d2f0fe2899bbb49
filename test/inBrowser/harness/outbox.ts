import type { ChromiumWithExtension } from './chromium';

/** The states of the records that are on their way to Microsoft. */
export const underWay = ({ inExtension }: ChromiumWithExtension): Promise<string[]> =>
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
    return records.map(({ state }) => state).filter((state) => ['queued', 'sending'].includes(state));
  }, undefined);

/**
 * Whether nothing is on its way to Microsoft, nor will be without a press: no record is queued or being sent, and nobody holds or
 * waits for a lock of a press. What is only looked up is never sent again.
 */
export async function isAtRest(browser: ChromiumWithExtension): Promise<boolean> {
  const isPressed = await browser.inExtension(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return [...held, ...pending].some(({ name = '' }) => /^(whole|press|create):/.test(name));
  }, undefined);
  return !isPressed && (await underWay(browser)).length === 0;
}
