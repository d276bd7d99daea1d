import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One page of each kind in the sample archive, by its path below the output folder. */
export const pageKinds: Readonly<Record<string, string>> = {
  home: 'index.html',
  article: '1972/02/29/council-votes-to-reopen-the-harbour-tram/index.html',
  'article with two photos': '1979/01/15/the-sea-comes-up-customs-street/index.html',
  'article with a table and a footnote': '1987/04/11/where-the-fish-went/index.html',
  'article with a pull quote': '1987/04/11/eleven-minutes-a-day/index.html',
  'article from right to left': '1972/02/29/rukn-al-bahhara/index.html',
  'article on the web only': '2004/11/12/tram-meets-fish-lorry/index.html',
  'article of a month': '1964/08/the-keeper-who-answers-the-sea-back/index.html',
  withdrawn: '1996/11/19/two-questioned-after-boat-store-fire/index.html',
  year: '1972/index.html',
  month: '1972/02/index.html',
  day: '1972/02/29/index.html',
  undated: '1964/08/undated/index.html',
  sections: 'sections/index.html',
  section: 'sections/local-news/index.html',
  'section of a year': 'sections/local-news/1972/index.html',
  'section of a month': 'sections/local-news/1972/02/index.html',
  editions: 'editions/index.html',
  'editions of a year': 'editions/1972/index.html',
  'editions of a day': 'editions/1972-02-29/index.html',
  edition: 'editions/1972-02-29/early/index.html',
  places: 'places/index.html',
  place: 'places/port-ellery/index.html',
  bylines: 'bylines/index.html',
  byline: 'bylines/ana-reyes/index.html',
  agencies: 'agencies/index.html',
  agency: 'agencies/meridian/index.html',
  about: 'about/index.html',
  'not found': '404.html',
};

/** All files below `folder`, `/` between segments, sorted. */
export function filesBelow(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix))
    .sort()
    .flatMap((name) => {
      const path = prefix === '' ? name : `${prefix}/${name}`;
      return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
    });
}

/** The files of a project folder without the cache that builds keep in it. */
export function projectFiles(folder: string): string[] {
  return filesBelow(folder).filter((path) => !path.startsWith('.backissue/'));
}
