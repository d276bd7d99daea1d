import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  /** By lower-case name; of several the last. */
  readonly headers: ReadonlyMap<string, string>;
  /** One character for each byte, chunks not joined. */
  readonly body: string;
  readonly whole: string;
}

const deadlineMs = 10_000;

/** Sends `text` as it is, one byte for each character, and waits until the server ends the connection. */
export function sendRaw(port: number, text: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let whole = '';
    const socket = openSocket(port);
    socket.setTimeout(deadlineMs, () => socket.destroy(new Error(`no end after: ${whole}`)));
    socket.on('data', (data) => (whole += data.toString('latin1')));
    socket.on('error', (error) => {
      // A server that has answered may hang up while more is being sent.
      if (!/ECONNRESET|EPIPE/.test(error.message)) reject(error);
    });
    socket.on('close', () => resolve(parseAnswer(whole)));
    socket.write(text, 'latin1');
  });
}

/** A request for `target` as written, that asks for the end of the connection. */
export function rawGet(
  port: number,
  target: string,
  headers: readonly string[] = [],
  method = 'GET',
): Promise<RawAnswer> {
  const lines = [`${method} ${target} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...headers];
  return sendRaw(port, `${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`);
}

export function openSocket(port: number, host = '127.0.0.1'): Socket {
  return connect({ port, host });
}

/** The first answer in `whole`; status 0 where there is none. */
export function parseAnswer(whole: string): RawAnswer {
  const end = whole.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = whole.slice(0, Math.max(0, end)).split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const [name = '', ...value] = line.split(':');
    return [name.toLowerCase(), value.join(':').trim()];
  });
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(statusLine)?.[1] ?? 0),
    headers: new Map(headers),
    body: end === -1 ? '' : whole.slice(end + 4),
    whole,
  };
}
