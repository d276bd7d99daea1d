import type { Profile } from '../profile.ts';
import { agencyNamed } from '../agencies.ts';
import type { ArticleDraft } from '../record/article-draft.ts';
import { moveValue } from '../record/move-value.ts';
import { webAddress } from '../record/old-address.ts';
import { knownSection } from '../record/read-section.ts';
import { xmlChild, xmlElementsIn, xmlText, type XmlElement } from '../xml/xml-element.ts';

/** Fields by the names of `meta` elements. Names that are not here go to `extra`. */
const metaFields: ReadonlyMap<string, string> = new Map([
  ['print_page_number', 'print.page'],
  ['print_section', 'print.section'],
  ['print_column', 'print.column'],
]);
/** What the date of publication says as well. */
const repeated = /^publication_(?:day_of_month|month|year|day_of_week)$/;

const genres: ReadonlyMap<string, string> = new Map([
  ['news', 'news'],
  ['news analysis', 'analysis'],
  ['op-ed', 'opinion'],
  ['editorial', 'editorial'],
  ['letter', 'letter'],
  ['review', 'review'],
  ['obituary', 'obituary'],
  ['obituary (obit)', 'obituary'],
  ['correction', 'correction'],
]);

export interface NitfHead {
  /** The old address; null when there is none. */
  readonly url: string | null;
  /** The title of the document; the headline of the body is the one that was printed. */
  readonly title: string;
}

/** Moves what the head of a document says to its fields; gives what the body decides about. */
export function moveHead(nitf: XmlElement, draft: ArticleDraft, profile: Profile): NitfHead {
  const head = xmlChild(nitf, 'head');
  if (head === null) return { url: null, title: '' };
  let title = '';
  let url: string | null = null;
  const lists = new Map<string, string[]>();
  const metas = new Map<string, string>();
  const add = (field: string, text: string): void => {
    const known = lists.get(field);
    if (known === undefined) lists.set(field, [text]);
    else known.push(text);
  };
  for (const element of xmlElementsIn(head)) {
    const value = (name: string): string => element.attributes.get(name)?.trim() ?? '';
    const text = xmlText(element).replace(/\s+/g, ' ').trim();
    switch (element.name) {
      case 'title':
        title = text;
        break;
      case 'meta':
        if (value('name') !== '' && value('content') !== '')
          metas.set(value('name'), value('content'));
        break;
      case 'doc-id':
        if (value('id-string') !== '') draft.move('id', value('id-string'), null);
        break;
      case 'date.issue':
      case 'date.release':
        if (value('norm') !== '') metas.set(element.name, value('norm'));
        break;
      case 'doc.copyright':
        if (value('holder') !== '') draft.move('rights.holder', value('holder'), null);
        if (/^\d{4}$/.test(value('year'))) draft.move('rights.year', value('year'), null);
        break;
      case 'series':
        if (value('series.name') !== '') draft.move('series.name', value('series.name'), null);
        if (value('series.part') !== '') draft.move('series.part', value('series.part'), null);
        break;
      case 'keyword':
        if (value('key') !== '') add('keywords', value('key'));
        break;
      case 'pubdata':
        url ??= webAddress(value('ex-ref'));
        movePublication(value, draft, profile);
        break;
      case 'person':
        if (text !== '') add('people', text);
        break;
      case 'org':
        if (text !== '') add('organizations', text);
        break;
      case 'location':
        if (text !== '') add('places', text);
        break;
      case 'object.title':
      case 'event':
        if (text !== '') add('keywords', text);
        break;
      case 'classifier':
        if (text !== '') addClassifier(value('type'), text, add, draft);
        break;
    }
  }
  for (const [field, items] of lists) draft.move(field, [...new Set(items)], items.join(' '));
  moveMetas(metas, draft, profile);
  return { url, title };
}

function addClassifier(
  type: string,
  text: string,
  add: (field: string, text: string) => void,
  draft: ArticleDraft,
): void {
  const genre = type.includes('type') ? genres.get(text.toLowerCase()) : undefined;
  if (genre !== undefined && draft.valueOf('genre') === undefined) draft.move('genre', genre, text);
  else if (type.includes('descriptor')) add('keywords', text);
  else add(`extra.${type === '' ? 'classifier' : type}`, text);
}

function movePublication(
  value: (name: string) => string,
  draft: ArticleDraft,
  profile: Profile,
): void {
  const fields: readonly (readonly [string, string])[] = [
    ['name', 'print.publication'],
    ['edition.name', 'print.edition'],
    ['volume', 'print.volume'],
    ['issue', 'print.issue'],
    ['number', 'print.issue'],
    ['position.section', 'print.section'],
    ['position.sequence', 'print.page'],
  ];
  if (value('date.publication') !== '') {
    moveValue(draft, 'published', value('date.publication'), profile);
  }
  for (const [name, field] of fields) if (value(name) !== '') draft.move(field, value(name), null);
}

function moveMetas(
  metas: ReadonlyMap<string, string>,
  draft: ArticleDraft,
  profile: Profile,
): void {
  const desk = metas.get('dsk');
  const online = metas.get('online_sections')?.split(/\s*;\s*/) ?? [];
  const candidates = [...(desk === undefined ? [] : [desk]), ...online];
  const known = candidates.find((name) => knownSection(name, profile) !== null);
  const section = known ?? candidates[0];
  if (section !== undefined) draft.move('section', knownSection(section, profile) ?? section, null);
  for (const [name, content] of metas) {
    const field = metaFields.get(name);
    if (field !== undefined) draft.move(field, content, null);
    else if (name === 'dsk' || name === 'online_sections') {
      if (content !== section) draft.move(`extra.${name}`, content, null);
    } else if (name === 'date.issue' || name === 'date.release') {
      if (draft.valueOf('published') === undefined) moveValue(draft, 'published', content, profile);
    } else if (repeated.test(name)) draft.drop(content, 'nitf/repeated-date');
    else if (name === 'agency' && agencyNamed(content, profile) !== null)
      draft.move('agency', content, null);
    else if (name === 'alternate_url') draft.move('extra.alternate_url', content, null);
    else draft.move(`extra.${name.replaceAll('.', '_')}`, content, null);
  }
  // Print metadata means that the article stood on paper that day.
  const print = draft.valueOf('print');
  const published = draft.valueOf('published');
  if (print !== undefined && draft.valueOf('print.date') === undefined && published !== undefined) {
    draft.move('print.date', published, null);
  }
}
