import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildArchive } from '../support/build-archive.ts';
import { filesBelow } from '../support/page-kinds.ts';
import { articleText } from '../support/small-archive.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/** What a page that somebody scraped may say in any of its fields: HTML, templates, addresses, ends of things. */
const hostile = [
  '<script>alert(1)</script>',
  '</script><script>alert(2)</script>',
  '<img src=x onerror=alert(3)>',
  '"><svg onload=alert(4)>',
  "' onmouseover='alert(5)' x='",
  '" autofocus onfocus="alert(6)" x="',
  '</title><x-evil>7</x-evil>',
  '</textarea></pre><x-evil>8</x-evil>',
  '<!-- <x-evil> --><x-evil>9',
  ']]><x-evil>10</x-evil><![CDATA[',
  '&lt;x-evil&gt; &#60;x-evil&#62; &amp;amp; 11',
  '<a href="javascript:alert(12)">here</a>',
  '{{ 7 * 713 }}',
  '{% include "pages/home.njk" %}',
  '{{ range.constructor("return process")().exit(15) }}',
  '{# a comment #}{% raw %}{{ 16 }}{% endraw %}',
  '${7 * 717} `717` <%= 7 * 717 %>',
  '{{ "x" | safe }}{{ archive | dump | safe }}',
  '\\u003cx-evil\\u003e \\x3cx-evil\\x3e 19',
  '\u2028<x-evil>\u202920 </SCRIPT ><ScRiPt>alert(20)</sCrIpT>',
];

/** The same length of harmless words, so that both archives differ in nothing but their text. */
const harmless = hostile.map((_, index) => `harmless words ${index + 1}`);

/** An article with a text in every field that is one; addresses are kept the same by their `slug` and day. */
function article(text: string, index: number): string {
  const say = (field: string) => `${field} ${text}`;
  return articleText({
    slug: `story-${index}`,
    published: `1972-02-${10 + index}`,
    headline: say('headline'),
    subhead: say('subhead'),
    kicker: say('kicker'),
    section: say('section'),
    byline: say('byline'),
    authors: [{ name: say('author'), role: say('role'), affiliation: say('affiliation') }],
    agency: say('agency'),
    dateline: { text: say('dateline'), places: [say('place')] },
    print: {
      publication: say('publication'),
      edition: say('edition'),
      page: '9',
      column: say('column'),
      issue: say('issue'),
      volume: say('volume'),
      note: say('note'),
    },
    photos: [{ file: 'x.jpg', held: 'false', caption: say('caption'), credit: say('credit') }],
    summary: say('summary'),
    keywords: [say('keyword')],
    people: [say('person')],
    organizations: [say('organization')],
    places: [say('subject')],
    series: { name: say('series'), part: say('part') },
    corrections: [{ date: '1972-03-01', text: say('correction') }],
    source: { file: say('file'), format: say('format'), importer: say('importer') },
    rights: { holder: say('holder'), statement: say('statement') },
    extra: { anything: say('extra') },
  });
}

const fieldsOnPage = [
  ...['headline', 'subhead', 'kicker', 'section', 'byline', 'agency', 'place', 'caption', 'credit'],
  ...['series', 'part', 'correction', 'file', 'person', 'organization', 'subject', 'keyword'],
  ...['edition', 'statement'],
];

function config(text: string): string {
  const facts = {
    title: `title ${text}`,
    publication: {
      name: `name ${text}`,
      place: `town ${text}`,
      publisher: `publisher ${text}`,
      description: `description ${text}`,
    },
    notices: [{ title: `notice ${text}`, text: `words ${text}` }],
    holdings: { note: `holdings ${text}` },
  };
  return `${JSON.stringify(facts)}\n`;
}

interface Page {
  /** Every element with the names of its attributes, in order. */
  readonly elements: readonly string[];
  readonly text: string;
  readonly scripts: readonly string[];
}

function parse(html: string): Page {
  const elements: string[] = [];
  const scripts: string[] = [];
  let text = '';
  let open = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      open = name;
      elements.push([name, ...Object.keys(attributes)].join(' '));
    },
    ontext(data) {
      if (open === 'script') scripts.push(data);
      else text += data;
    },
    onclosetag: () => (open = ''),
  });
  parser.end(html);
  return { elements, text: spaced(text), scripts };
}

