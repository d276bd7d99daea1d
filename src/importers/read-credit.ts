import type { IsoDate } from '../model/iso-date.ts';
import { agencyNamed } from './agencies.ts';
import type { Profile } from './profile.ts';
import { findDate } from './read-date.ts';

/** A caption and the credit at its end. */
export interface FoundCredit {
  /** Empty when the text is a credit and nothing else. */
  readonly caption: string;
  /** Exactly as printed: `REUTERS/Maxim Shemetov`. */
  readonly credit: string;
  readonly photographer: string | null;
  readonly agency: string | null;
  /** Of the picture, if the caption names one day in full. */
  readonly date: IsoDate | null;
  /** Whether only the credit of a picture has this form; `(AFP)` may end a story too. */
  readonly isSure: boolean;
}

/** A credit in its parts, as written. */
interface Parts {
  readonly caption: string;
  readonly agency: string;
  /** Who made the picture, or who gave it. */
  readonly maker: string;
}

interface Form {
  readonly isSure: boolean;
  readonly pattern: RegExp;
  /** Whether what matches is a credit at all: `he/she` is none. */
  readonly admits: (parts: Parts, profile: Profile) => boolean;
}

/** In characters; a story is no caption, and the patterns take time that grows with its square. */
const longestCaption = 2000;

const caption = '(?<caption>(?:.*?[.!?”"’\')\\]])?)';
const agency = '(?<agency>\\p{L}[\\p{L}.-]*(?: \\p{L}[\\p{L}.-]*){0,3}?)';
const maker = '(?<maker>[^().!?]{2,60}(?:\\b\\p{Lu}\\.[^().!?]{0,40})?)';
const label = '(?:(?:file )?photo(?:graph)?s?(?: by| credit)?:?|picture:|image:|credit:)';

const isKnown = ({ agency: name }: Parts, profile: Profile) => agencyNamed(name, profile) !== null;
const always = () => true;

const forms: readonly Form[] = [
  // REUTERS/Ana Reyes     (AP Photo/Ana Reyes, File)
  {
    isSure: true,
    pattern: new RegExp(`^${caption}\\s*\\(${agency}\\s*/\\s*${maker}\\)\\.?$`, 'isu'),
    admits: isKnown,
  },
  {
    isSure: true,
    pattern: new RegExp(`^${caption}\\s*\\b${agency}\\s*/\\s*${maker}\\.?$`, 'isu'),
    admits: isKnown,
  },
  // Photo: Ana Reyes/AFP     (Photo by Ana Reyes)
  {
    isSure: true,
    pattern: new RegExp(`^${caption}\\s*\\(?${label} ${maker}/\\s*${agency}\\)?\\.?$`, 'isu'),
    admits: isKnown,
  },
  {
    isSure: true,
    pattern: new RegExp(`^${caption}\\s*\\(?${label} ${maker}\\)?\\.?$`, 'isu'),
    admits: always,
  },
  // Photo courtesy of the Harbour Museum
  {
    isSure: true,
    pattern: new RegExp(
      `^${caption}\\s*\\(?(?:photo(?:graph)? )?courtesy (?:of )?${maker}\\)?\\.?$`,
      'isu',
    ),
    admits: always,
  },
  // (Lena Osei/Harbour Museum)
  {
    isSure: false,
    pattern:
      /^(?<caption>.*?)\s*\((?<maker>[^()/]{3,60}?)\s*\/\s*(?<agency>\p{Lu}[^()/]{1,60})\)\.?$/su,
    admits: (parts) => personOf(parts.maker) !== null,
  },
  // (AFP)     (HO)     Reuters
  {
    isSure: false,
    pattern: new RegExp(`^(?<caption>.*?)\\s*\\(${agency}\\)\\.?$`, 'su'),
    admits: (parts, profile) => isKnown(parts, profile) || parts.agency === 'HO',
  },
  {
    isSure: false,
    pattern: new RegExp(`^${caption}\\s+(?<agency>AP|AFP|EPA|UPI|REUTERS|Reuters)\\.?$`, 'su'),
    admits: isKnown,
  },
];

/** Reads the credit off the end of a caption; null when there is none that is known for one. */
export function readCredit(text: string, profile: Profile): FoundCredit | null {
  if (text.length > longestCaption) return null;
  const line = text.replace(/\s+/g, ' ').trim();
  for (const { pattern, isSure, admits } of forms) {
    const groups = pattern.exec(line)?.groups;
    if (groups === undefined) continue;
    const { caption: above = '', agency: name = '', maker: made = '' } = groups;
    if (!admits({ caption: above, agency: name, maker: made }, profile)) continue;
    return {
      caption: above.trim(),
      credit: withoutBrackets(line.slice(above.length).trim()),
      photographer: /courtesy/i.test(line.slice(above.length)) ? null : personOf(made),
      agency: agencyNamed(name, profile) ?? agencyNamed(made, profile),
      date: onlyDate(above),
      isSure,
    };
  }
  return null;
}

function onlyDate(above: string): IsoDate | null {
  const found = findDate(above, null);
  return found !== null && findDate(above.slice(found.end), null) === null ? found.date : null;
}

function withoutBrackets(written: string): string {
  return /^\([^()]*\)\.?$/.test(written) ? written.replace(/^\(|\)\.?$/g, '') : written;
}

const notPersons =
  /\b(?:pool|handout|file|stringer|staff|office|ministry|police|army|navy|department|archives?|library|museum|university|agency|service|press|media|news|images?|photos?|television|tv|via|government|embassy|company|inc|ltd|nasa|ho)\b/i;
const nameWord = /^\p{Lu}[\p{L}\p{M}.'’-]*$|^(?:de|del|da|di|von|van|der|den|el|al|bin|la|le)$/u;

/** The photographer's name, if it plainly is one: `Maxim Shemetov`, but not `Handout`. */
function personOf(written: string): string | null {
  const name = written.replace(/,?\s*\b(?:file|pool)(?: photo)?\.?$/i, '').trim();
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5 || notPersons.test(name)) return null;
  return words.every((word) => nameWord.test(word)) ? name : null;
}
