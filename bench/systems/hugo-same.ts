import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, ArticleSource } from '../archive/article.ts';
import { sections as knownSections } from '../archive/words.ts';
import { quoted } from '../archive/write-articles.ts';
import { peerTemplates } from '../folders.ts';
import { prepareHugoVariant } from './hugo.ts';
import type { Site, System } from './system.ts';

/** Names with more articles have a page for each year; so has backissue. */
const articlesPerName = 100;

/**
 * Hugo once more, asked for the pages that backissue makes, with the same on each. Its templates are written to be
 * fast: nothing is looked for among all pages, templates that give no value are called by `template`, which costs
 * less than `partial`, and what is cached comes in few variants, because Hugo keeps no more than 1,000 of them.
 */
export function prepareSameHugo(site: Site): Promise<System> {
  const facts = factsOf(site.source);
  return prepareHugoVariant(site, {
    title: ', same pages',
    makes:
      'what backissue makes, page by page and with the same on each: citations, metadata, feeds and links included',
    makesNot:
      'a manifest of hashes, checks of articles and links, redirects, lists of more than 200 articles in parts',
    termsOf: (article) => termsOf(article, facts),
    addTemplates: (folder) => {
      cpSync(peerTemplates('hugo-same'), folder, { recursive: true });
      mkdirSync(join(folder, 'data'));
      writeFileSync(join(folder, 'data', 'sections.json'), JSON.stringify(facts.sections));
    },
  });
}

/** What has to be known of all articles before the front matter of one can be written. */
interface Facts {
  /** The rank of each article, by its path, in the order of reading. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly editionsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** In the order of the paper. */
  readonly sections: readonly string[];
  /** How many articles a name has, by taxonomy and name. */
  readonly counts: ReadonlyMap<string, number>;
}

function factsOf({ articles }: ArticleSource): Facts {
  const keys: string[] = [];
  const editionsOf = new Map<string, Set<string>>();
  const sections = new Set<string>();
  const counts = new Map<string, number>();
  for (const article of articles()) {
    const { path, day, section, edition, page } = article;
    keys.push([day, edition, pageKey(page), path].join('\t'));
    editionsOf.set(day, (editionsOf.get(day) ?? new Set()).add(edition));
    sections.add(section);
    for (const [plural, name] of namesOf(article)) {
      const key = `${plural} ${name}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const known = knownSections.filter((section) => sections.delete(section));
  return {
    ranks: new Map(keys.sort().map((key, index) => [key.slice(key.lastIndexOf('\t') + 1), index])),
    editionsOf,
    sections: [...known, ...[...sections].sort()],
    counts,
  };
}

/** Terms are titles and addresses at once; weights put lists in order, so that no template has to sort. */
function termsOf(article: Article, facts: Facts): string[] {
  const { path, day, section, edition } = article;
  const [year = '', month = ''] = day.split('-');
  const hasSeveralEditions = (facts.editionsOf.get(day)?.size ?? 0) > 1;
  return [
    `weight: ${1 + (facts.ranks.get(path) ?? 0)}`,
    term('years', year),
    term('months', `${year}/${month}`),
    term('days', day.replaceAll('-', '/')),
    `days_weight: ${1 + facts.sections.indexOf(section)}`,
    term('sections', section),
    term('sectionyears', `${section}/${year}`),
    term('sectionmonths', `${section}/${year}/${month}`),
    term('editionyears', year),
    term('editions', day),
    ...(hasSeveralEditions ? [term('issues', `${day}/${edition || 'First'}`)] : []),
    ...namesOf(article).flatMap(([plural, name, years]) => [
      term(plural, name),
      ...((facts.counts.get(`${plural} ${name}`) ?? 0) > articlesPerName
        ? [term(years, `${name}/${year}`)]
        : []),
    ]),
  ];
}

function term(plural: string, name: string): string {
  return `${plural}: [${quoted(name)}]`;
}

/** The names of an article, each with its taxonomy and with that of the name's years. */
function namesOf({ dateline, byline, agency }: Article): [string, string, string][] {
  const names: [string, string, string][] = [
    ['places', placeOf(dateline), 'placeyears'],
    ['bylines', byline.replace(/^By /, ''), 'bylineyears'],
    ['agencies', agency, 'agencyyears'],
  ];
  return names.filter(([, name]) => name !== '');
}

/** `FORT ANSELM, Estria` is `Fort Anselm, Estria`. */
function placeOf(dateline: string): string {
  return dateline.replaceAll(
    /\b([A-Z])([A-Z]+)\b/g,
    (_word, first: string, rest: string) => first + rest.toLowerCase(),
  );
}

/** Sorts pages as the paper does: `A4` before `A16` before `B1`. */
function pageKey(page: string): string {
  return page.replaceAll(/\d+/g, (number) => number.padStart(6, '0'));
}
