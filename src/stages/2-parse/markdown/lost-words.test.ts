import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { ParsedBody } from './renderer.ts';
import { rendered } from './test-support/render.ts';

/** What a reader gets of a body: its text, the texts of attributes, and what was reported. */
function shown(html: string, body?: ParsedBody): string {
  let text = '';
  const parser = new Parser({
    onopentagname: () => void (text += ' '),
    ontext: (data) => void (text += data),
    onattribute: (_, value) => void (text += ` ${value} `),
    onclosetag: () => void (text += ' '),
  });
  parser.end(html);
  for (const { what, why, fix } of body?.problems ?? []) text += ` ${what} ${why} ${fix}`;
  return text;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Pieces of Markdown and HTML whose words other programs lose; `A` to `D` stand for words. */
const fragments = [
  'A *B* **C** ~~D~~',
  '# A\n\nB\n===\n\n##### C ##',
  '[A]: B',
  '[A]: https://example.org "C"',
  '[A]: B\nC D',
  '[A]: https://example.org/1\n[A]: https://example.org/2 "C"',
  '> [A]: B\n> "C"',
  '[A](B) ![C](D)',
  '[A](gone.md "B") ![C](gone.jpg "D")',
  '[A](https://example.org "B") [C](#D)',
  '![A](https://example.org/x.jpg "B")',
  '[![A](https://example.org/x.jpg "B")](https://example.org)',
  '![A](tram.jpg "B")',
  '<A> <B:C> <https://example.org/D>',
  '<A B C D>',
  '<A b="C">D</A>',
  '<p A B>C</p>',
  '[^A]: B\n\n    C',
  '[^A]: B [^C]\n[^C]: D',
  '[^A]: B [^A]',
  'A[^1]\n\n[^1]: B\n[^1]: C',
  '``` A B\nC\n```',
  '~~~ A\nB',
  '    A\n    B',
  '1986. A\n7. B\n1999. C',
  '| A |\n|---|\n| B | C | D |',
  '| A | B |\n|:-:|--:|\n| C |',
  ':::A B\nC\n:::',
  ':::A[B]{c="D"}\nwords\n:::',
  '::A[B]{c=D}',
  ':::pullquote{by="A" B="C"}\nD\n:::',
  ':::pullquote{by="A" by="B"}\nC',
  ':::figure{file=tram.jpg alt="A" credit="B"}\nC\n\nD\n:::',
  ':::figure{file=gone.jpg alt="A" credit="B"}\nC\n:::',
  ':::figure{alt="A"}\nB\n:::',
  '::figure[A]{file=tram.jpg credit=B}',
  'At 10:30 A ... 3:4 B',
  '<div><p>A</p></div> B',
  '<div title="A">B <span title="C">D</span></div>',
  '<!-- A B --> C',
  'A<!-- B -->\n\n<!-- C',
  '<script>A B</script>\n\nC <style>D</style>',
  '<script>A\n\nB</script>\n\nC',
  '<script>A\n\nB',
  'A <script> B',
  '<!DOCTYPE A> B\n\n<![CDATA[ C ]]>\n\n<?A D ?>',
  '<title>A</title><textarea>B</textarea><template>C</template><noscript>D</noscript>',
  '<select><option>A<option>B</select><button>C</button><button>D</button>',
  '<form><input value="A"><input placeholder="B C"><label>D</label></form>',
  '<table>A<tr>B<td>C<td>D</table>',
  '<table><caption>A<tr><th>B<tbody><tr><td>C</table>D',
  '<td>A</td><td>B</td><tr>C</tr><li>D</li>',
  '<ul>A<li>B<li>C</ul><dl>D</dl>',
  '<img src="tram.jpg" alt="A" title="B"> <img alt="C"> <img src="gone.jpg" alt="D">',
  '<a href="B.html" title="A">C</a> <a name="x">D</a>',
  '<video src="https://example.org/v.mp4" title="A">B</video><iframe srcdoc="C">D</iframe>',
  '<svg><title>A</title><text>B</text><text>C</text></svg>D',
  '<math><mi>A</mi><mo>B</mo></math>',
  '<map><area alt="A" href="#"></map><object data="x" standby="B">C</object>',
  '<p>A<p>B<div>C<blockquote>D',
  '<b>A\n\nB</b> <i>C\n\nD',
  '</A> B </p> C </div> D',
  '<plaintext>A</plaintext><xmp>B</xmp><listing>C</listing>',
  '<ruby>A<rp>(<rt>B</ruby> <abbr title="C">D</abbr>',
  '<frameset><frame title="A"><noframes>B</noframes></frameset>',
  '<a href="https://example.org">A <a href="https://example.org">B</a> C</a> D',
  '<h1>A</h1><h6>B</h6><center>C</center><font face="x">D</font>',
  '<div A="B\n\nC',
  'A &amp;B &#67;&copy; &nosuch; &#0; D',
  'A\\\nB  \nC\n* * *\nD',
];

/** The fragments with words of their own: `A` becomes `wa0`, then `wa1` in the next one. */
function withWords(chosen: readonly string[]): { markdown: string[]; words: string[] } {
  const words: string[] = [];
  const markdown = chosen.map((fragment, index) =>
    fragment.replace(/\b[ABCD]\b/g, (name) => {
      const word = `W${name}x${index}`;
      words.push(word);
      return word;
    }),
  );
  return { markdown, words };
}

const containers = [
  (markdown: string) => markdown,
  (markdown: string) => markdown.replace(/^/gm, '> '),
  (markdown: string) => `- ${markdown.replaceAll('\n', '\n  ')}`,
  (markdown: string) => `:::pullquote\n${markdown}\n:::`,
  (markdown: string) => `<div>\n\n${markdown}\n\n</div>`,
];

function lostWords(words: readonly string[], text: string): string[] {
  const found = new Set(wordsIn(text));
  return words.filter((word) => !found.has(word.toLowerCase()));
}

describe('every fragment keeps its words apart', () => {
  test.each(fragments)('%j', (fragment) => {
    for (const container of containers) {
      const { markdown, words } = withWords([fragment]);
      const body = rendered(container(markdown[0] ?? ''));
      expect(lostWords(words, shown(body.html, body)), body.html).toEqual([]);
    }
  });

  test('control: remark-html alone loses words of most', () => {
    const stock = unified().use(remarkParse).use(remarkHtml).freeze();
    const losing = fragments.filter((fragment) => {
      const { markdown, words } = withWords([fragment]);
      return lostWords(words, shown(String(stock.processSync(markdown[0] ?? '')))).length > 0;
    });
    expect(losing.length).toBeGreaterThan(fragments.length / 2);
  });
});

test('no word is lost in documents made of fragments', () => {
  const part = fc.record({
    fragment: fc.constantFrom(...fragments),
    container: fc.constantFrom(...containers),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const { markdown, words } = withWords(parts.map(({ fragment }) => fragment));
      const document = markdown.map((text, index) => parts[index]?.container(text)).join('\n\n');
      const body = rendered(document, { dateline: 'PORT ELLERY' });
      expect(lostWords(words, shown(body.html, body))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('no word is lost among marks in any order', () => {
  // What names, not what is said, may change its form: so words are looked for as parts of words.
  const marks = fc.constantFrom(
    ...'[ ] ( ) ]( ![ [^ ]: < > </ <b> </b> <i <p> </p> <div> <table> <td> <ul> <li> <!-- --> <title> <br>'.split(
      ' ',
    ),
    ...'<a-href=" "> " \' = alt=" * ** _ ~~ ` ``` ~~~ > - 1. # --- | |-|-| ::: ::: :::figure{ } \\ & &amp;'
      .split(' ')
      .map((mark) => mark.replace('-href', ' href')),
    ...'javascript: https://example.org/ other.md tram.jpg / . ! <svg> </svg> <script> <img-src="'
      .split(' ')
      .map((mark) => mark.replace('-src', ' src')),
    ' ',
    '\n',
    '\n\n',
    '    ',
  );
  const word = fc
    .integer({ min: 0, max: 25 })
    .map((index) => `Q${String.fromCharCode(97 + index)}z`);
  fc.assert(
    fc.property(fc.array(fc.oneof(marks, word), { maxLength: 14 }), (pieces) => {
      const markdown = pieces.join('');
      const body = rendered(markdown);
      const text = shown(body.html, body).toLowerCase();
      const words = pieces.filter((piece) => /^Q[a-z]z$/.test(piece));
      expect(words.filter((piece) => !text.includes(piece.toLowerCase()))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

const realArticles = process.env.BACKISSUE_REAL_ARTICLES ?? '';

if (realArticles !== '') {
  const bodies = (): string[] =>
    readdirSync(realArticles, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) =>
        readFileSync(join(realArticles, path), 'utf8').replace(/^---\n.*?\n---\n/s, ''),
      );

  test('real articles keep every word and are never refused', { timeout: 120_000 }, () => {
    expect(bodies().length).toBeGreaterThan(0);
    for (const markdown of bodies()) {
      const body = rendered(markdown);
      expect(body.problems).toEqual([]);
      // A link shows its words and has its address; the order of the two is no matter.
      const typed = wordsIn(markdown.replace(/\\(?=[^\w\s])/g, '').replaceAll('&amp;', '&'));
      expect(wordsIn(shown(body.html)).sort()).toEqual(typed.sort());
    }
  });
}
