import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Where oidc-provider keeps codes, tokens and grants: a map per simulator. Its own in-memory adapter is shared by the process. */
export function createAdapter(
  findClient: (clientId: string) => AdapterPayload | undefined,
): (model: string) => Adapter {
  const store = new Map<string, { payload: AdapterPayload; expires: number }>();
  const get = (key: string): AdapterPayload | undefined => {
    const entry = store.get(key);
    return entry && entry.expires > Date.now() ? entry.payload : undefined;
  };
  return (model) => ({
    async upsert(id, payload, expiresIn) {
      const expires = expiresIn ? Date.now() + expiresIn * 1000 : Number.POSITIVE_INFINITY;
      store.set(`${model}:${id}`, { payload, expires });
    },
    async find(id) {
      return model === 'Client' ? findClient(id) : get(`${model}:${id}`);
    },
    async findByUid(uid) {
      for (const [key, { payload }] of store) if (key.startsWith(`${model}:`) && payload.uid === uid) return payload;
      return undefined;
    },
    async findByUserCode() {
      return undefined;
    },
    async consume(id) {
      const payload = get(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      store.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of store) if (payload.grantId === grantId) store.delete(key);
    },
  });
}
