import { remembered } from '../../model/remember.ts';
import { inOrdinaryCase } from './dateline.ts';

/** Words that show that a piece of a byline names a desk or a service, not a person. */
const notPersons =
  /\b(?:staff|reporters?|correspondents?|writers?|editors?|agenc(?:e|y|ies)|press|wires?|services?|bureau|desk|news|newsroom|special|our|the|of|compiled|from|contributors?|team|board|columnist|critic|photographer|gazette|times|post|herald|tribune|reuters|ap|afp|upi)\b/i;

/**
 * The persons that a byline names: `By Ana Reyes and Tom Hale` is Ana Reyes and Tom Hale.
 * Cautious: only what follows `By` and looks like the name of a person counts; `By Staff
 * Reporter` and `By Jane Doe and agencies` yield nobody and Jane Doe. The same few write most of a paper.
 */
export const personsOf = remembered(1000, (byline): readonly string[] => {
  const names = /^by:?\s+(.+)$/isu.exec(byline.trim())?.[1];
  if (names === undefined) return [];
  return names
    .split(/\s*(?:,|;|\||\band\b|&)\s*/iu)
    .map((name) =>
      name
        .replace(/\s+/g, ' ')
        .replace(/\s+in\s+\p{Lu}.*$/u, '')
        .trim(),
    )
    .filter((name) => isPerson(name))
    .map(inOrdinaryCase);
});

function isPerson(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5 || notPersons.test(name)) return false;
  const isName = /^\p{L}[\p{L}\p{M}.'’-]*$/u;
  const startsLarge = (word: string | undefined) => /^\p{Lu}|^\p{Lo}/u.test(word ?? '');
  return (
    words.every((word) => isName.test(word)) && startsLarge(words[0]) && startsLarge(words.at(-1))
  );
}
