import type { Archive, NamedGroup } from '../../model/archive.ts';
import { periodsOf } from '../../model/period.ts';
import type { SitePage } from '../../model/site-page.ts';
import { pageGroup, type PageGroup } from './page-group.ts';
import { neighboursAt, partsOf, summariesOf } from './parts.ts';
import { fixedUrls, partUrl, sectionUrl } from './urls.ts';

/** The index of sections; for each a group of its page, its years and its months. */
export function* planSections({ sections }: Archive): Generator<PageGroup> {
  const urlPath = fixedUrls.sections;
  const summaries = summariesOf(sections);
  yield pageGroup(urlPath, summaries, () => [{ kind: 'sections', urlPath, sections: summaries }]);
  for (const section of sections)
    yield pageGroup(sectionUrl(section.name), section, pagesOfSection);
}

function* pagesOfSection(section: NamedGroup): Generator<SitePage> {
  const { name } = section;
  const years = periodsOf(section.articles, 4);
  yield { kind: 'section', urlPath: sectionUrl(name), section, years };
  const yearNames = years.map(({ date }) => date);
  for (const [index, year] of years.entries()) {
    const neighbours = neighboursAt(yearNames, index);
    const urlPath = sectionUrl(name, year.date);
    yield { kind: 'section-year', urlPath, section: name, year, neighbours };
  }
  const months = periodsOf(section.articles, 7).filter(({ date }) => date.length === 7);
  const dates = months.map(({ date }) => date);
  for (const [index, month] of months.entries()) {
    const neighbours = neighboursAt(dates, index);
    const first = sectionUrl(name, month.date);
    for (const part of partsOf(month.articles)) {
      const urlPath = partUrl(first, part.number);
      yield { kind: 'section-month', urlPath, section: name, month, part, neighbours };
    }
  }
}
