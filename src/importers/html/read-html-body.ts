import type { BodyContext } from '../record/read-record-body.ts';
import { addStory } from './add-story.ts';
import { parseFragment, deepestPage } from './parse-html.ts';
import { storyItems } from './story-items.ts';
import { readPlainBody } from '../record/read-body.ts';

/**
 * A story in HTML as Markdown; its pictures go to the article, and every word is accounted for. One that is nested
 * too deep to be read is kept as the text that it is.
 */
export function readHtmlBody(html: string, carried: string, context: BodyContext): string {
  const tree = parseFragment(html);
  if (tree === null) {
    context.draft.doubt(
      'body',
      `Its elements are nested more than ${deepestPage} levels deep; it is shown as text.`,
    );
    return readPlainBody(html, carried, context.draft, context.profile);
  }
  return addStory(storyItems(tree), carried, context);
}
