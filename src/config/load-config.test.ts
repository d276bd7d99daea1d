import { describe, expect, test } from 'vitest';
import { createMemoryFileSystem } from '../files/memory.ts';
import { loadConfig, type ConfigFlags } from './load-config.ts';

const noFlags = { baseUrl: null, offline: false };

function load(yaml: string | null, flags: ConfigFlags = noFlags) {
  const files = createMemoryFileSystem(yaml === null ? {} : { '/backissue.yaml': yaml });
  return loadConfig(
    files,
    { path: '/backissue.yaml', shownPath: 'backissue.yaml', isAsked: false },
    flags,
  );
}

describe('a configuration', () => {
  test('need not be there: everything has a default', () => {
    const { settings, problems } = load(null);
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ title: 'Newspaper Archive', language: 'en', baseUrl: null });
  });

  test('gives what it says', () => {
    const { settings, defaults, problems } = load(
      'publication: { name: The Gazette, schedule: [sunday] }\nlanguage: ar\ndefaults: { section: News }\nfolders: { letters/: { genre: letter } }\n',
    );
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ title: 'The Gazette Archive', direction: 'rtl' });
    expect(settings.publication.schedule).toEqual([6]);
    expect(defaults.archive).toEqual({ section: 'News' });
    expect(defaults.folders).toEqual([{ folder: 'letters', fields: { genre: 'letter' } }]);
  });

  test('loses nothing but the unknown key, wherever it stands', () => {
    const { settings, defaults, problems } = load(
      'titel: A\npublication: { name: The Gazette, city: Port Ellery }\ndefaults: { section: News, mood: good, print: { publication: P, paper: thin } }\n',
    );
    expect(problems.map(({ id, severity, place }) => [id, severity, place?.line])).toEqual([
      ['config/unknown-field', 'warning', 2],
      ['config/unknown-field', 'warning', 1],
      ['front-matter/unknown-field', 'warning', 3],
      ['front-matter/unknown-field', 'warning', 3],
    ]);
    expect(settings.publication.name).toBe('The Gazette');
    expect(defaults.archive).toEqual({ section: 'News', print: { publication: 'P' } });
  });

  test('is refused when it is larger than any configuration', () => {
    const { problems } = load(`title: ${'x'.repeat(65 * 1024)}\n`);
    expect(problems.map(({ id }) => id)).toEqual(['yaml/too-large']);
  });

  test('yields to the command line', () => {
    const flags = { baseUrl: 'https://flag.example/x', offline: true };
    const { settings } = load('base_url: https://file.example/\n', flags);
    expect(settings).toMatchObject({ baseUrl: 'https://flag.example/x/', offline: true });
  });

  test.each([
    ['base_url: gazette.example', 'config/base-url-invalid'],
    ['base_url: https://a.example/?q=1', 'config/base-url-invalid'],
    ['publication: { name: A, issn: 0362-4332 }', 'config/issn-invalid'],
    ['holdings: { missing: [1972-02-30] }', 'config/range-invalid'],
    ['holdings: { missing: [1972-02] }', 'config/range-invalid'],
    ['language: English', 'config/language-invalid'],
    ['defaults: { published: 1972-02-30 }', 'front-matter/date-invalid'],
    ['defaults: News', 'front-matter/type-wrong'],
    ['- a list', 'yaml/not-a-map'],
  ])('%s is told, at its line', (yaml, id) => {
    const { problems } = load(`# The Gazette\n${yaml}\n`);
    expect(problems.map((found) => [found.id, found.place?.line])).toEqual([[id, 2]]);
  });

  test.each([
    'publication: { name: A, issn: 0362-4331 }',
    'holdings: { missing: [1972-02-28..1972-02-29] }',
  ])('%s is right', (yaml) => {
    expect(load(yaml).problems).toEqual([]);
  });
});
