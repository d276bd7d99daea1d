/** How many words a text has: what stands between white space. Marks count with their words, so that none is lost unseen. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
