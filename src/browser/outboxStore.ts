import { Operation } from '../core/outbox';

/** The outbox's records, durable over restarts of the worker and the browser; our origin only. */
export interface OutboxStore {
  get(operationId: string): Promise<Operation | undefined>;
  put(operation: Operation): Promise<void>;
  all(): Promise<Operation[]>;
  /**
   * Puts a queued operation and gives those with its fingerprint from before: what a press must know of them, however many there
   * are. One that was queued under its lock, which the caller holds now, is put anew: whoever queued it is gone, and sent nothing.
   * Undefined, and nothing is put: the operation is further already.
   */
  queue(operation: Operation): Promise<Operation[] | undefined>;
  remove(operationId: string): Promise<void>;
}

const storeName = 'operations';
const indexName = 'fingerprint';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const connections = new WeakMap<IDBFactory, Promise<IDBDatabase>>();

/** The database, opened once in a worker's life: each opening takes as long as a write, and a create has eight steps. */
function open(): Promise<IDBDatabase> {
  const known = connections.get(indexedDB);
  if (known) return known;
  const request = indexedDB.open('outbox', 2);
  // Version 1 had no index.
  request.onupgradeneeded = ({ oldVersion }) =>
    (oldVersion === 0
      ? request.result.createObjectStore(storeName, { keyPath: 'operationId' })
      : (request.transaction as IDBTransaction).objectStore(storeName)
    ).createIndex(indexName, indexName);
  const opening = settled(request).then((database) => {
    // Another version of the extension, or "clear site data": the next step opens it anew.
    const forget = () => {
      database.close();
      connections.delete(indexedDB);
    };
    database.onversionchange = forget;
    database.onclose = forget;
    return database;
  });
  opening.catch(() => connections.delete(indexedDB));
  connections.set(indexedDB, opening);
  return opening;
}

async function inTransaction<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const database = await open();
  // Strict: a record is on the disk before the request that it announces leaves.
  const transaction = database.transaction(storeName, mode, { durability: 'strict' });
  const result = await work(transaction.objectStore(storeName));
  if (mode === 'readwrite') {
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  }
  return result;
}

const parse = (value: unknown): Operation[] => {
  const parsed = Operation.safeParse(value);
  return parsed.success ? [parsed.data] : [];
};

export const outboxStore: OutboxStore = {
  get: async (operationId) => parse(await inTransaction('readonly', (store) => settled(store.get(operationId))))[0],
  put: async (operation) => {
    await inTransaction('readwrite', (store) => settled(store.put(operation)));
  },
  all: async () => (await inTransaction('readonly', (store) => settled(store.getAll()))).flatMap(parse),
  queue: (operation) =>
    inTransaction('readwrite', async (store) => {
      const { operationId, fingerprint } = operation;
      const alike = settled(store.index(indexName).getAll(fingerprint));
      const [known] = parse(await settled(store.get(operationId)));
      if (known && known.state !== 'queued') return undefined;
      await settled(store.put(operation));
      return (await alike).flatMap(parse);
    }),
  remove: async (operationId) => {
    await inTransaction('readwrite', (store) => settled(store.delete(operationId)));
  },
};
