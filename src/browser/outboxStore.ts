import { Operation } from '../core/outbox';

/** The outbox's records, durable over restarts of the worker and the browser; our origin only. */
export interface OutboxStore {
  get(operationId: string): Promise<Operation | undefined>;
  put(operation: Operation): Promise<void>;
  all(): Promise<Operation[]>;
  /** Those with this fingerprint: what a press must know of the others, however many there are. */
  alike(fingerprint: string): Promise<Operation[]>;
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

async function inTransaction<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  // Strict: a record is on the disk before the request that it announces leaves.
  const transaction = database.transaction(storeName, mode, { durability: 'strict' });
  const result = await settled(work(transaction.objectStore(storeName)));
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
  get: async (operationId) => parse(await inTransaction('readonly', (store) => store.get(operationId)))[0],
  put: async (operation) => {
    await inTransaction('readwrite', (store) => store.put(operation));
  },
  all: async () => (await inTransaction('readonly', (store) => store.getAll())).flatMap(parse),
  alike: async (fingerprint) =>
    (await inTransaction('readonly', (store) => store.index(indexName).getAll(fingerprint))).flatMap(parse),
  remove: async (operationId) => {
    await inTransaction('readwrite', (store) => store.delete(operationId));
  },
};
