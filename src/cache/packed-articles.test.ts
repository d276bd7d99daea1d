import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScannedArticle } from '../workers/scan-article.ts';
import { problem } from '../diagnostics/problem.ts';
import { genres, statuses } from '../model/article.ts';
import type { ArticleRecord } from '../model/article-record.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { openPacked, packArticles } from './packed-articles.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const line = fc.option(text);
const texts = fc.array(text, { maxLength: 3 });
const hex = fc.stringMatching(/^[0-9a-f]{64}$/);

/** As an article's own slug, one that is its file's name, whatever that is. */
const asNamed = 'as its file';

const record: fc.Arbitrary<Omit<ArticleRecord, 'path'>> = fc.record({
  sha256: hex,
  fingerprint: text,
  ready: text,
  givenId: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })),
  slug: fc.oneof(text, fc.constant(asNamed)),
  headline: text,
  section: text,
  genre: fc.option(fc.constantFrom(...genres)),
  byline: line,
  authors: texts,
  agencies: texts,
  datelinePlaces: texts,
  day: fc.constantFrom('1972', '1972-02', '1972-02-29') as fc.Arbitrary<IsoDate>,
  print: fc.option(
    fc.record({
      publication: line,
      edition: line,
      page: line,
      section: line,
      issue: line,
      volume: line,
    }),
  ),
  language: text,
  direction: fc.constantFrom('ltr', 'rtl'),
  status: fc.constantFrom(...statuses),
  updated: fc.option(fc.constant('1972-03-01' as IsoDate)),
  related: texts,
  aliases: texts,
  references: fc.array(fc.record({ kind: fc.constant('article'), written: text, path: text })),
});

const scanned: fc.Arbitrary<ScannedArticle> = fc
  .record({
    name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    place: fc.constantFrom('$', '1972/02/$.md', 'a.b/$', '$.markdown'),
    record: fc.option(record),
    stamp: fc.option(fc.string({ minLength: 1, maxLength: 9 })),
    others: fc.array(fc.tuple(fc.constantFrom('//a.jpg', '//b.jpg'), text), { maxLength: 2 }),
    hasProblem: fc.boolean(),
  })
  .map(({ name, place, record: found, stamp, others, hasProblem }) => {
    const path = place.replace('$', () => name);
    const slug = found?.slug === asNamed ? name : (found?.slug ?? '');
    return {
      path,
      record: found && { ...found, path, slug },
      read: [...(stamp === null ? [] : [[path, stamp] as const]), ...others],
      problems: hasProblem ? [problem('archive/no-articles', { path })] : [],
    };
  });

/** What a handle onto packed memory says, as a plain object. */
function plain({ path, read, problems, record: found }: ScannedArticle, like: ScannedArticle) {
  const names = Object.keys(like.record ?? {}) as (keyof ArticleRecord)[];
  const fields = Object.fromEntries(names.map((name) => [name, found?.[name]]));
  return { path, read, problems, record: found === null ? null : fields };
}

describe('packed articles', () => {
  it('say what the articles said, field by field', () => {
    fc.assert(
      fc.property(fc.array(scanned, { maxLength: 6 }), (articles) => {
        const opened = openPacked(packArticles(articles));
        expect(opened.length).toBe(articles.length);
        articles.forEach((article, index) => {
          const found = opened[index];
          if (found === undefined) throw new Error('missing');
          expect(plain(found, article)).toEqual(article);
        });
      }),
    );
  });

  it('open wherever their bytes begin, as they do in a file', () => {
    const article: ScannedArticle = {
      path: 'é.md',
      record: null,
      problems: [],
      read: [['é.md', '1']],
    };
    const packed = packArticles([article, { ...article, path: 'b.md', read: [] }]);
    const shifted = new Uint8Array(packed.length + 3).subarray(3);
    shifted.set(packed);
    expect(openPacked(shifted).map(({ path, read }) => [path, read])).toEqual([
      ['é.md', [['é.md', '1']]],
      ['b.md', []],
    ]);
  });

  it('hold what many share once', () => {
    const of = (count: number) =>
      packArticles(
        Array.from({ length: count }, (_, index) => ({
          path: `${index}.md`,
          record: null,
          problems: [problem('archive/no-articles', { path: 'x'.repeat(1000) })],
          read: [],
        })),
      ).length;
    expect(of(101) - of(1)).toBeLessThan(100 * 120);
  });
});
