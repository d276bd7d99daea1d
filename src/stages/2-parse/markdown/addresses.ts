/** What kind of address a link or picture is written with. */
export type Address =
  /** `http`, `https` or `mailto`, the scheme in lower case. */
  | { readonly kind: 'web'; readonly href: string }
  /** `#x`: a place in the same body. */
  | { readonly kind: 'anchor'; readonly id: string }
  /** A file of the archive, by its path: an article (`.md`) or a picture. */
  | { readonly kind: 'article' | 'picture'; readonly written: string }
  /** A path of a kind that is neither. */
  | { readonly kind: 'other'; readonly written: string }
  /** Any other scheme, such as `javascript:`, and what no browser reads as we do. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'none' };

/**
 * Reads an address as a browser would (WHATWG URL): blanks and control characters at its
 * ends, and tabs and line ends inside it, do not count.
 */
export function readAddress(written: string): Address {
  const address = withoutBlankEnds(written).replace(/[\t\n\r]/g, '');
  if (address === '') return { kind: 'none' };
  if (address.startsWith('#')) return { kind: 'anchor', id: decoded(address.slice(1)) };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined) return readAbsolute(scheme, address.slice(scheme.length + 1));
  if (address.startsWith('//')) return readAbsolute('https', address);
  if (/^[/\\]{2}/.test(address)) return { kind: 'refused' };
  const path = address.replace(/[?#].*$/s, '');
  if (/\.(?:md|markdown)$/i.test(path) && !address.includes('?')) {
    return { kind: 'article', written: address };
  }
  if (/\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(path)) {
    return { kind: 'picture', written: address };
  }
  return { kind: 'other', written: address };
}

/** `text` without the blanks and control characters at its ends. */
function withoutBlankEnds(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  return text.slice(from, to);
}

function readAbsolute(scheme: string, rest: string): Address {
  const web = /^https?$/.test(scheme) && /^\/\/[^/\\?#]/.test(rest);
  if (!web && !(scheme === 'mailto' && rest !== '')) return { kind: 'refused' };
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const encoded = rest.replace(/[\u0000-\u0020"<>\\^`{|}\u007f]/g, encodeURIComponent);
  return { kind: 'web', href: `${scheme}:${encoded}` };
}

/** `text` with its percent-encoding undone; as it is when that fails. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
