import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Certificate } from './certificate';
import type { Call, Outcome } from './http';
import { type LoggedRequest, logRequest } from './requestLog';

interface ServerOptions {
  protocol: 'h2' | 'http/1.1';
  port: number;
  certificate: Certificate;
}

interface IncomingRequest extends AsyncIterable<Buffer> {
  method?: string | undefined;
  url?: string | undefined;
  headers: IncomingHttpHeaders;
  httpVersion: string;
  socket: { remotePort?: number | undefined };
}

interface OutgoingReply {
  writeHead(status: number, headers: OutgoingHttpHeaders): unknown;
  end(body: string): unknown;
}

async function readCall(request: IncomingRequest): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const url = request.url ?? '/';
  const [path = '/', query = ''] = url.split(/\?(.*)/s);
  const headers: Call['headers'] = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
  const authority = headers[':authority'] ?? headers.host ?? '';
  return {
    host: authority.replace(/:\d+$/, '').toLowerCase(),
    method: request.method ?? 'GET',
    url,
    path,
    query: new URLSearchParams(query),
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

const givenUp = new Set(['ECONNRESET', 'ABORT_ERR', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_HTTP2_INVALID_STREAM']);

/** The one TLS server. It reads requests whole, logs them, and does with each what `decide` says. */
export async function listen(
  { protocol, port, certificate }: ServerOptions,
  log: LoggedRequest[],
  decide: (call: Call, entry: LoggedRequest) => Promise<Outcome>,
): Promise<{ port: number; close(): Promise<void> }> {
  // By remote port: to cut a connection, the socket itself is destroyed, whatever runs on it.
  const sockets = new Map<number, TLSSocket>();

  async function serve(request: IncomingRequest, reply: OutgoingReply): Promise<void> {
    const call = await readCall(request);
    const entry = logRequest(log, call, request.httpVersion);
    const outcome = await decide(call, entry);
    if (outcome === 'hang') return;
    if (outcome === 'drop') {
      sockets.get(request.socket.remotePort ?? 0)?.destroy();
      return;
    }
    entry.status = outcome.status;
    entry.answeredAt = Date.now();
    reply.writeHead(outcome.status, outcome.headers);
    reply.end(call.method === 'HEAD' ? '' : outcome.body);
  }
  const onRequest = (request: IncomingRequest, reply: OutgoingReply): void => {
    serve(request, reply).catch((error: unknown) => {
      // A request that the client gave up ends here too; only a mistake of the simulator itself deserves an answer.
      if (givenUp.has((error as NodeJS.ErrnoException).code ?? '')) return;
      console.error('simulator:', error);
      try {
        reply.writeHead(500, { 'content-type': 'text/plain' });
        reply.end(`The simulator itself failed: ${String(error)}`);
      } catch {
        // The connection is gone.
      }
    });
  };

  const credentials = { key: certificate.key, cert: certificate.cert };
  const server =
    protocol === 'h2'
      ? http2.createSecureServer({ ...credentials, allowHTTP1: true }, (request, reply) => onRequest(request, reply))
      : https.createServer(credentials, (request, reply) => onRequest(request, reply));
  server.on('secureConnection', (socket: TLSSocket) => {
    const { remotePort } = socket;
    if (remotePort === undefined) return;
    sockets.set(remotePort, socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.get(remotePort) === socket && sockets.delete(remotePort));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.values()) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
