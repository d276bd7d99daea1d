import { hostname } from 'node:os';
import { disk } from '../../files/disk.ts';
import { answerRequest, type Serving } from './answer-request.ts';
import { shownUrl } from './check-host.ts';
import { keepAlive, tellAll } from './event-streams.ts';
import { noHeldBytes } from './held-bytes.ts';
import { listen, type ListenFailure } from './listen.ts';
import type { ServedSite } from './served-site.ts';
import type { ServerOptions } from './server-options.ts';

export interface RunningServer {
  readonly kind: 'running';
  /** For people: `http://127.0.0.1:8080/`. */
  readonly url: string;
  readonly port: number;
  /** Sends the newest state to all tabs. */
  readonly tell: () => void;
  /** Ends at once, also while answers are on their way. */
  readonly close: () => Promise<void>;
}

const keepAliveEveryMs = 15_000;
const mostHeldBytes = 512 * 1024 * 1024;

/**
 * Serves a published archive as a static host would: only what its manifest lists, and only to
 * those who ask for this server by a name of its own. Where the port is taken, the next one may be tried.
 */
export async function startServer(
  site: ServedSite,
  { host, port, live }: ServerOptions,
): Promise<RunningServer | ListenFailure> {
  const parts = { site, live, files: disk, heldBytes: noHeldBytes(mostHeldBytes) };
  const streams: Serving['streams'] = new Set();
  const ownAddress = (ownPort: number) => ({ host, port: ownPort, machineName: hostname() });
  const listening = await listen({ host, port }, (ownPort) => {
    const serving: Serving = { ...parts, streams, own: ownAddress(ownPort) };
    return (request, response) => void answerRequest(serving, { request, response });
  });
  if (listening.kind !== 'listening') return listening;
  const pulse = setInterval(() => keepAlive(streams), keepAliveEveryMs);
  return {
    kind: 'running',
    url: shownUrl(ownAddress(listening.port)),
    port: listening.port,
    tell: () => {
      if (live !== null) tellAll(streams, live.state());
    },
    close: () => {
      clearInterval(pulse);
      return listening.close();
    },
  };
}
