import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { outboxStore } from '../../src/browser/outboxStore';
import type { Operation } from '../../src/core/outbox';

const operation: Operation = {
  operationId: 'a',
  fingerprint: 'f',
  customer: 'c',
  contact: 'k',
  businessId: 'desk@contoso.com',
  serviceId: 's',
  startDateTime: '2026-11-24T21:00:00Z',
  endDateTime: '2026-11-24T21:30:00Z',
  state: 'queued',
  queuedAt: 1,
  failedLookUps: 0,
  mayBeDoubled: false,
  doubleIds: [],
  candidateIds: [],
};

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

/** Puts something into the database behind the store's back; into one as it was before there was an index, where there is none. */
function put(value: unknown, version?: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('outbox', version);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => opening.result.createObjectStore('operations', { keyPath: 'operationId' });
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('operations', 'readwrite');
      transaction.objectStore('operations').put(value);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

describe('the outbox', () => {
  test('keeps operations by their id', async () => {
    await outboxStore.put(operation);
    await outboxStore.put({ ...operation, operationId: 'b' });
    await outboxStore.put({ ...operation, state: 'sending', sentAt: 2 });
    expect(await outboxStore.get('a')).toEqual({ ...operation, state: 'sending', sentAt: 2 });
    expect((await outboxStore.all()).map(({ operationId, state }) => [operationId, state])).toEqual([
      ['a', 'sending'],
      ['b', 'queued'],
    ]);
    await outboxStore.remove('a');
    expect(await outboxStore.get('a')).toBeUndefined();
    expect(await outboxStore.all()).toHaveLength(1);
  });

  test('queues an operation, and gives those that would make the same appointment, and no others', async () => {
    const ids = async (queuing: ReturnType<typeof outboxStore.queue>) =>
      (await queuing)?.map(({ operationId }) => operationId);
    expect(await ids(outboxStore.queue(operation))).toEqual([]);
    await outboxStore.put({ ...operation, operationId: 'b', fingerprint: 'g' });
    expect(await ids(outboxStore.queue({ ...operation, operationId: 'c' }))).toEqual(['a']);
    expect(await ids(outboxStore.queue({ ...operation, operationId: 'd', fingerprint: 'h' }))).toEqual([]);
    expect((await outboxStore.all()).map(({ operationId }) => operationId)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('queues again what was only queued, and leaves alone what is further', async () => {
    await outboxStore.queue(operation);
    expect(await outboxStore.queue({ ...operation, queuedAt: 7 })).toEqual([operation]);
    expect(await outboxStore.get('a')).toMatchObject({ queuedAt: 7 });
    const sent: Operation = { ...operation, state: 'sending', sentAt: 8 };
    await outboxStore.put(sent);
    expect(await outboxStore.queue({ ...operation, queuedAt: 9 })).toBeUndefined();
    expect(await outboxStore.get('a')).toEqual(sent);
  });

  test('keeps the operations of the version before it', async () => {
    await put(operation, 1);
    expect(await outboxStore.queue({ ...operation, operationId: 'b' })).toEqual([operation]);
    expect(await outboxStore.get('a')).toEqual(operation);
  });

  test('is empty at first', async () => {
    expect(await outboxStore.all()).toEqual([]);
    expect(await outboxStore.get('a')).toBeUndefined();
  });

  test('leaves out what it cannot read, and reads the rest', async () => {
    await outboxStore.put(operation);
    await put({ operationId: 'old', state: 'lost' });
    expect(await outboxStore.get('old')).toBeUndefined();
    expect(await outboxStore.all()).toEqual([operation]);
  });

  test('says so when it cannot keep an operation', async () => {
    await expect(outboxStore.put({ ...operation, operationId: undefined as unknown as string })).rejects.toBeDefined();
    await expect(outboxStore.put({ ...operation, refusal: { no: () => undefined } })).rejects.toBeDefined();
  });
});