/** Blanks and breaks of lines are one: templates may break a line anywhere. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

const folders = { hostile: temporaryFolder(), harmless: temporaryFolder() };
const texts = { hostile, harmless };
const pageOf = (kind: keyof typeof folders, path: string) =>
  parse(readFileSync(join(folders[kind], 'dist', path), 'utf8'));

beforeAll(async () => {
  for (const kind of ['hostile', 'harmless'] as const) {
    const files = texts[kind].map((text, index) => [`articles/${index}.md`, article(text, index)]);
    writeFiles(folders[kind], Object.fromEntries(files) as Record<string, string>);
    writeFiles(folders[kind], { 'backissue.yaml': config(texts[kind].join(' ')) });
    const result = await buildArchive(folders[kind]);
    expect(result.problems).toEqual([]);
    expect(result.articles).toBe(hostile.length);
  }
});

describe.each(hostile.map((text, index) => ({ text, index })))('$text', ({ text, index }) => {
  const path = `1972/02/${10 + index}/story-${index}/index.html`;

  test('stands on its page as it is, in every field', () => {
    const page = pageOf('hostile', path);
    for (const field of fieldsOnPage) expect(page.text).toContain(spaced(`${field} ${text}`));
  });

  test('adds no element and no attribute to its page', () => {
    expect(pageOf('hostile', path).elements).toEqual(pageOf('harmless', path).elements);
  });

  test('is text in the facts for search engines', () => {
    const { scripts } = pageOf('hostile', path);
    const facts = JSON.parse(scripts.join('')) as { readonly headline: string };
    expect(facts.headline).toBe(`headline ${text}`);
  });
});

test('an element too many would show', () => {
  const html = readFileSync(join(folders.hostile, 'dist', '1972/02/10/story-0/index.html'), 'utf8');
  const broken = html.replaceAll('&lt;script&gt;', '<script>');
  expect(broken).not.toBe(html);
  expect(parse(broken).elements).not.toEqual(parse(html).elements);
});

describe('in the whole archive', () => {
  const elementsOf = (kind: keyof typeof folders) => {
    const pages = filesBelow(join(folders[kind], 'dist')).filter((path) => path.endsWith('.html'));
    return { pages, elements: new Set(pages.flatMap((path) => pageOf(kind, path).elements)) };
  };

  test('no page has an element that the harmless one has not', () => {
    const mine = elementsOf('hostile');
    const others = elementsOf('harmless');
    expect(mine.pages.length).toBe(others.pages.length);
    expect([...mine.elements].filter((element) => !others.elements.has(element))).toEqual([]);
  });

  test('no template was run: nothing is counted out and nothing comes twice', () => {
    for (const path of elementsOf('hostile').pages) {
      const html = readFileSync(join(folders.hostile, 'dist', path), 'utf8');
      expect(html).not.toMatch(/4991|5019/);
    }
  });

  test('feeds are well-formed, and their titles are the headlines', () => {
    const atom = readFileSync(join(folders.hostile, 'dist', 'feed.atom'), 'utf8');
    const titles: string[] = [];
    let open = '';
    const parser = new Parser(
      {
        onopentag: (name) => {
          open = name;
          if (name === 'title') titles.push('');
        },
        ontext: (data) => {
          if (open === 'title') titles.push((titles.pop() ?? '') + data);
        },
        onclosetag: () => (open = ''),
      },
      { xmlMode: true },
    );
    parser.end(atom);
    const newestFirst = hostile.map((text) => spaced(`headline ${text}`)).reverse();
    const ofArticles = titles.map(spaced).filter((title) => title.startsWith('headline'));
    expect(ofArticles).toEqual(newestFirst);
    const json = readFileSync(join(folders.hostile, 'dist', 'feed.json'), 'utf8');
    const { items } = JSON.parse(json) as { readonly items: readonly { readonly title: string }[] };
    expect(items.map(({ title }) => spaced(title))).toEqual(newestFirst);
  });
});
