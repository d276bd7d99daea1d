import { isIP, isIPv4, isIPv6 } from 'node:net';

/** Under which names the server may be asked. */
export interface OwnAddress {
  /** The name or address it listens at, as asked for. */
  readonly host: string;
  readonly port: number;
  /** The name of the machine, by which others in its network know it. */
  readonly machineName: string;
}

export type HostVerdict = 'own' | 'foreign' | 'malformed';

const hostField = /^(?<host>\[[0-9a-f:.]+\]|[^\s:/?#@\\[\],]+)(?::(?<port>\d{1,5}))?$/i;
const loopbackName = /^(?:[a-z0-9_-]+\.)*localhost$/;
const everywhere: ReadonlySet<string> = new Set(['0.0.0.0', '[::]']);
const httpPort = 80;

/**
 * Whether a request that names these hosts (one for each `Host` line) is meant for this server.
 *
 * A page of somebody else's may have its own name answered with our address (DNS rebinding) and then
 * reads us as its own server. It cannot choose the `Host`, so other names than ours are refused.
 */
export function checkHost(hosts: readonly string[], own: OwnAddress): HostVerdict {
  const [field, ...more] = hosts;
  if (field === undefined || more.length > 0) return 'malformed';
  const { host, port } = hostField.exec(field)?.groups ?? {};
  if (host === undefined) return 'malformed';
  if ((port ?? String(httpPort)) !== String(own.port)) return 'foreign';
  return isOwnHost(host.toLowerCase(), own) ? 'own' : 'foreign';
}

/** The address of the server for people; one that listens everywhere is shown by its loopback address. */
export function shownUrl({ host, port }: OwnAddress): string {
  const name = plainHost(host);
  const shown = name === '0.0.0.0' ? '127.0.0.1' : name === '[::]' ? '[::1]' : name;
  return `http://${shown}${port === httpPort ? '' : `:${port}`}/`;
}

function isOwnHost(host: string, own: OwnAddress): boolean {
  if (isLoopback(host)) return true;
  const asked = plainHost(own.host);
  if (!everywhere.has(asked)) return inBrackets(host) === asked;
  return isAddress(host) || host === own.machineName.toLowerCase();
}

function isLoopback(host: string): boolean {
  return (
    loopbackName.test(host) ||
    (isIPv4(host) && host.startsWith('127.')) ||
    inBrackets(host) === '[::1]'
  );
}

function isAddress(host: string): boolean {
  return isIPv4(host) || isIPv6(unbracketed(host));
}

/** A host as a browser writes it: `[::1]` for `0:0::1`, in lower case; `0` is `0.0.0.0`. */
function plainHost(host: string): string {
  const written = isIP(host) === 6 ? `[${host}]` : host;
  return URL.canParse(`http://${written}`) ? new URL(`http://${written}`).hostname : host;
}

/** An address in brackets in its shortest form; everything else as it is, since browsers send nothing to be rewritten. */
function inBrackets(host: string): string {
  return isIPv6(unbracketed(host)) ? plainHost(host) : host;
}

function unbracketed(host: string): string {
  return host.startsWith('[') ? host.slice(1, -1) : '';
}
