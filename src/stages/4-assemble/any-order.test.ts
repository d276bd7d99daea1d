import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleRecord } from '../../../test/support/sample-article.ts';
import { assembled } from '../../../test/support/sample-settings.ts';

it('does not see the order of its input', () => {
  const edition = fc.constantFrom(null, 'Z 1', 'A 2', 'M', 'Late', 'Early 10', 'Early 9');
  const print = fc.option(
    fc.record({ edition, page: fc.constantFrom(null, 'A1', 'A10', 'A2', '3', '1,4') }),
    { nil: null },
  );
  const records = fc.uniqueArray(
    fc.record({
      slug: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      day: fc.constantFrom('1972', '1972-02', '1972-02-29', '1972-03-01'),
      section: fc.constantFrom('News', 'NEWS', 'Sport'),
      authors: fc.subarray(['Ana Reyes', 'ANA REYES', 'Tom Hale']),
      status: fc.constantFrom('published' as const, 'withdrawn' as const),
      print,
    }),
    { selector: ({ slug, day }) => day + slug, maxLength: 14 },
  );
  fc.assert(
    fc.property(records, (given) => {
      // The generator draws them in any order; the other one is that of a folder's listing.
      const shuffled = given.map((fields) => sampleRecord(fields));
      const sorted = [...shuffled].sort((a, b) => (a.path < b.path ? -1 : 1));
      const [first, second] = [shuffled, sorted].map((records) => {
        const { archive, problems } = assembled(records, { editions: ['Late'] });
        return { ...archive, problems, allPaths: [...archive.allPaths].sort() };
      });
      expect(first).toEqual(second);
    }),
    { numRuns: 300 },
  );
});
