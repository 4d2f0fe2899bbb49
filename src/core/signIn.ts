import * as z from 'zod/mini';
import { Failure } from './failure';

/** What the background asks of the page that hosts MSAL. `loginHint` is a user name; `claims` comes from a challenge. */
export const TokenRequest = z.object({
  clientId: z.string(),
  authority: z.string(),
  redirectUri: z.string(),
  scopes: z.array(z.string()),
  /** `silent`: no window, ever. `interactive`: a window if needed. `selectAccount`: a window that asks who. */
  mode: z.enum(['silent', 'interactive', 'selectAccount']),
  /** The token at hand was refused: get a new one, not the cached one. */
  renew: z.boolean(),
  loginHint: z.optional(z.string()),
  claims: z.optional(z.string()),
});
export type TokenRequest = z.infer<typeof TokenRequest>;

/** `expiresOn` in milliseconds since 1970. A failure carries codes, never the text of an error: it may hold a user name. */
export const TokenReply = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    accessToken: z.string(),
    expiresOn: z.number(),
    username: z.string(),
    name: z.optional(z.string()),
    tenantId: z.string(),
  }),
  z.object({ ok: z.literal(false), failure: Failure }),
]);
export type TokenReply = z.infer<typeof TokenReply>;

/** Tenant of every personal Microsoft account: https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference */
export const personalAccountTenant = '9188040d-6c67-4c5b-b112-36a304b66dad';

/** Where MSAL lives. One token at a time. */
export interface SignInHost {
  acquireToken(request: TokenRequest): Promise<TokenReply>;
  /** Forgets every account and token. */
  forget(): Promise<void>;
}

/** What the background asks of the one offscreen page of Chrome and Edge. */
export const offscreenMessages = {
  acquireToken: { request: TokenRequest, reply: TokenReply },
  forget: { request: z.object({}), reply: z.object({}) },
  /** The reply is the address that was copied; absent where the link has none, or where the browser refused. */
  copyAddressIn: {
    request: z.object({ link: z.string() }),
    reply: z.object({ smtpAddress: z.optional(z.string()) }),
  },
} as const;
export type OffscreenMessages = typeof offscreenMessages;
export type OffscreenMessageName = keyof OffscreenMessages;
