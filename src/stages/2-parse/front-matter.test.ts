import fc from 'fast-check';
import matter from 'gray-matter';
import { expect, it } from 'vitest';
import { parsed } from '../../../test/support/parsed.ts';
import { decodeText } from '../1-read/decode-text.ts';
import { parseArticle } from './front-matter.ts';
import { timed } from '../../../test/support/processor-time.ts';

const parse = (text: string) =>
  parseArticle({ path: 'a.md', shownPath: 'articles/a.md', text, sha256: '' });
const problemOf = (text: string) => {
  const result = parse(text);
  return 'fields' in result ? null : result[0]!;
};

it.each([
  ['', 'front-matter/missing', 1],
  ['Just a story.\n', 'front-matter/missing', 1],
  ['\n---\nheadline: x\n---\n', 'front-matter/missing', 1],
  ['---', 'front-matter/unclosed', 1],
  ['---\nheadline: x\n', 'front-matter/unclosed', 1],
  ['---\nheadline: x\n --- \nBody', 'front-matter/unclosed', 1],
  ['---\nheadline: x\n----\nBody', 'front-matter/unclosed', 3],
  ['---\nheadline: x\n--- Body\n---\n', 'front-matter/unclosed', 3],
  ['---\n- a\n- b\n---\n', 'yaml/not-a-map', 2],
  ['---\nheadline: "x\n---\n', 'yaml/syntax', 2],
])('reports %j as %s in line %d', (text, id, line) => {
  expect(problemOf(text)).toMatchObject({ id, severity: 'error', place: { line } });
});

it('reports a broken file the second time, too', () => {
  const broken = '---\nheadline: [x\n---\nBody\n';
  expect(problemOf(broken)).toEqual(problemOf(broken));
  expect(problemOf(broken)?.id).toBe('yaml/syntax');
});

it.each([
  ['---\n---\n', ''],
  ['---\n---', ''],
  ['---\n\n\n---\nBody\n', 'Body\n'],
  ['---\n# only a comment\n---\nBody\n', 'Body\n'],
])('reads the blank front matter of %j', (text, body) => {
  expect(parsed(text)).toMatchObject({ fields: { data: {} }, body });
});

it.each([
  ['---\nheadline: x\n---\nBody\n', 'Body\n', 4],
  ['---\nheadline: x\n---\n\nBody\n', '\nBody\n', 4],
  ['--- \nheadline: x\n---  \nBody\n', '  \nBody\n', 3],
  ['---\nheadline: x\n---', '', 3],
  ['---\n---\nBody', 'Body', 3],
  ['---\na: x\nb: |\n  y\n\n---\nBody\n---\nMore\n', 'Body\n---\nMore\n', 7],
])('splits %j into front matter and the body %j of line %d', (text, body, bodyLine) => {
  expect(parsed(text)).toMatchObject({ body, bodyLine });
});

it('reads plain front matter as gray-matter does', () => {
  const lines = [
    'a: b',
    'A: "b"',
    '- a',
    '# c',
    '---',
    '--- ',
    '----',
    '...',
    '',
    ' ',
    '\t',
    'é: x',
    'b:',
    '  c: d',
  ];
  const line = fc.constantFrom(...lines, 'Body', '\ufeff', '\r', '---\r');
  const withoutPlaces = (result: ReturnType<typeof parseArticle>) =>
    'fields' in result ? { ...result, fields: result.fields.data } : result;
  const text = fc.array(line).map((some) => ['---', ...some].join('\n'));
  fc.assert(
    fc.property(text, (text) => {
      const source = { path: 'a.md', shownPath: 'articles/a.md', text, sha256: '' };
      const [plain, other] = [parseArticle(source), parseArticle(source, false)];
      expect(withoutPlaces(plain)).toEqual(withoutPlaces(other));
    }),
    { numRuns: 3000 },
  );
});

it('gives the body the line on which it stands, whatever it is', () => {
  const line = fc.constantFrom('', 'a: b', '# c', 'Body', '---', ' ', '[x]: y');
  fc.assert(
    fc.property(fc.array(line), fc.array(line), (fields, body) => {
      const text = ['---', ...fields, '---', ...body].join('\n');
      const result = parse(text);
      if (!('fields' in result)) return;
      expect(text.endsWith(result.body)).toBe(true);
      expect(
        text
          .split('\n')
          .slice(result.bodyLine - 1)
          .join('\n')
          .endsWith(result.body),
      ).toBe(true);
      if (result.body.trim() === '') return;
      expect(text.split('\n')[result.bodyLine - 1]).toBe(result.body.split('\n')[0]);
    }),
  );
});

it.each(['\n', '\r\n', '\r'])(
  'finds the places of fields in lines that end in %j, behind a mark',
  (end) => {
    const lines = ['---', 'headline: Fog', 'print:', '  page: "9"', '---', 'Body'];
    const text = decodeText(Buffer.from(`\ufeff${lines.join(end)}`), 'articles/a.md') as string;
    const { fields, bodyLine } = parsed(text);
    expect(fields.placeOf(['headline'], 'value')).toMatchObject({
      line: 2,
      column: 11,
      endColumn: 14,
    });
    expect(fields.placeOf(['print', 'page'], 'key')).toMatchObject({
      line: 4,
      column: 3,
      endColumn: 7,
    });
    expect(fields.placeOf(['print', 'page'], 'value')).toMatchObject({ line: 4, column: 9 });
    expect(fields.placeOf(['print', 'column'], 'value')).toBeNull();
    expect(bodyLine).toBe(6);
  },
);

it.each([
  ['\n'.repeat(64_000), 'yaml/too-large'],
  [`a: b\n${' '.repeat(60_000)}\n`, 'yaml/too-large'],
  [`${'\n'.repeat(1990)}a: b\n`.repeat(30), 'yaml/key-duplicate'],
  [`a: ${'x'.repeat(65_536)}\n`, 'yaml/too-large'],
  [`a: ${'é'.repeat(40_000)}\n`, 'yaml/too-large'],
])('is quick over a bomb of blanks or letters (%#)', (yaml, id) => {
  const { value, seconds } = timed(() => problemOf(`---\n${yaml}---\nBody\n`));
  expect(value?.id).toBe(id);
  expect(seconds).toBeLessThan(4);
});

it('never throws, whatever the text', () => {
  const piece = fc.constantFrom(
    '---',
    '\n',
    'js',
    ': ',
    '- ',
    '"',
    '[',
    '}',
    '&a',
    '*a',
    '!t',
    '\t',
    '#',
    'x',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 30 }).map((pieces) => `---\n${pieces.join('')}\n---\nBody`),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const result = parse(typed);
      if (!('fields' in result)) expect(result.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

it('takes the same for the body as gray-matter does, which is given the front matter only', () => {
  const pieces = ['---', '\n---', '\n', '\r\n', '\r', ' ', 'a: 1', 'Body.', '\n----', '\u2028'];
  const texts = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(''));
  let compared = 0;
  fc.assert(
    fc.property(fc.constantFrom('---\n', '---\r\n', '--- \n'), texts, (start, rest) => {
      const result = parse(start + rest);
      if (!('body' in result)) return;
      compared++;
      const { content } = matter(start + rest, { engines: { yaml: () => ({}) } });
      expect(result.body).toBe(content);
    }),
    { numRuns: 2000 },
  );
  expect(compared).toBeGreaterThan(100);
});
