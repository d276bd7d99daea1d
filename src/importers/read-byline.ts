import { agencyNamed } from './agencies.ts';
import type { Profile } from './profile.ts';

/** A line that says who wrote the article. */
export interface FoundByline {
  /** Exactly as printed. */
  readonly byline: string;
  /** A news agency that the line names; null when there is none. */
  readonly agency: string | null;
  /** A person whom only the form of the line shows to be one; others are read from `By ...` by a build. */
  readonly author: { readonly name: string; readonly affiliation: string } | null;
}

const nameWord = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const personOfPaper = new RegExp(`^(${nameWord}(?: ${nameWord}){1,3}) ?[|,/] ?(.+)$`, 'u');

/**
 * Reads a line of its own at the head of a story: `By Ana Reyes and agencies`, `Reuters`, `Ana Reyes | The
 * Harbour Gazette`. Null for what is none of these for certain.
 */
export function readByline(line: string, profile: Profile): FoundByline | null {
  const text = line.replace(/\s+/g, ' ').trim();
  if (text.length > 160 || text === '') return null;
  const agency = agencyNamed(text, profile);
  if (agency !== null) return { byline: text, agency, author: null };
  if (
    /^by:? ?\p{Lu}/iu.test(text) &&
    /^by\b/i.test(text) &&
    !/[.!?;:]$/.test(text.replace(/\b\p{Lu}\.$/u, ''))
  ) {
    const names = text.replace(/^by:? ?/i, '').split(/\s*(?:,|\/|\||\band\b|&)\s*/);
    if (!/^\p{Lu}/u.test(names[0] ?? '')) return null;
    const service = names.map((name) => agencyNamed(name, profile)).find((name) => name !== null);
    return { byline: text, agency: service ?? null, author: null };
  }
  const [, name = '', paper = ''] = personOfPaper.exec(text) ?? [];
  const isOfPaper =
    profile.publication !== null && paper.toLowerCase() === profile.publication.toLowerCase();
  const service = agencyNamed(paper, profile);
  if (name === '' || (!isOfPaper && service === null)) return null;
  return { byline: text, agency: service, author: { name, affiliation: paper } };
}
