/** What a browser has to know to take the simulator for Microsoft. `startSimulator` returns it. */
export interface MappedHosts {
  port: number;
  /** Base64 of the SHA-256 of the certificate's public key. */
  spki: string;
  hosts: readonly string[];
}

/** Chromium's --host-resolver-rules: the simulator's hosts are here, and no other host exists. */
export const resolverRules = ({ hosts, port }: MappedHosts): string =>
  [...hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');
