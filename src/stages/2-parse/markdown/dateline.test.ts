import { expect, test } from 'vitest';
import { rendered } from './test-support/render.ts';

const set = '<span class="dateline">PORT ELLERY</span> ';

test.each([
  ['The council voted.', `<p>${set}The council voted.</p>`],
  ['PORT ELLERY: The council voted.', `<p>${set}The council voted.</p>`],
  ['PORT ELLERY — The council voted.', `<p>${set}The council voted.</p>`],
  ['Port Ellery—The council voted.', `<p>${set}The council voted.</p>`],
  ['port\nellery – The council voted.', `<p>${set}The council voted.</p>`],
  ['PORT ELLERY - The council voted.', `<p>${set}The council voted.</p>`],
  ['PORT ELLERY -- The council voted.', `<p>${set}The council voted.</p>`],
  ['**PORT ELLERY** — The *council* voted.', `<p>${set}The <em>council</em> voted.</p>`],
  ['**PORT ELLERY — The** council voted.', `<p>${set}<strong>The</strong> council voted.</p>`],
  ['PORT ELLERY —', `<p>${set}</p>`],
  ['PORT ELLERY The council voted.', `<p>${set}PORT ELLERY The council voted.</p>`],
  ['PORT ELLERY-BOUND trams stopped.', `<p>${set}PORT ELLERY-BOUND trams stopped.</p>`],
  ['PORT ELLERYS: no.', `<p>${set}PORT ELLERYS: no.</p>`],
  [
    '# PORT ELLERY: News\n\nWords.',
    '<p><span class="dateline">PORT ELLERY</span></p>\n<h2>PORT ELLERY: News</h2>\n<p>Words.</p>',
  ],
  ['- Words.', '<p><span class="dateline">PORT ELLERY</span></p>\n<ul>\n<li>Words.</li>\n</ul>'],
  ['', '<p><span class="dateline">PORT ELLERY</span></p>'],
])('%j', (markdown, html) => {
  expect(rendered(markdown, { dateline: 'PORT ELLERY' }).html).toBe(html);
});

test('a dateline is text, whatever is in it', () => {
  const { html } = rendered('ST. JOHN*S (a.b) — Words.', { dateline: 'ST. JOHN*S (a.b)' });
  expect(html).toBe('<p><span class="dateline">ST. JOHN*S (a.b)</span> Words.</p>');
  expect(rendered('Words.', { dateline: '<b>' }).html).toContain('>&#x3C;b></span>');
});
