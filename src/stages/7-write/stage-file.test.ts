import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMemoryFileSystem } from '../../files/memory.ts';
import { noKnownFolders } from './known-folders.ts';
import { stagingFolder } from './output-folder.ts';
import { stageFile } from './stage-file.ts';

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const short = fc.array(unit, { maxLength: 40 }).map((units) => units.join(''));
/** On both sides of what is encoded in the room that all texts share. */
const long = fc.tuple(short, fc.constantFrom(0, 1000, 349_000, 349_600, 500_000));

test('texts are staged as UTF-8, one after the other, whatever is in them and however long they are', () => {
  const text = fc.oneof(
    { weight: 9, arbitrary: short },
    long.map(([word, length]) => word + 'é'.repeat(length)),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
      const files = createMemoryFileSystem({});
      const known = noKnownFolders();
      const staged = texts.map((bytes, index) =>
        stageFile(files, '/dist', { outputPath: `${index}.html`, bytes }, known),
      );
      texts.forEach((bytes, index) => {
        const written = files.read(join(stagingFolder('/dist'), `${index}.html`));
        expect(Buffer.compare(written ?? Buffer.of(), Buffer.from(bytes))).toBe(0);
        expect(staged[index]?.bytes).toBe(Buffer.byteLength(bytes));
      });
    }),
    { numRuns: 200 },
  );
});
