import type { Root } from 'hast';
import { addStory } from '../html/add-story.ts';
import { storyItems } from '../html/story-items.ts';
import type { ImportedArticle, Origin } from '../imported-article.ts';
import type { Profile } from '../profile.ts';
import { readDateline } from '../read-dateline.ts';
import { createArticleDraft, type ArticleDraft } from '../record/article-draft.ts';
import { moveValue } from '../record/move-value.ts';
import { addAlias, aliasOf, webAddress } from '../record/old-address.ts';
import type { PictureStore } from '../record/picture-store.ts';
import { noteAgency } from '../record/read-edges.ts';
import { xmlChild, xmlElementsIn, xmlText, type XmlElement } from '../xml/xml-element.ts';
import { moveHead } from './read-nitf-head.ts';
import { toHtml } from './to-html.ts';

/** An article in NITF, also in the form of the archive of The New York Times from 1987 to 2007. */
export function readNitf(
  nitf: XmlElement,
  origin: Omit<Origin, 'url'>,
  profile: Profile,
  pictures: PictureStore,
): ImportedArticle {
  const draft = createArticleDraft();
  const { url, title } = moveHead(nitf, draft, profile);
  if (url !== null) addAlias(draft, aliasOf(url));
  const body = xmlChild(nitf, 'body');
  const head = body === null ? null : xmlChild(body, 'body.head');
  if (head !== null) moveBodyHead(head, draft, profile);
  moveTitle(title, draft);
  if (body === null) return draft.finish({ ...origin, url }, '');
  const parts = storyParts(body, draft);
  const root: Root = { type: 'root', children: parts.map(toHtml) };
  const text = addStory(storyItems(root), '', {
    draft,
    profile,
    url: webAddress(url ?? ''),
    pictures,
  });
  return draft.finish({ ...origin, url }, text, pictures.media);
}

/** The title of the document is the headline when the body has none, and often says the same. */
function moveTitle(title: string, draft: ArticleDraft): void {
  const headline = draft.valueOf('headline');
  if (title === '') return;
  if (headline === undefined) draft.move('headline', title, title);
  else if (typeof headline === 'string' && letters(headline) === letters(title)) {
    draft.drop(title, 'nitf/repeated-title');
  } else draft.move('extra.document_title', title, title);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The parts of the body that are its text: a lead that the full text repeats is left out, corrections have their field. */
function storyParts(body: XmlElement, draft: ArticleDraft): XmlElement[] {
  const content = xmlChild(body, 'body.content');
  const end = xmlChild(body, 'body.end');
  const blocks =
    content === null ? [] : content.children.filter((child) => typeof child !== 'string');
  const full = blocks.find(({ attributes }) => attributes.get('class') === 'full_text');
  const fullText = full === undefined ? '' : bare(xmlText(full));
  const kept: XmlElement[] = [];
  let corrections = 0;
  for (const block of blocks) {
    const called = block.attributes.get('class') ?? '';
    const text = xmlText(block).replace(/\s+/g, ' ').trim();
    if (block !== full && called.endsWith('lead_paragraph') && fullText.includes(bare(text))) {
      draft.drop(text, 'nitf/repeated-lead');
    } else if (called === 'correction_text') {
      draft.move(`corrections.${corrections}`, { text, kind: 'newspaper' }, text);
      corrections++;
    } else kept.push(block);
  }
  const loose = (content?.children ?? []).filter((child) => typeof child === 'string').join(' ');
  if (loose.trim() !== '') kept.push({ name: 'p', attributes: new Map(), children: [loose] });
  if (end !== null) kept.push({ ...end, name: 'body.content' });
  return kept;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function moveBodyHead(head: XmlElement, draft: ArticleDraft, profile: Profile): void {
  const seen = new Set<XmlElement>();
  const see = (element: XmlElement): void => {
    seen.add(element);
    for (const inner of xmlElementsIn(element)) seen.add(inner);
  };
  for (const element of xmlElementsIn(head)) {
    if (seen.has(element)) continue;
    const text = xmlText(element).replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const called = element.attributes.get('class') ?? '';
    switch (element.name) {
      case 'hl1':
        draft.move('headline', text, text);
        break;
      case 'hl2':
        draft.move(called === 'online_headline' ? 'extra.online_headline' : 'subhead', text, text);
        break;
      case 'byline':
        if (called === 'normalized_byline') draft.move('extra.normalized_byline', text, text);
        else draft.move('byline', text, text);
        break;
      case 'dateline':
        moveDateline(text, draft);
        break;
      case 'abstract':
        draft.move('summary', text, text);
        break;
      case 'distributor':
        moveValue(draft, 'extra.distributor', text, profile);
        break;
      case 'rights':
        draft.move('rights.statement', text, text);
        break;
      case 'hedline':
        continue;
      default:
        draft.move(`extra.${element.name}`, text, text);
    }
    see(element);
  }
}

function moveDateline(text: string, draft: ArticleDraft): void {
  const found = readDateline(`${text} x`) ?? readDateline(`${text}: x`);
  draft.move('dateline', found?.dateline ?? text.replace(/\s*(?:[-–—:]|--)\s*$/, ''), text);
  if (found?.agency != null) noteAgency(draft, found.agency);
}
