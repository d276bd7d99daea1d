import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import type { ArchiveSettings, DayRange } from '../model/archive-settings.ts';
import { isDay, parseIsoDate } from '../model/iso-date.ts';
import { directionOf } from '../stages/3-validate/to-article.ts';
import { weekdayNumber, type ConfigFields } from './config-schema.ts';
import type { ConfigFlags } from './load-config.ts';
import type { ConfigSource } from './config-source.ts';

export interface SettingsRead {
  readonly settings: ArchiveSettings;
  readonly problems: readonly Diagnostic[];
}

/** The archive's settings, each with its default, and what of them cannot be. */
export function toSettings(
  fields: ConfigFields,
  flags: ConfigFlags,
  source: ConfigSource,
): SettingsRead {
  const problems: Diagnostic[] = [];
  const at = (...path: PropertyKey[]) => ({ place: source.placeOf(path), text: source.text });
  const givenBase = flags.baseUrl ?? fields.base_url ?? null;
  const baseUrl = givenBase === null ? null : normalBaseUrl(givenBase);
  if (givenBase !== null && baseUrl === null) {
    const where = flags.baseUrl === null ? at('base_url') : {};
    problems.push(problem('config/base-url-invalid', { value: givenBase }, where));
  }
  const issn = fields.publication?.issn ?? null;
  if (issn !== null && !isIssn(issn))
    problems.push(problem('config/issn-invalid', { value: issn }, at('publication', 'issn')));
  const missing = (fields.holdings?.missing ?? []).flatMap((value, index) => {
    const range = parseRange(value);
    if (range !== null) return [range];
    problems.push(problem('config/range-invalid', { value }, at('holdings', 'missing', index)));
    return [];
  });
  const language = fields.language ?? 'en';
  const name = fields.publication?.name ?? newspaperName(fields);
  const settings: ArchiveSettings = {
    title: fields.title ?? (name === null ? 'Newspaper Archive' : `${name} Archive`),
    language,
    direction: directionOf(language),
    baseUrl,
    publication: {
      name: name ?? fields.title ?? 'The newspaper',
      place: fields.publication?.place ?? null,
      publisher: fields.publication?.publisher ?? null,
      issn,
      founded: fields.publication?.founded ?? null,
      ceased: fields.publication?.ceased ?? null,
      schedule: (fields.publication?.schedule ?? []).map(weekdayNumber),
      description: fields.publication?.description ?? null,
    },
    sections: (fields.sections ?? []).map((section) =>
      typeof section === 'string'
        ? { name: section.trim(), description: null }
        : { name: section.name, description: section.description ?? null },
    ),
    editions: fields.editions ?? [],
    notices: fields.notices ?? [],
    holdings: { note: fields.holdings?.note ?? null, missing },
    weekStart: fields.week_start ?? 'monday',
    offline: flags.offline,
  };
  return { settings, problems };
}

/** The name that all articles share, when only the defaults say it. */
function newspaperName(fields: ConfigFields): string | null {
  const print = (fields.defaults as { print?: { publication?: unknown } } | undefined)?.print;
  return typeof print?.publication === 'string' ? print.publication : null;
}

/** Scheme, host and path, ending with `/`; null when it is no such address. */
function normalBaseUrl(value: string): string | null {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return null;
  const url = new URL(value);
  if (url.search !== '' || url.hash !== '' || url.username !== '') return null;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** ISO 3297: seven digits and a check digit, weighted 8 to 2, modulo 11. */
function isIssn(value: string): boolean {
  if (!/^\d{4}-\d{3}[\dX]$/.test(value)) return false;
  const digits = Array.from(value.replace('-', ''), (digit) =>
    digit === 'X' ? 10 : Number(digit),
  );
  const sum = digits.reduce((total, digit, index) => total + digit * (8 - index), 0);
  return sum % 11 === 0;
}

function parseRange(value: string): DayRange | null {
  const [from = '', to = from] = value.split('..').map((day) => day.trim());
  const first = parseIsoDate(from);
  const last = parseIsoDate(to);
  if (first === null || last === null || !isDay(first) || !isDay(last) || first > last) return null;
  return { first, last };
}
