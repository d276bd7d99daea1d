import { expect, it } from 'vitest';
import { sampleRecord } from '../../../test/support/sample-article.ts';
import { assembled } from '../../../test/support/sample-settings.ts';
import { printPages } from '../../model/issue.ts';

const named = (text = '') => (text === '' ? null : text);

/** One article for each `edition@page`, told by its place in the list; null stands for one on the web only. */
function issuesOf(places: readonly (string | null)[], editions: readonly string[] = []): string[] {
  const records = places.map((place, index) => {
    const [edition, page] = (place ?? '').split('@');
    const print = place === null ? null : { edition: named(edition), page: named(page) };
    return sampleRecord({ slug: `s${index}`, print });
  });
  return assembled(records, { editions }).archive.issues.map(
    (issue) =>
      `${issue.edition}: ${printPages(issue)
        .map(({ name, articles }) => `${name}=${articles.map(({ slug }) => slug).join('+')}`)
        .join(' ')}`,
  );
}

it.each([
  ['no issue of a day on the web only', [null, null], [], []],
  ['one issue without a name', ['@A2', '@A1', '@A2'], [], ['null: A1=s1 A2=s0+s2']],
  [
    'pages in page order',
    ['@B1', '@A10', '@A2', '@', '@A1,A4'],
    [],
    ['null: A1=s4 A2=s2 A10=s1 B1=s0 null=s3'],
  ],
  [
    'unnamed articles in the only named edition',
    ['@1', 'Late@2', '@3', null],
    [],
    ['Late: 1=s0 2=s1 3=s2'],
  ],
  [
    'unnamed articles in the first edition of the press',
    ['Late@1', '@1', 'Early@1', '@2', 'Late@'],
    ['Early', 'Late'],
    ['Early: 1=s1+s2 2=s3', 'Late: 1=s0 null=s4'],
  ],
  [
    'the editions that the press order lacks behind it, numbers by value',
    ['City@1', '10@1', '2@1', 'Late@1'],
    ['Late'],
    ['Late: 1=s3', '2: 1=s2', '10: 1=s1', 'City: 1=s0'],
  ],
])('makes %s', (_what, places, editions, issues) => {
  expect(issuesOf(places, editions)).toEqual(issues);
});

it('names a page by its print section where its own name lacks it', () => {
  const { archive } = assembled([
    sampleRecord({ slug: 'a', print: { page: '3', section: 'Sports' } }),
    sampleRecord({ slug: 'b', print: { page: 'C3', section: 'Sports' } }),
  ]);
  expect(printPages(archive.issues[0]!).map(({ name }) => name)).toEqual(['C3', 'Sports 3']);
});

it('takes publication, volume and number from whichever article says them', () => {
  const { archive } = assembled([
    sampleRecord({ slug: 'a', print: { page: '1' } }),
    sampleRecord({ slug: 'b', print: { page: '2', volume: 'XI', publication: 'The Gazette' } }),
    sampleRecord({ slug: 'c', print: { page: '3', volume: 'XII', issue: '7' } }),
    sampleRecord({ slug: 'd', day: '1972-02', print: { page: '3', volume: 'I' } }),
  ]);
  expect(archive.issues).toMatchObject([
    { date: '1972-02-29', edition: null, publication: 'The Gazette', volume: 'XI', number: '7' },
  ]);
});
