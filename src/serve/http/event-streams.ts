import type { ServerResponse } from 'node:http';
import type { LiveState } from '../../client/live-state.ts';
import { whenOver, type Exchange } from './exchange.ts';

/** Tabs that listen, the one that has listened longest first. */
export type EventStreams = Set<ServerResponse>;

const mostStreams = 100;
/** A tab that lags so many bytes behind has stopped reading; it gets everything when it connects again. */
const mostUnread = 1024 * 1024;
const reconnectAfterMs = 1000;

/** Leaves the answer open, and begins it with `state`. */
export function openStream(streams: EventStreams, exchange: Exchange, state: LiveState): void {
  const { request, response } = exchange;
  const message = messageOf(state);
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  response.write(`retry: ${reconnectAfterMs}\n${message}`);
  streams.add(response);
  whenOver(exchange, () => streams.delete(response));
  for (const oldest of streams) {
    if (streams.size <= mostStreams) break;
    streams.delete(oldest);
    oldest.end();
  }
}

/** Sends `state`, as a whole, to every tab. */
export function tellAll(streams: EventStreams, state: LiveState): void {
  writeAll(streams, messageOf(state));
}

/** A line that says nothing, so that a quiet connection is not taken for a dead one. */
export function keepAlive(streams: EventStreams): void {
  writeAll(streams, ': still here\n\n');
}

function writeAll(streams: EventStreams, text: string): void {
  for (const response of streams)
    if (response.writableLength > mostUnread) response.destroy();
    else response.write(text);
}

/** JSON has no line breaks outside of its escapes, so that one line holds it. */
function messageOf(state: LiveState): string {
  return `data: ${JSON.stringify(state)}\n\n`;
}
