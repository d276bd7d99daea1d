import { addressPart, type Article, type ArticleSource, type Photo } from './article.ts';
import { makeCalendar, type Calendar } from './calendar.ts';
import { createRandom, type Random } from './random.ts';
import { headlines } from './sentences.ts';
import { agencies, editions, firstNames, keywords, lastNames, places, sections } from './words.ts';
import { writeBody } from './write-body.ts';
import { chooseCast, writeSentence, type Cast } from './write-sentence.ts';

const reporters = 120;
const richPercent = 5;

/** The archive of a made-up newspaper: `count` articles, oldest first. The same count and seed make the same bytes. */
export function makeArchive(count: number, seed: number): ArticleSource {
  const calendar = makeCalendar(count);
  return {
    count,
    leftOut: 0,
    *articles() {
      for (let index = 0; index < count; index++) yield makeArticle(index, count, seed, calendar);
    },
  };
}

function makeArticle(index: number, count: number, seed: number, calendar: Calendar): Article {
  const random = createRandom(seed, index);
  const { pick, percent, whole } = random;
  const near = index + 3 * (random.fraction() - 0.5);
  const issue = Math.max(
    0,
    Math.min(calendar.issues - 1, Math.floor((near * calendar.issues) / count)),
  );
  const day = calendar.dayOf(issue);
  const dateline = pick(places);
  const cast = chooseCast(random, dateline);
  const headline = writeSentence(random, cast, pick(headlines));
  const isWire = percent(20);
  // The number keeps headlines of a day apart.
  const name = `${addressPart(headline.replaceAll(/['’]/g, '')).slice(0, 60)}-${index + 1}`;
  return {
    path: `${day.replaceAll('-', '/')}/${name}.md`,
    headline,
    section: pick(sections),
    day,
    byline: isWire ? '' : `By ${reporterName(seed, whole(0, reporters - 1))}`,
    agency: isWire ? pick(agencies) : '',
    dateline: percent(85) ? dateline : '',
    page: `${pick(['A', 'A', 'B', 'C'])}${whole(1, 16)}`,
    edition: hasEditions(seed, issue) ? pick(editions) : '',
    keywords: [...new Set([pick(keywords), pick(keywords)])],
    photos: percent(25) ? [lostPhoto(random, cast)] : [],
    body: writeBody(random, cast, percent(richPercent)),
  };
}

/** The same reporters write for the paper all the time. */
function reporterName(seed: number, reporter: number): string {
  const { pick } = createRandom(seed, -1000 - reporter);
  return `${pick(firstNames)} ${pick(lastNames)}`;
}

/** Of one day in ten two editions are kept. */
function hasEditions(seed: number, issue: number): boolean {
  return createRandom(seed, -1_000_000 - issue).percent(10);
}

function lostPhoto(random: Random, cast: Cast): Photo {
  const { pick } = random;
  const caption = writeSentence(
    random,
    cast,
    pick(['{Person} at {place} on {day}.', '{Things} at {place}, in {month}.']),
  );
  return { caption, credit: `${pick(firstNames).charAt(0)}. ${pick(lastNames)}` };
}
