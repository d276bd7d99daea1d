import type { Profile } from '../profile.ts';
import { readByline } from '../read-byline.ts';
import { readDateLine } from '../read-date-line.ts';
import { readDateline } from '../read-dateline.ts';

/** The longest line that is taken for a headline, in characters. */
const longestHeadline = 200;

/** Whether a line has the form of a headline: short, without the stop of a sentence, and nothing else that is known. */
export function isHeadline(line: string, profile: Profile): boolean {
  if (line.length > longestHeadline || !/[\p{L}\p{N}]/u.test(line)) return false;
  if (endsSentence(line) || readDateline(line) !== null) return false;
  return readByline(line, profile) === null && readDateLine(line, 'dmy') === null;
}

/** A final stop that is not the one of an abbreviation such as `U.N.` or `Inc.` */
export function endsSentence(line: string): boolean {
  return (
    /[.:;,]["”’')\]]*$/.test(line) &&
    !/(?:\b\p{Lu}\.|\b(?:Inc|Jr|Sr|Co|Corp|Ltd|St|No|Mt)\.)$/u.test(line)
  );
}

/** What a line at the top says of the section, and why it may be wrong. */
export interface FoundSection {
  readonly section: string;
  readonly reason: string | null;
}

const common =
  /^(?:(?:home|front page|(?:breaking |latest |top )?news|world|inter-?national|nation(?:al)?|local|metro|city|regional?|region|state|politics|government|crime|courts?|business|econom(?:y|ics)|markets?|finance|money|banking|industry|energy|property|real estate|sports?|football|soccer|cricket|basketball|racing|opinions?|editorials?|commentary|comment|columns?|columnists|letters(?: to the editor)?|analysis|culture|arts?|books|film|movies|music|theat(?:er|re)|television|tv|entertainment|life(?:style)?|living|style|fashion|food|dining|travel|technology|tech|science|environment|health|education|religion|weather|shipping|obituaries|deaths|features?|magazine|society|people|family|home|garden|motoring|cars|farming|agriculture|classifieds|(?:middle|far|near) east|africa|asia|europe|(?:north |south |latin )?americas?|u\.?s\.?|u\.?k\.?|[\p{L}]+ news)(?:\s*(?:&|and|,|\/)\s*|$))+$/iu;

/** Reads a short label above the headline, or a trail such as `Home > News > Middle East`; null when it is none. */
export function readSection(line: string, profile: Profile): FoundSection | null {
  const crumbs = line.split(/\s*[>»›]\s*|\s+[/|]\s+/).filter((crumb) => crumb !== '');
  // `Tram back by spring | The Harbour Gazette` is the title of a page and no trail.
  if (crumbs.some((crumb) => crumb.split(/\s+/).length > 3)) return null;
  const name = crumbs.at(-1) ?? '';
  const listed = profile.sections.find((known) => known.toLowerCase() === name.toLowerCase());
  if (listed !== undefined) return { section: listed, reason: null };
  const mapped = profile.categories.get(name.toLowerCase());
  if (mapped !== undefined) return { section: mapped, reason: null };
  const words = name.split(/\s+/);
  const isLabel =
    name.length <= 30 &&
    words.length <= 4 &&
    !/[.!?:;,"“”]$/.test(name) &&
    words.every((word) => /^(?:\p{Lu}|\p{Lo}|&$|and$|of$|the$|to$)/u.test(word));
  if (!isLabel) return null;
  if (profile.sections.length > 0)
    return { section: name, reason: `\`${name}\` is not among the sections of the profile.` };
  if (common.test(name) || words.length <= 2) return { section: name, reason: null };
  return words.length === 3
    ? { section: name, reason: `\`${name}\`, the first line, was taken for the section.` }
    : null;
}

/** Letters and digits only, for comparing headlines. */
export function comparable(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
