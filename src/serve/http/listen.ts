import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { codeOf } from '../../files/disk-failure.ts';

/** How long a request may take to arrive, in milliseconds, and how many may come at once. */
export interface ServerLimits {
  readonly headersMs: number;
  /** Headers and body. */
  readonly requestMs: number;
  /** Without a byte in either direction. */
  readonly idleMs: number;
  readonly checkEveryMs: number;
  readonly connections: number;
}

export const usualLimits: ServerLimits = {
  headersMs: 10_000,
  requestMs: 20_000,
  idleMs: 60_000,
  checkEveryMs: 5_000,
  connections: 2_000,
};

export interface Listening {
  readonly kind: 'listening';
  readonly port: number;
  /** Ends at once, with every connection. */
  readonly close: () => Promise<void>;
}

/** Why a server could not listen. */
export type ListenFailure =
  | { readonly kind: 'port-taken'; readonly port: number }
  /** `code` is the system's: `EACCES` for a port below 1024, `EADDRNOTAVAIL`, `ENOTFOUND`. */
  | { readonly kind: 'address-refused'; readonly host: string; readonly code: string };

/** Listens at `host` and `port`. `answererFor` is told the port, which is known only now when any free one was asked for. */
export async function listen(
  { host, port }: { readonly host: string; readonly port: number },
  answererFor: (port: number) => RequestListener,
  limits: ServerLimits = usualLimits,
): Promise<Listening | ListenFailure> {
  const server = createServer({
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.checkEveryMs,
  });
  server.timeout = limits.idleMs;
  server.maxConnections = limits.connections;
  refuseTunnels(server);
  const error = await tryToListen(server, host, port);
  if (error !== null) {
    const code = codeOf(error);
    if (code === null) throw error;
    return code === 'EADDRINUSE'
      ? { kind: 'port-taken', port }
      : { kind: 'address-refused', host, code };
  }
  const ownPort = (server.address() as AddressInfo).port;
  server.on('request', answererFor(ownPort));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { kind: 'listening', port: ownPort, close };
}

function tryToListen(server: Server, host: string, port: number): Promise<Error | null> {
  return new Promise((resolve) => {
    // Stays for good: later on it is told of connections that the system could not accept.
    server.on('error', resolve);
    server.listen({ host, port }, () => resolve(null));
  });
}

/** This is no proxy and speaks no other protocol. */
function refuseTunnels(server: Server): void {
  for (const kind of ['connect', 'upgrade'])
    server.on(kind, (_request: unknown, socket: Socket) => {
      socket.on('error', () => undefined);
      socket.destroy();
    });
}
