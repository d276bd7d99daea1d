import { expect, test } from 'vitest';
import { slugify } from '../model/slug.ts';
import { articlePath, pathCandidates } from './article-path.ts';

test.for([
  [{ headline: 'Tram Back by Spring', published: '1972-02-29' }, '1972/02/29/tram-back-by-spring'],
  [{ title: 'Tram', date: '1972-02-29' }, '1972/02/29/tram'],
  [{ headline: 'Tram', published: '1972-02-28', print: { date: '1972-02-29' } }, '1972/02/29/tram'],
  [{ headline: 'Tram', published: '1972-02' }, '1972/02/tram'],
  [{ headline: 'Tram', published: '1972' }, '1972/tram'],
  [{ headline: 'Tram' }, 'undated/tram'],
  [{ headline: 'Tram', published: '1972-02-30' }, 'undated/tram'],
  [{ headline: 'Трамвай вернётся', published: '1972-02-29' }, '1972/02/29/tramvay-vernyotsya'],
  [{ headline: '\u{1f68b}', published: '1972-02-29' }, '1972/02/29/untitled'],
  [{ published: '1972-02-29' }, '1972/02/29/untitled'],
  [{ headline: '../../../etc/passwd', published: '1972-02-29' }, '1972/02/29/etc-passwd'],
  [{ headline: 'README', published: '1972-02-29' }, '1972/02/29/readme-x'],
  [{ headline: 'Con', published: '1972-02-29' }, '1972/02/29/con-x'],
] as const)('%j', ([fields, path]) => {
  expect(articlePath(fields)).toBe(path);
});

test('every candidate is an address of its own', () => {
  const path = articlePath({ headline: 'harbour tram '.repeat(20), published: '1972-02-29' });
  const names = pathCandidates(path, 'a'.repeat(64)).map((file) => file.slice(11, -3));
  expect(new Set(names.map(slugify)).size).toBe(3);
  expect(names.map(slugify)).toEqual(names);
});
