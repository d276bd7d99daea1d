/** A block of code or HTML, whose text has no Markdown in it. */
export interface LiteralBlock {
  /** Whether it ends with the line that starts it. */
  readonly closed: boolean;
  /** Whether it ends with this later line. */
  readonly endsAt: (line: string) => boolean;
}

const fence = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/;
const verbatim = /^ {0,3}<(?:pre|script|style|textarea)(?:[ \t>]|$)/i;
const verbatimEnd = /<\/(?:pre|script|style|textarea)>/i;

/** Elements that start a block of HTML which ends at a blank line (CommonMark 4.6, kind 6). */
const blockElement = new RegExp(
  `^ {0,3}</?(?:${[
    'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog',
    'dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html',
    'iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section',
    'summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul',
  ].join('|')})(?:[ \t]|/?>|$)`,
  'i',
);

/**
 * The literal block that starts with `line`, which stands in no container, or null.
 *
 * Only for starts that leave no doubt: a block that is taken for literal and is not would
 * slip past the estimate. Comments and the like are literal only over several lines.
 */
export function literalBlockStart(line: string, inParagraph: boolean): LiteralBlock | null {
  const marks = fence.exec(line)?.slice(1).join('') ?? '';
  if (marks !== '') return { closed: false, endsAt: (next) => closesFence(next, marks) };
  if (verbatim.test(line)) {
    return { closed: verbatimEnd.test(line), endsAt: (next) => verbatimEnd.test(next) };
  }
  // Inside a paragraph a blank line would have to be told from the end of both.
  if (blockElement.test(line) && !inParagraph) {
    return { closed: false, endsAt: (next) => next.trim() === '' };
  }
  if (/^ {0,3}<!--/.test(line) && !line.includes('-->')) {
    return { closed: false, endsAt: (next) => next.includes('-->') };
  }
  return null;
}

function closesFence(line: string, marks: string): boolean {
  const found = /^ {0,3}(`+|~+)[ \t]*$/.exec(line)?.[1] ?? '';
  return found.startsWith(marks);
}
