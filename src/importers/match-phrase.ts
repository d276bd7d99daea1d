import { literalPattern } from '../model/words-pattern.ts';

/** In characters: no notice is longer, and stars take time that grows with the length. */
const longestLine = 5000;

/**
 * Whether a line is the phrase of a profile: blanks and capitals do not matter, `*` stands for any
 * text, and `{name}` for text that is wanted. The values by their names, or null when it is another line.
 */
export function matchPhrase(phrase: string, line: string): ReadonlyMap<string, string> | null {
  if (line.length > longestLine) return null;
  const names: string[] = [];
  const pattern = tidied(phrase)
    .split(/(\*|\{[a-z_]+\})/)
    .map((piece) => {
      if (piece === '*') return '.*?';
      const name = /^\{([a-z_]+)\}$/.exec(piece)?.[1];
      if (name === undefined) return literalPattern(piece);
      names.push(name);
      return '(.+?)';
    })
    .join('');
  const match = new RegExp(`^${pattern}$`, 'iu').exec(tidied(line));
  if (match === null) return null;
  return new Map(names.map((name, index) => [name, (match[index + 1] ?? '').trim()]));
}

function tidied(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('’', "'").trim();
}
