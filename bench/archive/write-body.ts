import type { Random } from './random.ts';
import { openings, quotes, reports } from './sentences.ts';
import { lastNames, things } from './words.ts';
import { writeSentence, type Cast } from './write-sentence.ts';

/** Characters of a body, on the average; with the front matter an article has about 4 KB. */
const meanLength = 3500;
const shortest = 250;
const longest = 24_000;

/** The text of a story in Markdown. A few short ones, many of middle length, some very long. */
export function writeBody(random: Random, cast: Cast, isRich: boolean): string {
  const wanted = chooseLength(random);
  const blocks = [writeSentence(random, cast, random.pick(openings))];
  const nextReport = dealer(random, reports);
  const nextQuote = dealer(random, quotes);
  let length = 0;
  while (length < wanted) {
    // Newspapers print paragraphs of one to four sentences.
    const paragraph = Array.from({ length: random.whole(1, 4) }, () =>
      writeSentence(random, cast, random.percent(25) ? nextQuote() : nextReport()),
    ).join(' ');
    blocks.push(paragraph);
    length += paragraph.length + 2;
  }
  if (isRich) enrich(random, cast, blocks);
  return `${blocks.join('\n\n')}\n`;
}

/** The sum of two chances that fade out, as the lengths of real stories do. */
function chooseLength({ fraction }: Random): number {
  const spread = (meanLength - shortest) / 2;
  const length = shortest - spread * (Math.log(1 - fraction()) + Math.log(1 - fraction()));
  return Math.min(longest, Math.round(length));
}

/** Gives the patterns in an order of chance, and none a second time before all have been given. */
function dealer(random: Random, patterns: readonly string[]): () => string {
  let deck: string[] = [];
  return () => {
    if (deck.length === 0) deck = [...patterns];
    const [pattern = ''] = deck.splice(random.whole(0, deck.length - 1), 1);
    return pattern;
  };
}

/** Puts what plain prose has not among the paragraphs. */
function enrich(random: Random, cast: Cast, blocks: string[]): void {
  const sentence = (): string => writeSentence(random, cast, random.pick(reports));
  const add = (block: string): void => {
    blocks.splice(random.whole(1, blocks.length), 0, block);
  };
  add(`**${writeSentence(random, cast, 'What {org} wants.')}** ${sentence()} *${sentence()}*`);
  add(
    `The full text is kept [in the county library](https://library.example/papers/${random.whole(100, 9999)}). ${sentence()}`,
  );
  if (random.percent(50))
    add(Array.from({ length: random.whole(3, 6) }, () => `- ${sentence()}`).join('\n'));
  if (random.percent(40)) add(`> ${sentence()} ${sentence()}`);
  if (random.percent(30)) add(`## ${writeSentence(random, cast, '{Subject} in {place}')}`);
  if (random.percent(20)) add(writeTable(random));
}

function writeTable(random: Random): string {
  const rows = Array.from(
    { length: random.whole(3, 8) },
    () => `| ${random.pick(lastNames)} | ${random.pick(things)} | ${random.whole(1, 9000)} |`,
  );
  return ['| Name | What | Number |', '| :--- | :--- | ---: |', ...rows].join('\n');
}
