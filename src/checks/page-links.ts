import { Parser } from 'htmlparser2';

/** What a page of HTML refers to, and what can be referred to in it. */
export interface PageLinks {
  /** Addresses as written, each once: links, pictures, stylesheets, scripts, feeds. */
  readonly addresses: readonly string[];
  /** Ids and the names of old anchors. */
  readonly ids: ReadonlySet<string>;
}

/** Attributes that hold one address, whatever their element. */
const addressAttributes = ['href', 'src', 'poster', 'action', 'formaction', 'data', 'cite'];

/** Reads all links of a page, also those that a browser follows by itself. */
export function pageLinks(html: string): PageLinks {
  const addresses = new Set<string>();
  const ids = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, name: anchor, srcset, content } = attributes;
      if (id !== undefined) ids.add(id);
      if (name === 'a' && anchor !== undefined) ids.add(anchor);
      for (const attribute of addressAttributes) {
        const value = attributes[attribute];
        if (value !== undefined) addresses.add(value.trim());
      }
      for (const candidate of srcset?.split(',') ?? []) {
        const [address = ''] = candidate.trim().split(/\s+/);
        if (address !== '') addresses.add(address);
      }
      if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') {
        const target = /url\s*=\s*['"]?([^'"]+)/i.exec(content ?? '')?.[1];
        if (target !== undefined) addresses.add(target.trim());
      }
    },
  });
  parser.end(html);
  return { addresses: [...addresses], ids };
}
