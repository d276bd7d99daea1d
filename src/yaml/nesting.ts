/**
 * The first line, from 1, on which YAML may nest more than `limit` levels deep, or null. Judged on the
 * raw text: the YAML reader itself is not safe from deep nests, so they must not reach it. Counts open
 * brackets, indentation, and dashes in a row; text in quotes counts too, so it may
 * refuse what only looks deep, and never lets through what is.
 */
export function lineNestedDeeper(yaml: string, limit: number): number | null {
  let open = 0;
  for (const [index, line] of yaml.split('\n').entries()) {
    const lead = /^[ \t]*(?:[-?:][ \t]+)*/.exec(line)?.[0] ?? '';
    // A level of a block takes one column at least.
    if (lead.replace(/[ \t]/g, '').length > limit || lead.length > 4 * limit) return index + 1;
    for (const character of line) {
      if (character === '[' || character === '{') open++;
      else if ((character === ']' || character === '}') && open > 0) open--;
      if (open > limit) return index + 1;
    }
  }
  return null;
}
