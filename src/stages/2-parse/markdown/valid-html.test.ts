import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { rendered } from './test-support/render.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: { 'no-trailing-whitespace': 'off' },
  }),
);

async function faults(html: string): Promise<string[]> {
  const page = `<!DOCTYPE html>\n<html lang="en"><head><title>A page of news</title></head><body><main><h1>A</h1>\n${html}\n</main></body></html>\n`;
  const report = await validator.validateString(page);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
}

test.each([
  'A *b* **c** ~~d~~ `e` [f](https://example.org "T").\n\n---\n\n> G\n\n- h\n- i\n\n7. j\n2. k\n\n    l\n\n```m n\no\n```',
  '### A\n\n# B\n\n###### C\n\n#\n\n## D[^1][^1]\n\n[^1]: E\n[^2]: F',
  '| | b |\n|:-:|--:|\n| 1 | 2 | 3 |\n\n| c |\n|---|',
  ':::pullquote{by="A"}\nB\n\n- c\n:::\n\n:::figure{file=tram.jpg credit="D"}\nE\n\nF\n:::\n\n![G](tram.jpg "H")',
  '[](https://example.org) <a href="https://example.org"></a> <a name="x"></a> [b](#x) <a href="#x"></a>',
  '<center><h1>A</h1><font size=5>B <b>c<p>d</font></b></center><tt>e</tt> <strike>f</strike> <big>g</big> <acronym title=h>i</acronym>',
  '<table border=1 width=100%><caption>A</caption><tr><th></th><th>B</th></tr><tr><td colspan=2 align=center nowrap>c</td></tr></table>',
  '<table>a<tr>b<td>c<td><table><tr><th>d<td>e</table></table><td>f</td><li>g</li><dd>h</dd>',
  '<ul type=disc>a<li>b<ul><b>c</b></ul></ul><ol start=3 type=a><li value=9>d</ol><dl>e<dt>f<dd>g</dl>',
  '<details>a</details><details><summary>b<p>c</p></summary>d</details><bdo>e</bdo><ruby>f<rt>g</ruby>',
  '<h2><div>a</div></h2><pre><div>b</div></pre><span><p>c</p></span><ins><p>d</p></ins><p><a href="https://example.org">e<div>f</div></a></p>',
  '<form action=x><label for=y>a</label><input value=b><button>c</button><select><option>d</select><textarea>e</textarea></form>',
  'a <div>b</div> *c <p>d</p> e* <table><tr><td>f</table>\n\n<b>\n\ng\n\n</b>\n\n# <i>h</i> <div>j</div>',
  '<address>a</address><article>b</article><nav>c</nav><header>d</header><main>e</main><aside>f</aside><marquee>g</marquee>',
  '<p lang="fr" dir="ltr" title="T" id="a b" style="x" align=left>a</p><p id="a b">b</p><time datetime="1972-02-29">c</time>',
])('%j', async (markdown) => {
  expect(await faults(rendered(markdown, { dateline: 'PORT ELLERY' }).html)).toEqual([]);
});

test('control: the validator finds faults', async () => {
  expect(await faults('<center>a</center><th></th>')).not.toEqual([]);
});
