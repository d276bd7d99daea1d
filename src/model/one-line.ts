const isUneven = /[^\S ]| {2}/;

/** `text` with a blank for each run of white space in it. Nearly all texts have no other; to look costs a fifth of replacing each blank by itself. */
export function oneLine(text: string): string {
  return isUneven.test(text) ? text.replace(/\s+/g, ' ') : text;
}
