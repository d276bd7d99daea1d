import { expect, it } from 'vitest';
import { parsed } from '../../../test/support/parsed.ts';
import { withDefaults } from './defaults.ts';
import { validateArticle } from './validate-article.ts';

const defaults = {
  archive: {
    section: 'News',
    language: 'en',
    print: { publication: 'Star', relation: 'same' },
    people: ['A'],
  },
  folders: [
    { folder: '1972/02', fields: { section: 'February', print: { edition: 'Late' } } },
    { folder: '1972', fields: { section: 'Year', kicker: 'Of 1972', print: { edition: 'Early' } } },
    { folder: '19', fields: { section: 'Never' } },
    { folder: 'letters', fields: { genre: 'letter' } },
  ],
  language: 'de',
};
const of = (path: string, own = {}) => ({ ...withDefaults(own, path, defaults) });

it('gives the article first, then the nearest folder, then the archive', () => {
  expect(of('fog.md').section).toBe('News');
  expect(of('1972/fog.md').section).toBe('Year');
  expect(of('1972/02/fog.md').section).toBe('February');
  expect(of('1972/02/29/fog.md').section).toBe('February');
  expect(of('1972/02/29/fog.md', { section: 'Own' }).section).toBe('Own');
  expect(of('1972/02/29/fog.md').kicker).toBe('Of 1972');
});

it('takes whole names of folders', () => {
  expect(of('1972x/fog.md').section).toBe('News');
  expect(of('1972.md').section).toBe('News');
  expect(of('x/1972/fog.md').section).toBe('News');
});

it('merges maps and replaces lists', () => {
  expect(of('1972/02/fog.md', { print: { page: '9' }, people: ['B'] })).toMatchObject({
    print: { publication: 'Star', relation: 'same', edition: 'Late', page: '9' },
    people: ['B'],
  });
  expect(of('fog.md', { print: 'x' }).print).toBe('x');
});

it('does not see the order of the folders, nor changes what it is given', () => {
  const before = JSON.stringify(defaults);
  const reversed = { ...defaults, folders: [...defaults.folders].reverse() };
  for (const path of ['1972/02/fog.md', '1972/fog.md', 'letters/a/fog.md'])
    expect(withDefaults({}, path, reversed)).toEqual(withDefaults({}, path, defaults));
  expect(JSON.stringify(defaults)).toBe(before);
});

it('stands for what an article leaves out, its own short forms included', () => {
  const valid = (fields: string, path: string) => {
    const { article, problems } = validateArticle(parsed(`---\n${fields}\n---\n`, path), defaults);
    expect(problems).toEqual([]);
    return article;
  };
  expect(valid('title: Fog\ndate: 1972\npage: 3', '1972/02/fog.md')).toMatchObject({
    section: 'February',
    print: { publication: 'Star', edition: 'Late', page: '3', relation: 'same' },
  });
  expect(valid('title: Fog\ndate: 1972\nsection:\nlanguage: fr', 'fog.md')).toMatchObject({
    section: 'News',
    language: 'fr',
  });
});

it('makes the language of the archive that of an article that names none', () => {
  const text = '---\nheadline: Nebel\ndate: 1972\n---\n';
  const archive = { section: 'News' };
  const { article } = validateArticle(parsed(text), { ...defaults, archive, folders: [] });
  expect(article).toMatchObject({ language: 'de', direction: 'ltr', print: null });
});
