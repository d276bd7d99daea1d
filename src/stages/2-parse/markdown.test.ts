import { describe, expect, test } from 'vitest';
import { createBodyRenderer } from './markdown.ts';
import { problemsOf, rendered, sourceOf } from './markdown/test-support/render.ts';

describe('the text of a body', () => {
  test('the first paragraph is plain and has no dateline', () => {
    const markdown =
      '# Head\n\nPORT ELLERY — The *council*\n[voted](https://example.org)[^1] <b>Tuesday</b>.\n\nMore.\n\n[^1]: Note.';
    const body = rendered(markdown, { dateline: 'Port Ellery' });
    expect(body.firstParagraph).toBe('PORT ELLERY — The council voted Tuesday.');
    expect(
      rendered(markdown.replace('# Head\n\n', ''), { dateline: 'Port Ellery' }).firstParagraph,
    ).toBe('The council voted Tuesday.');
  });

  test.each([
    ['', ''],
    ['- One.\n\n- Two.', 'One.'],
    ['![A](tram.jpg)\n\nWords.', 'Words.'],
    ['<div>One</div>', ''],
  ])('of %j it is %j', (markdown, paragraph) => {
    expect(rendered(markdown).firstParagraph).toBe(paragraph);
  });

  test('words are counted as shown, with the dateline and without what we add', () => {
    const count = (markdown: string, dateline: string | null = null): number =>
      rendered(markdown, { dateline }).wordCount;
    expect(count('One two — three, $30 a share.')).toBe(6);
    expect(count('PORT ELLERY — One.', 'PORT ELLERY')).toBe(3);
    expect(count('# One\n\n- two\n- three\n\n| four | five |\n|--|--|')).toBe(5);
    expect(count('One[^1].\n\n[^1]: Two three.')).toBe(3);
    expect(count('one<br>two\\\nthree')).toBe(3);
    expect(count('')).toBe(0);
  });
});

describe('headings', () => {
  test.each([
    ['# a\n\n### b\n\n# c', 'h2 h3 h2'],
    ['###### a', 'h2'],
    ['### a\n\n# b\n\n### c', 'h2 h2 h3'],
    ['# a\n\n<h4>b</h4>\n\n###### c', 'h2 h3 h4'],
    ['# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f', 'h2 h3 h4 h5 h6 h6'],
    ['#\n\n## a', 'h2'],
  ])('%j', (markdown, levels) => {
    const found = rendered(markdown).html.match(/(?<=<)h[1-6]/g);
    expect(found?.join(' ')).toBe(levels);
  });

  test('that of the footnotes stays', () => {
    const { html } = rendered('# a\n\n## b[^1]\n\n[^1]: c');
    expect(html).toContain('<h2 class="sr-only" id="body-footnote-label">');
  });
});

describe('lists and tables', () => {
  test('items keep the numbers typed, unless all are alike', () => {
    expect(rendered('1986. a\n1987. b\n7. c').html.replaceAll('\n', '')).toBe(
      '<ol start="1986"><li>a</li><li>b</li><li value="7">c</li></ol>',
    );
    expect(rendered('1. a\n1. b').html.replaceAll('\n', '')).toBe('<ol><li>a</li><li>b</li></ol>');
  });

  test('a table scrolls by itself, has a name of its own and loses no cell', () => {
    const { html } = rendered('| | b |\n|---|--:|\n| 1 | 2 | 3 |\n| 4 |\n\n| c |\n|---|');
    expect(html).toContain('<section class="table-wrap" tabindex="0" aria-label="Table"><table>');
    expect(html).toContain('<section class="table-wrap" tabindex="0" aria-label="Table 2">');
    expect(html).toContain('<td></td>\n<th class="align-right" scope="col">b</th>');
    expect(html).toContain('<td>1</td>\n<td class="align-right">2</td>\n<td>3</td>');
  });

  test('one of raw HTML too', () => {
    const { html } = rendered('<table><tr><th>x<td>y<tr><td><table><tr><th>z</table></table>');
    expect(html.match(/<section/g)).toHaveLength(1);
    expect(html).toContain('<th scope="row">x</th><td>y</td>');
    expect(html).toContain('<th scope="col">z</th>');
  });
});

describe('problems', () => {
  test('come in the order of their places', () => {
    const body = rendered('[a](gone.md) <!-- b -->\n\n<!-- c --> ![d](gone.jpg)\n\n[e](#f)', {
      firstLine: 4,
      fileText:
        '---\nheadline: x\n---\n[a](gone.md) <!-- b -->\n\n<!-- c --> ![d](gone.jpg)\n\n[e](#f)',
    });
    expect(problemsOf(body)).toEqual([
      'body/link-dead 4:1',
      'body/markup-removed 4:14',
      'body/markup-removed 6:1',
      'body/anchor-missing 8:1',
    ]);
    expect(body.problems[0]?.frame).toContain('> 4 | [a](gone.md)');
  });

  test('a character that stands for nothing is told, unless it was typed', () => {
    expect(problemsOf(rendered('One\n\ntwo &#0; three'))).toEqual([
      'body/replacement-character 3:5',
    ]);
    expect(problemsOf(rendered('a\0b'))).toEqual(['body/replacement-character 1:2']);
    expect(rendered('a\ufffdb').problems).toEqual([]);
    expect(rendered('&#65; &amp; &nbsp;').problems).toEqual([]);
  });

  test.each([
    ['<!-- a secret -->', 'The comment is left out: `<!-- a secret -->`.'],
    ['<script>run()</script>', 'The content of `<script>` is left out: `run()`.'],
    ['a <style>p { }</style>', 'The content of `<style>` is left out: `p { }`.'],
    ['<!DOCTYPE html>', 'The declaration is left out: `<!DOCTYPE html>`.'],
    ['<svg><path d="x"/></svg>', 'The drawing or formula is left out: `<svg>`.'],
    ['<input value="Name">', 'The tag is left out: `<input value="Name">`.'],
    ['<b aria-label="Name">a</b>', 'A part of the tag is left out: `<b aria-label="Name">`.'],
  ])('%s is told to be left out', (markdown, what) => {
    expect(rendered(markdown).problems.map((problem) => problem.what)).toEqual([what]);
  });

  test('how a tag looked or worked is not worth a word', () => {
    const { html, problems } = rendered(
      '<font color="red" onclick="run()">a</font> <b class="x" data-id="7">b</b>',
    );
    expect(html).toBe('<p>a <b>b</b></p>');
    expect(problems).toEqual([]);
  });
});

test('one renderer keeps nothing: the same body, the same result', () => {
  const render = createBodyRenderer();
  const one = sourceOf('# A[^1]\n\n[x](gone.md) <b id="x">b</b>\n\n[^1]: N', { dateline: 'PORT' });
  const other = sourceOf(':::figure{file=tram.jpg}\n[1]: x\n:::\n\n| a |\n|--|');
  const first = render(one);
  render(other);
  expect(render(one)).toEqual(first);
  expect(createBodyRenderer()(one)).toEqual(first);
  expect(first.html.endsWith('\n')).toBe(false);
});
