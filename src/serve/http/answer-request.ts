import type { FileSystem } from '../../files/file-system.ts';
import { diskFailure } from '../../files/disk-failure.ts';
import { checkHost, shownUrl, type OwnAddress } from './check-host.ts';
import { isForeignOrigin, isForeignSite } from './check-origin.ts';
import { clientFile } from './client-files.ts';
import { isPage } from './content-type.ts';
import { openStream, type EventStreams } from './event-streams.ts';
import { isAwaited, type Exchange } from './exchange.ts';
import type { HeldBytes } from './held-bytes.ts';
import { isPublished, plainNotFoundPage, publishedFile, publishedPage } from './published-files.ts';
import { resolveRequest, type Resolved } from './resolve-request.ts';
import { sendRepresentation, type Representation } from './send-representation.ts';
import { sendText } from './send-text.ts';
import type { ServedSite } from './served-site.ts';
import type { LiveOptions } from './server-options.ts';

/** All that a running server answers from. */
export interface Serving {
  readonly site: ServedSite;
  readonly files: FileSystem;
  readonly own: OwnAddress;
  readonly live: LiveOptions | null;
  readonly streams: EventStreams;
  readonly heldBytes: HeldBytes;
}

const commonHeaders = {
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Answers one request, whatever it is. Never rejects: a fault of ours is an answer, too. */
export async function answerRequest(serving: Serving, exchange: Exchange): Promise<void> {
  const { response } = exchange;
  // Whoever asked may be gone before the answer is.
  response.on('error', () => undefined);
  try {
    for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
    if (!isRefused(serving, exchange)) await answerWith(serving, exchange);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else sendText(exchange, 500, failureText(error));
  }
}

/** Whether the request is not for us to answer; then it has been told so. */
function isRefused({ own }: Serving, exchange: Exchange): boolean {
  const { headers, headersDistinct, method = '' } = exchange.request;
  const refuse = (status: number, text: string, more: Record<string, string> = {}): true => {
    // What else the asker sends along is not waited for.
    sendText(exchange, status, text, { ...more, Connection: 'close' });
    return true;
  };
  const verdict = checkHost(headersDistinct.host ?? [], own);
  if (verdict === 'malformed') return refuse(400, 'A request names exactly one host.');
  if (verdict === 'foreign') return refuse(403, `This server is ${shownUrl(own)} and no other.`);
  if (isForeignOrigin(headers, headers.host ?? ''))
    return refuse(403, 'Pages of other servers may not read this one.');
  if (method !== 'GET' && method !== 'HEAD')
    return refuse(405, 'Files can only be read.', { Allow: 'GET, HEAD' });
  return false;
}

async function answerWith(serving: Serving, exchange: Exchange): Promise<void> {
  const manifest = serving.site.manifest();
  const target = exchange.request.url ?? '';
  const resolved = resolveRequest(target, (path) => isPublished(manifest, path));
  switch (resolved.kind) {
    case 'malformed':
      sendText(exchange, 400, 'That is no address of a file.', { Connection: 'close' });
      break;
    case 'redirect':
      sendText(exchange, 301, 'Moved.', { Location: resolved.location });
      break;
    case 'reserved':
      await answerReserved(serving, exchange, resolved.name);
      break;
    case 'not-found':
      await sendNotFound(serving, exchange);
      break;
    case 'file':
      if (!send(serving, exchange, await representationOf(serving, resolved)))
        await sendNotFound(serving, exchange);
  }
}

async function representationOf(
  { site, files, live }: Serving,
  file: Extract<Resolved, { kind: 'file' }>,
): Promise<Representation | null> {
  if (isPage(file.outputPath)) return publishedPage(files, site, file, live !== null);
  return publishedFile(files, site, site.manifest(), file.outputPath);
}

async function answerReserved(serving: Serving, exchange: Exchange, name: string): Promise<void> {
  const { files, live, streams } = serving;
  if (live === null) await sendNotFound(serving, exchange);
  else if (isForeignSite(exchange.request.headers))
    sendText(exchange, 403, 'Only pages of this server may have this.');
  else if (name === 'events') openStream(streams, exchange, live.state());
  else if (!send(serving, exchange, clientFile(files, live, name)))
    await sendNotFound(serving, exchange);
}

async function sendNotFound(serving: Serving, exchange: Exchange): Promise<void> {
  const { site, live } = serving;
  const resolved = resolveRequest('/404.html', (path) => isPublished(site.manifest(), path));
  const own = resolved.kind === 'file' ? await representationOf(serving, resolved) : null;
  const page = own ?? plainNotFoundPage(live !== null);
  send(serving, exchange, { ...page, status: 404 });
}

/** False when there is nothing to send. */
function send(
  { heldBytes }: Serving,
  exchange: Exchange,
  representation: Representation | null,
): boolean {
  if (representation === null) return false;
  return !isAwaited(exchange) || sendRepresentation(exchange, heldBytes, representation);
}

function failureText(error: unknown): string {
  const reason = diskFailure(error)?.reason;
  if (reason !== undefined) return `The file cannot be read: ${reason}.`;
  return `A fault of backissue itself: ${error instanceof Error ? error.message : String(error)}`;
}
