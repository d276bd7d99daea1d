import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { referenceCandidates } from './references.ts';
import { timed } from '../../../test/support/processor-time.ts';

const namesIn = (body: string) => referenceCandidates(body).map(({ written }) => written);

it.each([
  ['[x](../29/tram.md)', '../29/tram.md'],
  ['[x](tram.md#the-vote)', 'tram.md'],
  ['[x](tram.md "The vote")', 'tram.md'],
  ['[x]( tram.markdown )', 'tram.markdown'],
  ['[x](<old tram.md>)', 'old tram.md'],
  ['[x](tram(1).md)', 'tram(1).md'],
  ["[x](o'brien.md)", "o'brien.md"],
  ['[x](two\\_trams.md)', 'two_trams.md'],
  ['[x](fog&amp;rain.md)', 'fog&rain.md'],
  ['[x](old%20tram.md)', 'old%20tram.md'],
  ['[x](a.b/c=d.md)', 'a.b/c=d.md'],
  ['![A tram](tram.JPG)', 'tram.JPG'],
  ['[![A tram](tram.jpg)](tram.md)', 'tram.jpg'],
  ['[![A tram](tram.jpg)](tram.md)', 'tram.md'],
  ['[a](a.md)[b](b.md),[c](c.md).', 'c.md'],
  ['[x]: tram.md', 'tram.md'],
  ['[x]:\n  <old tram.md> "The vote"', 'old tram.md'],
  ['<img alt="a" src="old tram.jpg">', 'old tram.jpg'],
  ["<img alt='a' src='tram.jpg'>", 'tram.jpg'],
  ['<img src=tram.jpg>', 'tram.jpg'],
  ['<img src="o\'brien.avif">', "o'brien.avif"],
  [':::figure{file=tram.jpg alt="A tram"}', 'tram.jpg'],
  ['::figure{file=tram.webp}', 'tram.webp'],
  ['A 5" nail. :::figure{alt="A tram" file="old tram.gif"}', 'old tram.gif'],
])('finds in %j the file %j', (body, name) => {
  expect(namesIn(body)).toContain(name);
});

it.each([
  'The file tram.md is not linked, nor is tram.jpg.',
  '[x](https://example.org/tram.md) [y](//example.org/tram.jpg) [z](mailto:a@b.md)',
  '[x](tram.mdx) [y](tram.html) [z](tram.svg) [w](jpg) [v](.md/)',
  '<img src="data:image/png;base64,x.png">',
  '',
])('finds nothing in %j', (body) => {
  expect(namesIn(body)).toEqual([]);
});

it('names each file once, with its kind', () => {
  expect(referenceCandidates('[x](a.md) [y](a.md#b) ![z](c.PNG)')).toEqual([
    { kind: 'article', written: 'a.md' },
    { kind: 'media', written: 'c.PNG' },
  ]);
});

const parser = unified().use(remarkParse).freeze();

/** What a real Markdown parser takes for links to local files, names that no editor gives a file left out. */
function linkedFiles(body: string): string[] {
  const urls: string[] = [];
  visit(parser.parse(body), ['link', 'image', 'definition'], (node) => {
    if ('url' in node) urls.push(node.url.replace(/[?#].*$/s, ''));
  });
  return urls.filter(
    (url) => /^[\w./ ()&'%=*]+\.(?:md|jpg)$/.test(url) && !/\.(?:md|jpg)./.test(url),
  );
}

it('finds whatever a Markdown parser would find', () => {
  const letters = fc.constantFrom(
    'a',
    'b/',
    '../',
    '(1)',
    "'",
    ' ',
    '&amp;',
    '%20',
    '\\_',
    '=',
    '*',
    '.',
  );
  const name = fc
    .tuple(fc.array(letters, { minLength: 1, maxLength: 5 }), fc.constantFrom('.md', '.jpg'))
    .map(([before, suffix]) => before.join('') + suffix);
  const around = fc.constantFrom(
    ...([
      '[x](|)',
      '![y](<|>)',
      '[x](|#h)',
      '[x]( | "t")',
      '\n\n[x]: |\n',
      '\n\n[x]: <|>\n',
    ] as const),
  );
  const link = fc.tuple(around, name).map(([form, file]) => form.replace('|', () => file));
  const noise = fc.constantFrom('"', "'", '](', '\n', '<', 'x', '[', '`', '> ', '=');
  const body = fc.array(fc.oneof({ weight: 2, arbitrary: link }, noise), { maxLength: 8 });
  let links = 0;
  fc.assert(
    fc.property(body, (pieces) => {
      const files = linkedFiles(pieces.join(''));
      links += files.length;
      expect(namesIn(pieces.join(''))).toEqual(expect.arrayContaining(files));
    }),
    { numRuns: 1500 },
  );
  expect(links).toBeGreaterThan(500);
});

it.each(['=', '=a', ':a', '<', '](', '](<', '"', '.md', '.md#', 'a.md ', '[x](a.md)', '](a', "='"])(
  'is quick over a long run of %j',
  (run) => {
    const { seconds } = timed(() => referenceCandidates(run.repeat(1_000_000 / run.length)));
    expect(seconds).toBeLessThan(4);
  },
);
