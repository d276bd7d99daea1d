import type { AccountedPiece, Doubt } from '../imported-article.ts';
import type { Profile } from '../profile.ts';
import { newDraft, type TextDraft } from './draft.ts';
import { readBlocks } from './read-blocks.ts';
import { readHead } from './read-head.ts';
import { readStory } from './read-story.ts';

/** What the scraped text of an article's page says. */
export interface ArticleOfText {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly account: readonly AccountedPiece[];
  readonly doubts: readonly Doubt[];
}

const order = ['headline', 'subhead', 'section', 'byline', 'authors', 'agency', 'dateline'];
const orderBehind = ['published', 'updated', 'print', 'photos', 'corrections', 'rights'];

/**
 * Reads the scraped text of one article's page: section, headline, caption and credit, dateline, story, print
 * line, notices. Every line of it is accounted for; nothing is filled in that it does not say.
 */
export function articleOfText(
  text: string,
  profile: Profile,
  doubts: readonly Doubt[] = [],
): ArticleOfText {
  const draft = newDraft(doubts);
  const blocks = readBlocks(text);
  const story = readHead(blocks, profile, draft);
  const body = readStory(blocks, story, profile, draft);
  return { fields: fieldsOf(draft), body, account: draft.account, doubts: draft.doubts };
}

function fieldsOf(draft: TextDraft): Record<string, unknown> {
  const { fields, print, photos, corrections } = draft;
  if (print.size > 0) fields.set('print', Object.fromEntries(print));
  if (photos.length > 0) fields.set('photos', photos);
  if (corrections.length > 0) fields.set('corrections', corrections);
  const names = [...order, ...orderBehind].filter((name) => fields.has(name));
  return Object.fromEntries(names.map((name) => [name, fields.get(name)]));
}
