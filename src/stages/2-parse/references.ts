/** A name in a body that may be a file of the archive: an article or a picture. */
export interface ReferenceCandidate {
  readonly kind: 'article' | 'media';
  /** As written, without a fragment: `../29/tram.md`, `<old tram.jpg>` without its brackets. */
  readonly written: string;
}

/** The places where a file may be named, from the start of its name to its end or beyond. */
const namings: readonly RegExp[] = [
  // [words](<old tram.md>), [label]: <old tram.md>
  /\][(:](?=\s*<([^<>\n]+))/g,
  // [words](tram.md "title"), [label]: tram.md
  /\][(:](?=\s*((?:(?!\][(:])[^\s<>])+))/g,
  // <img src="old tram.jpg">, :::figure{file='tram.jpg'}
  /"([^"\n]+)(?=")/g,
  /'([^'\n]+)(?=')/g,
  // :::figure{file=tram.jpg}
  /=([^\s"'<>=}]+)/g,
];
const suffix = String.raw`\.(md|markdown|jpe?g|png|gif|webp|avif)`;
const localName = new RegExp(`^(?![a-z][a-z0-9+.-]*:|//)(.+?${suffix})(?=[#?)]|$)`, 'i');
const anySuffix = new RegExp(suffix, 'i');

/**
 * The names of files in a Markdown body, found without parsing it, each once. May hold
 * what is no link in the end, so it is for looking up, not for reporting; a
 * relative link to an article or picture is always among them.
 */
export function referenceCandidates(body: string): ReferenceCandidate[] {
  // A name ends in one of these, and most bodies have none.
  if (!anySuffix.test(body)) return [];
  const found = new Map<string, ReferenceCandidate>();
  for (const naming of namings) {
    for (const [, start = ''] of body.matchAll(naming)) {
      const [, name = '', type = ''] = localName.exec(start) ?? [];
      if (name === '') continue;
      const written = name.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&');
      const kind = /^(?:md|markdown)$/i.test(type) ? 'article' : 'media';
      found.set(written, { kind, written });
    }
  }
  return [...found.values()];
}
