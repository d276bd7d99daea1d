import type { Element } from 'hast';
import type { Profile } from '../profile.ts';
import { findDate } from '../read-date.ts';
import type { ArticleDraft } from '../record/article-draft.ts';
import { countWords } from '../count-words.ts';
import { attribute, elementsIn, isInline, labelsOf, lineOf } from './element-names.ts';
import type { FoundStory } from './find-story.ts';
import { bare, type VisibleFacts } from './visible-facts.ts';

/** What an element at the start of the story calls a dateline by its class. */
export function shownDateline({ body }: FoundStory): string {
  for (const element of elementsIn(body)) {
    if (!isInline(element) || !/\bdate-?line\b/.test(labelsOf(element))) continue;
    const text = lineOf(element).replace(/[\s:—–-]+$/, '');
    // Some pages call so the line with the day.
    return /^\p{Lu}/u.test(text) && countWords(text) <= 8 && findDate(text, null) === null
      ? text
      : '';
  }
  return '';
}

/** The day that a page shows its readers; null when it shows none. */
export function shownDay(facts: VisibleFacts, profile: Profile): string | null {
  const days = [...facts]
    .filter(([, fact]) => fact === 'date')
    .map(([element]) => ({ element, day: dayOf(element, profile) }))
    .filter(({ day }) => day !== null);
  const first = days.find(({ element }) => !isUpdate(element)) ?? days[0];
  return first?.day ?? null;
}

function dayOf(element: Element, profile: Profile): string | null {
  const shown = findDate(lineOf(element), profile.dateOrder)?.date ?? null;
  return shown ?? findDate(attribute(element, 'dateTime'), null)?.date ?? null;
}

function isUpdate(element: Element): boolean {
  return (
    /\b(?:updated|modified|edited)\b/i.test(lineOf(element)) ||
    /modified/i.test(attribute(element, 'itemProp'))
  );
}

/** What is needed to tell what an element with a fact says. */
export interface Shown {
  readonly facts: VisibleFacts;
  readonly headline: string;
  /** As the page names them for machines, bare. */
  readonly sections: readonly string[];
  readonly profile: Profile;
}

/** Moves what an element shows to its field, or says by which rule it is dropped. */
export function moveFact(draft: ArticleDraft, element: Element, text: string, shown: Shown): void {
  switch (shown.facts.get(element)) {
    case 'headline': {
      draft.move('headline', text, text);
      const other = shown.headline;
      const isSame = bare(text).includes(bare(other)) || bare(other).includes(bare(text));
      if (other !== '' && !isSame) draft.move('headline', other, other);
      return;
    }
    case 'byline':
      draft.move('byline', text, text);
      return;
    case 'date': {
      const day = dayOf(element, shown.profile);
      const field = ['published', 'updated'].find((name) => draft.valueOf(name) === day);
      if (day !== null && field !== undefined) draft.move(field, day, text);
      else if (day !== null && isUpdate(element) && draft.valueOf('updated') === undefined) {
        draft.move('updated', day, text);
      } else draft.drop(text, 'boilerplate/date');
      return;
    }
    case 'subhead':
      draft.move('subhead', text, text);
      return;
    case 'kicker':
      // What stands above a headline is a kicker where the page says that its section is another.
      if (shown.sections.length > 0 && !shown.sections.includes(bare(text)))
        draft.move('kicker', text, text);
      else draft.move('section', text, text);
      return;
    case undefined:
      draft.drop(text, 'outside/article-frame');
  }
}
