import type { IncomingHttpHeaders } from 'node:http';

/** Whether a page of another origin sent the request. `host` is the checked `Host` of the request. */
export function isForeignOrigin(headers: IncomingHttpHeaders, host: string): boolean {
  const { origin } = headers;
  return origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`;
}

/**
 * Whether the request comes from a page that is not ours, as far as browsers say so.
 *
 * Scripts are loaded without an `Origin`, and another port of this machine counts as `same-site`. Following a link is no
 * danger, so this is asked only for what no page but ours has any use for.
 */
export function isForeignSite(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
