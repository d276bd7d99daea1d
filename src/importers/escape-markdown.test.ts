import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { createBodyRenderer } from '../stages/2-parse/markdown.ts';
import { collapseBlanks, markdownOf, plainText, preformatted } from './escape-markdown.ts';

const render = createBodyRenderer();

/** The blocks of text that a reader of the page sees, a line break as `\n`; null when there is markup. */
function shown(markdown: string): {
  readonly blocks: string[];
  readonly tags: ReadonlySet<string>;
} {
  const body = render({
    markdown,
    firstLine: 1,
    path: 'articles/a.md',
    fileText: markdown,
    dateline: null,
    resolve: () => null,
  });
  if (body.problems.length > 0) throw new Error(JSON.stringify(body.problems));
  const blocks: string[] = [];
  const tags = new Set<string>();
  const parser = new Parser({
    onopentagname: (name) => {
      tags.add(name);
      if (name === 'p' || name === 'pre') blocks.push('');
    },
    ontext: (data) => {
      if (blocks.length > 0) blocks.push((blocks.pop() ?? '') + data);
    },
  });
  parser.end(body.html);
  return { blocks: blocks.map((block) => block.replace(/\n$/, '').trimEnd()), tags };
}

/** What a paragraph must look like in the page. */
function tidied(paragraph: string): string {
  const lines = plainText(paragraph).split('\n');
  const full = lines.map((line) => collapseBlanks(line).trim()).filter((line) => line !== '');
  return full.join('\n');
}

const marks = fc.constantFrom(
  ...['*', '_', '#', '>', '-', '+', '1.', '12)', '[', ']', '(', ')', '<', '>', '&', '`', '~', '|'],
  ...[':', '\\', '{', '}', '!', '=', '"', "'", '^', '%', '---', '***', '___', '===', '~~', '```'],
  ...[':::', '::', ':::figure', '<b>', '</b>', '<!--', '-->', '<?', '&amp;', '&#65;', '[x]: y'],
  ...[
    '[^1]',
    '[^1]: n',
    '![a](b)',
    '[a](b)',
    '[a][b]',
    '| a |',
    '|---|',
    '<a@b.c>',
    '<http://a.b>',
  ],
  ...[
    '$',
    '{{',
    '{%',
    '@',
    'https://a.b/_c_',
    'a_b_c',
    '2*3*4',
    '\u00a0',
    'Ω',
    '“',
    '…',
    '\u{1f600}',
  ],
);
const words = fc.constantFrom('tram', 'A', 'harbour', '1961', 'é', 'Straße');
const blanks = fc.constantFrom(' ', '', '  ', '\t', '\n');
const hostile = fc
  .array(fc.oneof({ weight: 3, arbitrary: marks }, words, blanks, fc.string({ maxLength: 4 })), {
    maxLength: 14,
  })
  .map((pieces) => pieces.join(''));

test('any text says in the page what it said in the source', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 4 }), (paragraphs) => {
      const page = shown(markdownOf(paragraphs));
      expect(page.blocks).toEqual(paragraphs.map(tidied).filter((text) => text !== ''));
      expect([...page.tags].filter((name) => name !== 'p' && name !== 'br')).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('without escaping, most of such texts say something else', () => {
  const samples = fc.sample(hostile, { numRuns: 300, seed: 1972 });
  const changed = samples.filter((text) => {
    try {
      return shown(tidied(text)).blocks.join('\n') !== tidied(text);
    } catch {
      return true;
    }
  });
  expect(changed.length).toBeGreaterThan(80);
});

test('any text stays as it is in a block of its own', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const kept = plainText(text).replace(/^(?:[ \t]*\n)+|\s+$/g, '');
      const { blocks } = shown(preformatted(text));
      expect(blocks).toEqual(kept === '' ? [] : [kept]);
    }),
    { numRuns: 500 },
  );
});

test.for([
  ['Prose stays as it is: "quoted", (AP) - 3.5 per cent, J. Doe & Sons, a < b.', null],
  ['It cost $5 * 3 and some_file_name [sic] at 10:30, #2 of 4; see a/b.', null],
  ['1961. That year', '1961\\. That year'],
  ['# 1 in the charts', '\\# 1 in the charts'],
  ['- a dash', '\\- a dash'],
  ['*stars*', '\\*stars\\*'],
  ['AT&T; and &amp;', 'AT\\&T; and \\&amp;'],
  ['<b>bold</b>', '\\<b>bold\\</b>'],
  ['[AP]: Washington', '[AP\\]: Washington'],
  ['Roses\nred', 'Roses\\\nred'],
] as const)('%s', ([text, markdown]) => {
  expect(markdownOf([text])).toBe(`${markdown ?? text}\n`);
});
