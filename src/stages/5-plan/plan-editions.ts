import type { Archive } from '../../model/archive.ts';
import { yearOf } from '../../model/iso-date.ts';
import type { Issue } from '../../model/issue.ts';
import type { IssueOfDay, SitePage } from '../../model/site-page.ts';
import { withNeighbours } from './parts.ts';
import { editionDayUrl, editionsYearUrl, fixedUrls, issueUrl } from './urls.ts';

/** The print issues: the index of years, each year, each issue, and each day with several editions. */
export function* planEditions(archive: Archive): Generator<SitePage> {
  if (archive.issues.length === 0) return;
  yield { kind: 'editions', urlPath: fixedUrls.editions, issues: archive.issues };
  const years = runs(archive.issues, ({ date }) => yearOf(date));
  const yearNames = years.map(([year]) => year);
  for (const [index, [year, issues]] of years.entries()) {
    const neighbours = {
      previous: yearNames[index - 1] ?? null,
      next: yearNames[index + 1] ?? null,
    };
    yield { kind: 'editions-year', urlPath: editionsYearUrl(year), year, issues, neighbours };
  }
  const days = runs(archive.issues, ({ date }) => date).map(([, issues]) => issues);
  for (const [issues, { previous, next }] of withNeighbours(days)) {
    const [first] = issues;
    if (first === undefined || issues.length === 1) continue;
    const neighbours = { previous: previous?.[0] ?? null, next: next?.[0] ?? null };
    yield { kind: 'edition-day', urlPath: editionDayUrl(first.date), issues, neighbours };
  }
  const editions = days.flatMap((ofDay) => ofDay.map((issue): IssueOfDay => ({ issue, ofDay })));
  for (const [{ issue, ofDay }, neighbours] of withNeighbours(editions))
    yield { kind: 'edition', urlPath: issueUrl(issue, ofDay), issue, ofDay, neighbours };
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
