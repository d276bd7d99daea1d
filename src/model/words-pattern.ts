/** The source of a pattern for `text`, letter by letter; blanks of all kinds are alike, and a line may end at any. */
export function wordsPattern(text: string): string {
  return text.split(/\s+/).map(literalPattern).join('\\s+');
}

/** The source of a pattern for exactly `text`. */
export function literalPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
