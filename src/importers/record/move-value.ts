import { genres } from '../../model/article.ts';
import { agencyNamed } from '../agencies.ts';
import type { Profile } from '../profile.ts';
import type { ArticleDraft } from './article-draft.ts';
import { readAuthors } from './read-authors.ts';
import { readDay } from './read-day.ts';
import { knownSection } from './read-section.ts';

const dateFields: ReadonlySet<string> = new Set(['published', 'updated', 'print.date']);
const listFields: ReadonlySet<string> = new Set([
  'keywords',
  'places',
  'people',
  'organizations',
  'aliases',
  'related',
]);

/** Moves a value of a source to a field of the article, in the form that the field has; what does not fit goes to `extra`. */
export function moveValue(
  draft: ArticleDraft,
  field: string,
  value: unknown,
  profile: Profile,
): void {
  const text = textOf(value);
  if (dateFields.has(field)) moveDate(draft, field, text, profile);
  else if (listFields.has(field)) draft.move(field, itemsOf(value), text);
  else if (field === 'authors') moveAuthors(draft, value, profile);
  else if (field === 'section') {
    const named = Array.isArray(value) || /[;|]/.test(text) ? itemsOf(value) : [text.trim()];
    const known = named.map((name) => knownSection(name, profile)).find((name) => name !== null);
    draft.move('section', known ?? named[0] ?? text, text);
    if (known === undefined && named.length > 1) {
      draft.doubt('section', `The source names several: ${named.join(', ')}.`);
      draft.move('extra.sections', named, null);
    }
  } else if (field === 'genre') {
    const genre = genres.find((name) => name === text.trim().toLowerCase());
    draft.move(genre === undefined ? 'extra.genre' : 'genre', genre ?? text, text);
  } else if (field.startsWith('extra.')) draft.move(field, value, text);
  else draft.move(field, text.replace(/\s+/g, ' ').trim(), text);
}

function moveDate(draft: ArticleDraft, field: string, text: string, profile: Profile): void {
  const { day, doubt } = readDay(text, profile);
  if (doubt !== null) draft.doubt(field, doubt);
  if (day !== null) draft.move(field, day, text);
  else draft.move(`extra.${field.replace('.', '_')}_as_found`, text, text);
}

/** Persons go to `authors`, an agency to `agency`, and what is not plainly either stays the line it is. */
function moveAuthors(draft: ArticleDraft, value: unknown, profile: Profile): void {
  const text = textOf(value);
  const listed = Array.isArray(value) ? value.map(textOf) : [text];
  const line = listed.join(', ');
  const agency = agencyNamed(line, profile);
  if (agency !== null) {
    draft.move('agency', agency, text);
    return;
  }
  if (/^by\b/i.test(line)) {
    draft.move('byline', line, text);
    return;
  }
  const names = listed.map(readAuthors);
  if (names.every((found) => found !== null)) {
    draft.move(
      'authors',
      names.flat().map((name) => ({ name })),
      text,
    );
    return;
  }
  draft.move('byline', line, text);
  draft.doubt('byline', 'Whether it names persons is not plain.');
}

/** A list as it is; a text cut at `;` or `|`, or else at its commas. */
function itemsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map((item) => textOf(item).trim()).filter(Boolean);
  const text = textOf(value);
  const mark = /[;|]/.test(text) ? /[;|]/ : /,/;
  return text
    .split(mark)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** All words of a value, in their order. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  if (typeof value === 'object' && value !== null)
    return Object.values(value).map(textOf).join(' ');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
