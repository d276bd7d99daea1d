import type { IsoDate } from '../../../model/iso-date.ts';
import { remembered } from '../../../model/remember.ts';

/** The facts from which every citation is made. */
export interface CitedArticle {
  readonly id: string;
  readonly headline: string;
  /** Names in reading order; empty when the paper printed none. */
  readonly authors: readonly string[];
  readonly publication: string;
  /** Place of publication. */
  readonly place: string | null;
  readonly issn: string | null;
  readonly date: IsoDate;
  readonly edition: string | null;
  readonly section: string;
  readonly page: string | null;
  readonly language: string;
  readonly agencies: readonly string[];
  /** The archive's own name. */
  readonly archive: string;
  /** Complete address; null when the archive's is not known. */
  readonly url: string | null;
}

/** A person's name as citations sort it. */
export interface SortedName {
  readonly family: string;
  readonly given: string;
  /** `Jr.`, `III`; null for most. */
  readonly suffix: string | null;
}

const suffixes = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;

/** `Ana Reyes` as Reyes, Ana; null for a name of one word, or in a script where the order is not known. Each citation asks again. */
export const sortName = remembered(500, (name): SortedName | null => {
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || !/^\p{Script=Latin}/u.test(name)) return null;
  const suffix = suffixes.test(words.at(-1) ?? '') ? (words.pop() ?? null) : null;
  let start = words.length - 1;
  // Small words belong to the family name: `Ludwig van Beethoven`.
  while (
    start > 1 &&
    /^(?:van|von|der|den|de|du|di|la|le|al|el|bin|ibn)$/.test(words[start - 1] ?? '')
  )
    start--;
  if (start === 0) return null;
  const family = words.slice(start).join(' ').replace(/,$/, '');
  return { family, given: words.slice(0, start).join(' '), suffix };
});

/** `Reyes, Ana`, `King, Martin Luther, Jr.`; a name that cannot be sorted stays as it is. */
export function sortedName(name: string): string {
  const sorted = sortName(name);
  if (sorted === null) return name;
  return [sorted.family, sorted.given, sorted.suffix].filter((part) => part !== null).join(', ');
}
