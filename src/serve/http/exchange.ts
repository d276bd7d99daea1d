import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request and the answer to it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Calls `action` once, as soon as the answer is sent or nobody waits for it any more. */
export function whenOver({ request, response }: Exchange, action: () => void): void {
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    action();
  };
  response.once('close', end);
  // An answer that still waited for its turn behind others does not hear that the connection is lost.
  request.once('close', () => {
    if (request.socket.destroyed) end();
  });
}

/** Whether somebody still waits for the answer. */
export function isAwaited({ request, response }: Exchange): boolean {
  return !request.socket.destroyed && !response.destroyed;
}
