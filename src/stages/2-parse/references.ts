/** A name in a body that may be a file of the archive: an article or a picture. */
export interface ReferenceCandidate {
  readonly kind: 'article' | 'media';
  /** As written, without a fragment: `../29/tram.md`, `<old tram.jpg>` without its brackets. */
  readonly written: string;
}

const candidate =
  /(?<=[("'<\s=\]:{]|^)(?![a-z][a-z0-9+.-]*:|\/\/)([^\s"'<>()[\]{}#?|]+?\.(md|markdown|jpe?g|png|gif|webp|avif))(?=[#?)"'>\s}\]]|$)/gim;
const inBrackets =
  /<(?![a-z][a-z0-9+.-]*:|\/\/)([^<>\n]+?\.(md|markdown|jpe?g|png|gif|webp|avif))(?:#[^<>\n]*)?>/gi;

/**
 * The names of files in a Markdown body, found by their suffix without parsing it, each
 * once, in order. May name what is no link in the end, so it is for looking up, not for
 * reporting; a relative link to an article or picture is always among them.
 */
export function referenceCandidates(body: string): ReferenceCandidate[] {
  const found = new Map<string, ReferenceCandidate>();
  for (const pattern of [candidate, inBrackets]) {
    for (const [, written = '', suffix = ''] of body.matchAll(pattern)) {
      const kind = /^(?:md|markdown)$/i.test(suffix) ? 'article' : 'media';
      found.set(written, { kind, written });
    }
  }
  return [...found.values()];
}
