import type { Archive } from '../../model/archive.ts';
import { periodsOf } from '../../model/period.ts';
import type { SitePage } from '../../model/site-page.ts';
import { partsOf, withNeighbours } from './parts.ts';
import { fixedUrls, partUrl, sectionUrl } from './urls.ts';

/** The index of sections; for each its page, its years and its months. */
export function* planSections(archive: Archive): Generator<SitePage> {
  yield { kind: 'sections', urlPath: fixedUrls.sections, sections: archive.sections };
  for (const section of archive.sections) {
    const years = periodsOf(section.articles, 4);
    yield { kind: 'section', urlPath: sectionUrl(section.name), section, years };
    for (const [year, neighbours] of withNeighbours(years)) {
      const urlPath = sectionUrl(section.name, year.date);
      yield { kind: 'section-year', urlPath, section, year, neighbours };
    }
    const months = periodsOf(section.articles, 7).filter(({ date }) => date.length === 7);
    for (const [month, neighbours] of withNeighbours(months)) {
      const first = sectionUrl(section.name, month.date);
      for (const part of partsOf(month.articles)) {
        const urlPath = partUrl(first, part.number);
        yield { kind: 'section-month', urlPath, section, month, part, neighbours };
      }
    }
  }
}
