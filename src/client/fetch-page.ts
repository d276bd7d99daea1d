/** `unavailable`: the server is away, has an error of its own, or was asked for something newer meanwhile. */
export type FetchedPage =
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'moved'; readonly address: string }
  | { readonly kind: 'unavailable' };

/** This page as it is served now; where there is none any more, the page that says so. */
export async function fetchPage(signal: AbortSignal): Promise<FetchedPage> {
  try {
    const response = await fetch(ownAddress(), { cache: 'no-cache', signal });
    if (response.redirected) return { kind: 'moved', address: response.url + location.hash };
    const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (!isHtml || !(response.ok || response.status === 404)) return { kind: 'unavailable' };
    return { kind: 'page', html: await response.text() };
  } catch {
    return { kind: 'unavailable' };
  }
}

/** The text that this page was loaded from, out of the browser's cache; null when it cannot be had. */
export async function readHeldPage(): Promise<string | null> {
  try {
    return await (await fetch(ownAddress(), { cache: 'force-cache' })).text();
  } catch {
    return null;
  }
}

function ownAddress(): string {
  return location.href.replace(/#.*$/, '');
}
