/** A dateline taken off the start of a paragraph. */
export interface FoundDateline {
  /** As printed, without the colon or dash that ends it: `MOSCOW, Nov. 29 (Reuters)`. */
  readonly dateline: string;
  /** The news agency named in brackets; null when there is none. */
  readonly agency: string | null;
  /** Everything taken off, the colon or dash included. */
  readonly taken: string;
  /** The paragraph without it. */
  readonly rest: string;
}

/** Labels in capitals at the head of a story that name no place. */
const labels =
  /^(?:breaking|update[ds]?|developing|exclusive|analysis|opinion|editorial|column|comment(?:ary)?|review|preview|profile|interview|feature|obituary|correction|corrected|clarification|factbox|timeline|explainer|explained|live|watch|video|photos?|gallery|pictures?|caption|note|notice|warning|alert|disclaimer|advisory|summary|background|question|answer|read more|see also|sources?|news|sports?|weather|results?|score|editors? note|editor['’]s note|must read|just in|urgent|bulletin|wrap(?:up)?|recap)\b/i;

const place = "\\p{Lu}[\\p{Lu}\\p{Lt}\\p{M}'’.\\-]*";
/** `McLEAN`, `DeKALB`: a prefix keeps its small letters. */
const prefixed = "(?:Mc|Mac|De|La|Le)\\p{Lu}[\\p{Lu}'’.\\-]+";
const small = '(?:de|del|la|las|los|le|el|al|of|the|on|upon|and|sur|am)';
const places = `(?:${prefixed}|${place})(?:[ /]+(?:${prefixed}|${place}|${small}(?= )))*`;
const month =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]*\\.?|\\.)|(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\\.?';
const day = `(?:${month})\\s+\\d{1,2}(?:,?\\s+\\d{4})?|\\d{1,2}\\s+(?:${month})(?:,?\\s+\\d{4})?`;
const region = "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*)(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|of|and|the)){0,3}";
const agency = "\\s*\\((?<agency>[\\p{L}][\\p{L}\\p{M}\\d .&/'’-]{1,40})\\)";
const end = '(?:\\s*:(?=\\s|$)|\\s*[—–―]+|\\s*--+|\\s+-(?=\\s)|-(?= ))';

/** In characters, with a few of the story behind it. */
const longestDateline = 300;

const headed = new RegExp(
  `^(?<dateline>(?<places>${places})(?<region>(?:, ${region}){0,2}?)(?<day>,? (?:${day}))?(?:${agency})?)(?<end>${end})\\s*(?=\\S)`,
  'u',
);

/**
 * Takes the dateline off the paragraph that starts a story: one or more places in capitals, at times
 * with a region, a day and an agency, then a colon or a dash. Capitals that name no place
 * (`BREAKING:`, `Q&A:`, `CEO:`) are left alone.
 */
export function readDateline(paragraph: string): FoundDateline | null {
  const match = headed.exec(paragraph.slice(0, longestDateline).replace(/[\u00a0\u202f]/g, ' '));
  if (match === null) return null;
  const { dateline = '', places: names = '', region: where = '', day: date } = match.groups ?? {};
  const service = match.groups?.agency ?? null;
  const letters = names.replace(/\P{L}/gu, '');
  // Short ones are initials (`NATO:` apart) unless something else shows that a place is meant.
  const isSure = where !== '' || date !== undefined || service !== null;
  if (labels.test(names) || letters.length < (isSure ? 2 : 4)) return null;
  if (!isSure && (initials.has(letters) || isSentence(names))) return null;
  const taken = paragraph.slice(0, match[0].length).trim();
  return { dateline, agency: service, taken, rest: paragraph.slice(match[0].length) };
}

/** Names in capitals that are as long as a place's and start many a line. */
const initials = new Set(
  'NATO OPEC UNESCO UNICEF FIFA UEFA NASA NAFTA FAQS PLUS ALSO VOTE SALE FREE'.split(' '),
);

/** A whole headline in capitals is no place. */
function isSentence(names: string): boolean {
  return names.split(/\s+/).length > 5;
}
