import type { Archive } from '../../model/archive.ts';
import { yearOf } from '../../model/iso-date.ts';
import { issueName, type Issue, type IssueName } from '../../model/issue.ts';
import type { Neighbours, SitePage } from '../../model/site-page.ts';
import { pageGroup, type PageGroup } from './page-group.ts';
import { neighboursAt } from './parts.ts';
import { editionDayUrl, editionsYearUrl, fixedUrls, issueUrl } from './urls.ts';

/** The index of print issues; for each year a group of its page, each issue, and each day with several editions. */
export function* planEditions({ issues }: Archive): Generator<PageGroup> {
  if (issues.length === 0) return;
  const urlPath = fixedUrls.editions;
  const years = runs(issues, ({ date }) => yearOf(date)).map(([year, ofYear]) => ({
    year,
    days: runs(ofYear, ({ date }) => date).map(([, ofDay]) => ofDay),
  }));
  const counts = years.map(({ year, days }) => ({ year, issues: days.flat().length }));
  yield pageGroup(urlPath, counts, () => [{ kind: 'editions', urlPath, years: counts }]);
  const names = years.map(({ year }) => year);
  for (const [index, { year, days }] of years.entries()) {
    const from: EditionsPlan = {
      year,
      days,
      years: neighboursAt(names, index),
      around: {
        previous: nameAt(years[index - 1]?.days.at(-1), -1),
        next: nameAt(years[index + 1]?.days[0], 0),
      },
    };
    // An issue's articles say all that its pages say.
    const articles = days.flatMap((ofDay) => ofDay.map((issue) => issue.articles));
    const madeOf = [articles, from.years, from.around];
    yield pageGroup(editionsYearUrl(year), from, pagesOfYear, { madeOf });
  }
}

interface EditionsPlan {
  readonly year: string;
  /** The issues of each day. */
  readonly days: readonly (readonly Issue[])[];
  readonly years: Neighbours<string>;
  /** The last issue before the year, and the first one after it. */
  readonly around: Neighbours<IssueName>;
}

function* pagesOfYear({ year, days, years, around }: EditionsPlan): Generator<SitePage> {
  const issues = days.flat();
  const urlPath = editionsYearUrl(year);
  yield { kind: 'editions-year', urlPath, year, issues, neighbours: years };
  const dates = days.map((ofDay) => nameAt(ofDay, 0)?.date ?? null);
  const datesAround = [around.previous?.date ?? null, ...dates, around.next?.date ?? null];
  for (const [index, ofDay] of days.entries()) {
    const date = dates[index];
    if (date == null || ofDay.length === 1) continue;
    const neighbours = neighboursAt(datesAround, index + 1);
    yield { kind: 'edition-day', urlPath: editionDayUrl(date), issues: ofDay, neighbours };
  }
  const editions = days.flatMap((ofDay) => ofDay.map((issue) => ({ issue, ofDay })));
  const names = editions.map(({ issue, ofDay }) => issueName(issue, ofDay));
  const namesAround = [around.previous, ...names, around.next];
  for (const [index, { issue, ofDay }] of editions.entries()) {
    const neighbours = neighboursAt(namesAround, index + 1);
    yield { kind: 'edition', urlPath: issueUrl(issueName(issue, ofDay)), issue, ofDay, neighbours };
  }
}

function nameAt(ofDay: readonly Issue[] | undefined, index: number): IssueName | null {
  const issue = ofDay?.at(index);
  return ofDay === undefined || issue === undefined ? null : issueName(issue, ofDay);
}

/** Runs of neighbouring issues with one key. */
function runs(issues: readonly Issue[], keyOf: (issue: Issue) => string): [string, Issue[]][] {
  const found: [string, Issue[]][] = [];
  for (const issue of issues) {
    const key = keyOf(issue);
    const last = found.at(-1);
    if (last?.[0] === key) last[1].push(issue);
    else found.push([key, [issue]]);
  }
  return found;
}
