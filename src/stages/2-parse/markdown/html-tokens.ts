/** A piece of raw HTML; `typed` is its source and `offset` where that starts. */
export type HtmlToken =
  | {
      readonly kind: 'text';
      readonly typed: string;
      readonly offset: number;
      /** Whether it starts with a tag or comment that does not end. */
      readonly isEndless: boolean;
    }
  | {
      readonly kind: 'start';
      readonly typed: string;
      readonly offset: number;
      /** In lower case. */
      readonly name: string;
      /** Names in lower case, values as typed; null without a value. Of two alike, the first. */
      readonly attributes: ReadonlyMap<string, string | null>;
      /** Whether an attribute stands there twice. */
      readonly repeats: boolean;
    }
  | { readonly kind: 'end'; readonly typed: string; readonly offset: number; readonly name: string }
  /** A comment, a declaration, CDATA or a processing instruction. */
  | {
      readonly kind: 'markup';
      readonly typed: string;
      readonly offset: number;
      readonly what: string;
    };

const tagStart = /<(\/?)([a-z][^\s/>]*)/iy;
const attribute = /[\s/]*(=?[^\s/>=]+|=)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/y;
const tagEnd = /[\s/]*>/y;

/**
 * Cuts raw HTML into tags and text, as the tokenizer of the HTML standard does (section
 * 13.2.5), but for two things: only scripts and styles have content without tags (`<title>`
 * has tags like any), and a tag or comment that does not end is text, with all that follows it.
 */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const lastInstructionEnd = html.lastIndexOf('?>');
  const lastEnd: Readonly<Record<string, number>> = {
    script: lastIndexOf(html, /<\/script(?=[\s/>])/gi),
    style: lastIndexOf(html, /<\/style(?=[\s/>])/gi),
  };
  let textStart = 0;
  let index = html.indexOf('<');
  while (index >= 0) {
    const token = readTag(html, index) ?? readMarkup(html, index, lastInstructionEnd);
    if (token === 'endless') {
      if (index > textStart) tokens.push(textToken(html, textStart, index));
      tokens.push({ kind: 'text', typed: html.slice(index), offset: index, isEndless: true });
      return tokens;
    }
    if (token === null) {
      index = html.indexOf('<', index + 1);
      continue;
    }
    if (index > textStart) tokens.push(textToken(html, textStart, index));
    tokens.push(token);
    textStart = index + token.typed.length;
    index = html.indexOf('<', textStart);
    // Without an end the content is read like any.
    if (token.kind === 'start' && (lastEnd[token.name] ?? -1) >= textStart) {
      index = contentEnd(html, token.name, textStart);
    }
  }
  if (textStart < html.length) tokens.push(textToken(html, textStart, html.length));
  return tokens;
}

function contentEnd(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

function lastIndexOf(html: string, pattern: RegExp): number {
  let last = -1;
  for (const match of html.matchAll(pattern)) last = match.index;
  return last;
}

function textToken(html: string, from: number, to: number): HtmlToken {
  return { kind: 'text', typed: html.slice(from, to), offset: from, isEndless: false };
}

function readTag(html: string, offset: number): HtmlToken | 'endless' | null {
  tagStart.lastIndex = offset;
  const start = tagStart.exec(html);
  if (start === null) return null;
  const name = (start[2] as string).toLowerCase();
  const attributes = new Map<string, string | null>();
  let repeats = false;
  let position = tagStart.lastIndex;
  for (;;) {
    tagEnd.lastIndex = position;
    if (tagEnd.test(html)) break;
    attribute.lastIndex = position;
    const found = attribute.exec(html);
    if (found === null) return 'endless';
    position = attribute.lastIndex;
    const key = (found[1] as string).toLowerCase();
    if (attributes.has(key)) repeats = true;
    else attributes.set(key, found[2] ?? found[3] ?? found[4] ?? null);
  }
  const typed = html.slice(offset, tagEnd.lastIndex);
  if (start[1] === '/') return { kind: 'end', typed, offset, name };
  return { kind: 'start', typed, offset, name, attributes, repeats };
}

function readMarkup(
  html: string,
  offset: number,
  lastInstructionEnd: number,
): HtmlToken | 'endless' | null {
  const [what, end] = html.startsWith('<!--', offset)
    ? ['The comment', commentEnd]
    : html.startsWith('<![CDATA[', offset)
      ? ['The CDATA section', ']]>']
      : html.startsWith('<!', offset)
        ? ['The declaration', '>']
        : html.startsWith('<?', offset)
          ? ['The instruction', offset < lastInstructionEnd ? '?>' : '>']
          : ['', ''];
  if (what === '') return null;
  const to = endOf(html, end, offset + 2);
  return to === null ? 'endless' : { kind: 'markup', typed: html.slice(offset, to), offset, what };
}

/** `<!-->` is a whole comment. */
const commentEnd = /--!?>/g;

function endOf(html: string, end: string | RegExp, from: number): number | null {
  if (typeof end === 'string') {
    const found = html.indexOf(end, from);
    return found < 0 ? null : found + end.length;
  }
  end.lastIndex = from;
  return end.test(html) ? end.lastIndex : null;
}
