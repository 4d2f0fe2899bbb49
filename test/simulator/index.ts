import type { Language } from '../locales/languages';
import { answer } from './answer';
import { createCertificate } from './certificate';
import type { Data } from './data';
import type { EntraKnobs } from './entra/state';
import { createEntraState } from './entra/state';
import type { FaultRule } from './faults';
import { hosts } from './hosts';
import type { LoggedRequest } from './requestLog';
import { listen } from './server';
import { initialSwitches, type Switches } from './switches';
import { createWorld, type Demo, refill } from './world';

export type { Data } from './data';
export type { EntraFailure, EntraKnobs, EntraUser } from './entra/state';
export type { FaultAction, FaultRule } from './faults';
export type { BatchEntry, LoggedRequest } from './requestLog';
export type { Switches } from './switches';

export interface SimulatorOptions {
  /** `h2` (the default) also answers HTTP/1.1 to who asks for it; `http/1.1` speaks nothing else. */
  protocol?: 'h2' | 'http/1.1';
  /** 0 (the default) takes a free one. */
  port?: number;
  /** Where sign-in may send people back to; compared letter by letter. */
  redirectUris?: string[];
  demo?: Demo;
  /** In which booking pages are, and the demo for people says what to try; English without it. */
  language?: Language;
  /** Around when the demo's appointments are; milliseconds since 1970. Now, unless a picture has to come out the same each time. */
  now?: number;
}

/** Microsoft's servers, as far as the product talks to them: one TLS server that answers for many host names. */
export interface Simulator {
  readonly port: number;
  /** Base64 of the SHA-256 of the certificate's public key, for Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
  /** PEM, for a client that can be given a CA. */
  readonly certificate: string;
  /** Every host name it answers for: map all of them to `127.0.0.1:port`. */
  readonly hosts: readonly string[];
  /** The registered application and the directory: what goes into the options page. */
  readonly clientId: string;
  readonly tenantId: string;
  /** Everything that arrived, oldest first. Clear it with `requests.length = 0`. */
  readonly requests: LoggedRequest[];
  /** What the servers hold. Tests may read and change it. */
  readonly data: Data;
  readonly switches: Switches;
  readonly entra: EntraKnobs;
  /** What is returned calls it off. */
  fail(rule: FaultRule): () => void;
  /** Back to the initial data, switches and sign-in settings, no faults, empty log. Browsers stay signed in. */
  reset(): void;
  close(): Promise<void>;
}

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const certificate = await createCertificate(hosts);
  const entra = await createEntraState(options.redirectUris ?? []);
  const world = createWorld(entra, options.demo ?? 'contoso', options.language ?? 'en', options.now);
  const server = await listen(
    { protocol: options.protocol ?? 'h2', port: options.port ?? 0, certificate },
    world.requests,
    (call, entry) => answer(world, call, entry),
  );
  return {
    port: server.port,
    spki: certificate.spki,
    certificate: certificate.cert,
    hosts,
    clientId: entra.clientId,
    tenantId: entra.tenantId,
    requests: world.requests,
    data: world.data,
    switches: world.switches,
    entra: entra.knobs,
    fail(rule) {
      const ordered = { ...rule };
      world.rules.push(ordered);
      return () => {
        const place = world.rules.indexOf(ordered);
        if (place >= 0) world.rules.splice(place, 1);
      };
    },
    reset() {
      refill(world.data, world.demo);
      Object.assign(world.switches, initialSwitches);
      world.rules.length = 0;
      world.requests.length = 0;
      entra.reset();
    },
    async close() {
      await server.close();
      await entra.close();
    },
  };
}
