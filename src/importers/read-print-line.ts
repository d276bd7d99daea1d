import type { IsoDate } from '../model/iso-date.ts';
import { matchPhrase } from './match-phrase.ts';
import type { Profile } from './profile.ts';
import { findDate, readDate } from './read-date.ts';

/** What a print line says of the article on paper. Absent text is null. */
export interface PrintLine {
  readonly publication: string | null;
  readonly date: IsoDate | null;
  readonly page: string | null;
  readonly section: string | null;
  readonly edition: string | null;
  readonly relation: 'same' | 'version' | 'unknown';
  /** The sentence as found. */
  readonly note: string;
  /** What stands behind the sentence on the same line, such as `Order Reprints`. */
  readonly rest: string;
  /** Why the date must be looked at; null when all is well. */
  readonly dateReason: string | null;
}

const subject =
  '(?:a (?:shorter |longer |different |condensed )?version of )?th(?:is|e) (?:news )?(?:article|story|piece|item|report|column|editorial|letter|review|essay|obituary|commentary|text)(?:, or a version of it,)?';
const told = '(?: was| has been| is)?(?: (?:first|originally|also|last|previously))?';
const verb = `${told} (?:appear(?:s|ed)?|ran|run|print(?:ed|s)|publish(?:ed|es))`;

/** How sentences about print begin. */
const cues: readonly RegExp[] = [
  new RegExp(`^\\(?${subject}${verb}\\b`, 'i'),
  /^\(?(?:(?:first|originally|also) )?(?:appeared|printed|published) (?:in|on) (?:the )?.*\b(?:print|edition|page)\b/i,
  /^\(?in print:? /i,
  /^\(?print edition:? /i,
];

/** What shows that a sentence with such a beginning speaks of paper and not of another site. */
const onPaper =
  /\bprint\b|\bprinted\b|\bon (?:the )?(?:front )?pages?\b|\bpages? [a-z]{0,2}-?\d|\bedition of\b/i;

/** Links that pages put behind the sentence. */
const linksBehind =
  /(?<=[.?!”"’'] )(?:Order (?:an e-)?reprints?|Today[’']s paper|Subscribe|Read more|Share|Print|Email)\b.*$/is;

/** Reads a sentence such as `A version of this article appears in print on ..., Section A, Page 1`; null for any other. */
export function readPrintLine(line: string, profile: Profile): PrintLine | null {
  const text = line.replace(/\s+/g, ' ').trim();
  if (text.length > 600) return null;
  for (const phrase of profile.printLines) {
    const values = matchPhrase(phrase, text);
    if (values !== null) return fromProfile(text, values, profile);
  }
  if (!cues.some((cue) => cue.test(text)) || !onPaper.test(text)) return null;
  const note = text.slice(0, linksBehind.exec(text)?.index ?? text.length).trim();
  const found = findDate(note, profile.dateOrder);
  return {
    publication: publicationIn(note),
    date: found?.date ?? null,
    page: pageIn(note),
    section: sectionIn(note),
    edition: editionIn(note),
    relation: relationOf(note),
    note,
    rest: text.slice(note.length).trim(),
    dateReason: found?.reason ?? null,
  };
}

function fromProfile(
  note: string,
  values: ReadonlyMap<string, string>,
  profile: Profile,
): PrintLine {
  const date = values.get('date') ?? null;
  const read = date === null ? null : readDate(date, profile.dateOrder);
  const refused = date !== null && read === null;
  return {
    publication: values.get('publication') ?? profile.publication,
    date: read,
    page: pageName(values.get('page') ?? ''),
    section: values.get('section') ?? null,
    edition: values.get('edition') ?? null,
    relation: relationOf(note),
    note,
    rest: '',
    dateReason: refused
      ? (findDate(date, profile.dateOrder)?.reason ?? `\`${date}\` is no date that can be read.`)
      : null,
  };
}

const isSame = new RegExp(`^\\(?${subject}\\b`, 'i');

function relationOf(note: string): PrintLine['relation'] {
  if (/\bversion of\b/i.test(note)) return 'version';
  return isSame.test(note) ? 'same' : 'unknown';
}

/** `The Daily Star` of `the print edition of The Daily Star on November 30`. */
function publicationIn(note: string): string | null {
  const name =
    "(?<name>(?:The )?[A-Z][\\p{L}\\p{M}\\d&.'’-]*(?: (?:[A-Z&][\\p{L}\\p{M}\\d&.'’-]*|of|the|and|del?|la|von))*)";
  const forms = [
    `\\b(?:edition|issue|pages?) of (?:the )?${name}(?=[,.;)]|\\s|$)`,
    `\\b[Pp]ages? ${pages},? (?:of|in) (?:the )?${name}(?=[,.;)]|\\s|$)`,
    `\\b(?:in|by) (?:the )?${name}(?: (?:on|dated|print)\\b|, (?:on )?(?:page|\\d))`,
  ];
  for (const form of forms) {
    const found = new RegExp(form, 'u').exec(note)?.groups?.name;
    if (found !== undefined && !isNoPaper(found, note))
      return found.replace(/[.,]+$/, '').replace(/ (?:of|the|and)$/, '');
  }
  return null;
}

/** A month, a section, or the name of an edition, as in `Page 1 of the New York edition`. */
function isNoPaper(name: string, note: string): boolean {
  if (editionIn(note)?.startsWith(name) === true) return true;
  return /^(?:Section|Page|Print|January|February|March|April|May|June|July|August|September|October|November|December|\w+day)\b/.test(
    name,
  );
}

/** `New York` of `the New York edition`; `print edition` is none. */
function editionIn(note: string): string | null {
  const found = /\bthe ((?:[A-Z][\p{L}’'.-]*)(?: [A-Z][\p{L}’'.-]*)*) (?:print )?edition\b/u.exec(
    note,
  )?.[1];
  const name =
    found ?? /\d \((?<name>\p{Lu}[\p{L}\d’'. -]{1,40})\)(?=,|\.| on )/u.exec(note)?.groups?.name;
  return name === undefined || /^Print$/.test(name) || findDate(name, null) !== null ? null : name;
}

/** `A` of `Section A, Page 1`; `Middle East` of `the Middle East section of the print edition`. */
function sectionIn(note: string): string | null {
  const name = '[A-Z][\\p{L}&’-]*(?: [A-Z&][\\p{L}&’-]*)*';
  const behind = new RegExp(`\\b[Ss]ection (\\d{1,2}\\b|${name})`, 'u').exec(note)?.[1];
  return behind ?? new RegExp(`\\bthe (${name}) section of the print`, 'u').exec(note)?.[1] ?? null;
}

const page = '(?:[A-Z]{1,3}-?)?\\d{1,3}[A-Z]?';
const pages = `${page}(?:\\s*(?:,\\s*and\\b|,|and\\b|&|–|-|to\\b)\\s*${page})*`;

function pageIn(note: string): string | null {
  const found = new RegExp(`\\b(?:pages?|pp?\\.) (${pages})(?![\\d/])`, 'i').exec(note)?.[1];
  return found === undefined ? null : pageName(found);
}

/** `1,4` of `1 and 4`; `9-10` of `9 to 10`. */
function pageName(written: string): string | null {
  const name = written
    .replace(/\s*,?\s*(?:and|&)\s*|\s*,\s*/gi, ',')
    .replace(/\s*(?:–|\bto\b)\s*/gi, '-')
    .trim();
  return name === '' ? null : name;
}
