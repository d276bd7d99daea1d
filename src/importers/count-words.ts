/** The words of a text: what stands between white space. Marks stay with their words, so that none is lost unseen. */
export function wordsOf(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}
