import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { sampleSite } from '../../../test/support/sample-view.ts';
import { createMemoryFileSystem } from '../../files/memory.ts';
import { createTemplateEngine, jsonForScript } from './template-engine.ts';
import { frameView } from './views/frame.ts';

const frame = frameView(sampleSite(), '/', { title: 'T', description: 'D', breadcrumb: [] });

/** Makes `pages/page.njk` of a theme in which an archive's own templates come first. */
function rendered(files: Readonly<Record<string, string>>, content: object = {}) {
  const themes = { files: createMemoryFileSystem(files), folders: ['/own', '/theme'] };
  const engine = createTemplateEngine(themes, (path) => path.slice(1));
  return engine('pages/page.njk', { ...frame, ...content }, '/x/');
}
const page = (text: string, content: object = {}) =>
  rendered({ '/theme/pages/page.njk': text }, content);

const injections = [
  '{{ 7 * 7 }}',
  '{{ constructor.constructor("return 49")() }}',
  '{{ "".constructor.constructor("return 49")() }}',
  '{{ range.constructor("return 49")() }}',
  '{{ joiner.constructor("globalThis.canary = 1")() }}',
  '{% set x = 49 %}{{ x }}',
  '{% include "pages/page.njk" %}',
  '{% extends "layouts/base.njk" %}',
  '{% raw %}{{ 49 }}{% endraw %}',
  '{# a comment #}',
  '{{ page.jsonLd | safe }}',
  '{{ self.constructor }}',
  '{% for x in [1,2] %}49{% endfor %}',
  '{% macro m() %}49{% endmacro %}{{ m() }}',
  '${7*7}',
  '#{7*7}',
  '<%= 7*7 %>',
  '{{{ 7*7 }}}',
  '[[7*7]]',
  '{%- if true -%}49{%- endif -%}',
  '<script>alert(49)</script>',
  '"><img src=x onerror=alert(49)>',
  "' onmouseover='alert(49)",
  '</title><svg onload=alert(49)>',
  '&lt;b&gt;',
];

/** Text and attributes of the HTML, as a browser reads them. */
function read(html: string) {
  const found = { text: '', title: '', tags: [] as string[] };
  const parser = new Parser({
    onopentag: (name, { title }) => {
      found.tags.push(name);
      found.title = title ?? found.title;
    },
    ontext: (text) => (found.text += text),
  });
  parser.end(html);
  return found;
}

describe('prints text of articles literally', () => {
  const template = '<p title="{{ article.headline }}">{{ article.headline }}</p>';

  it.each(injections)('%s', (headline) => {
    const html = page(template, { article: { headline } }) as string;
    expect(read(html)).toEqual({ text: headline, title: headline, tags: ['p'] });
    expect(globalThis).not.toHaveProperty('canary');
  });

  it('whatever it is', () => {
    const mark = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      '<',
      '>',
      '"',
      "'",
      '&',
      'a',
      ' ',
      '\\',
      '`',
      '/',
    );
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1 }), (marks) => {
        const headline = marks.join('');
        expect(read(page(template, { article: { headline } }) as string)).toEqual({
          ...{ text: headline, title: headline, tags: ['p'] },
        });
      }),
    );
  });

  // Themes are trusted, and can say so: then the text does come out as HTML.
  it('unless the theme calls it safe', () => {
    expect(page('{{ text | safe }}', { text: '<b>x</b>' })).toBe('<b>x</b>');
  });
});

it('takes the archive’s own templates first, file by file', () => {
  const files = {
    '/theme/pages/page.njk': '{% extends "layouts/base.njk" %}{% block main %}theme{% endblock %}',
    '/theme/layouts/base.njk': '<main>{% block main %}{% endblock %}</main>',
  };
  expect(rendered(files)).toBe('<main>theme</main>');
  expect(rendered({ ...files, '/own/layouts/base.njk': '[{% block main %}{% endblock %}]' })).toBe(
    '[theme]',
  );
});

describe('JSON in a page', () => {
  const script = '<script type="application/ld+json">{{ page.jsonLd | jsonld }}</script>';

  it('cannot end its element, and says what it was given', () => {
    const mark = fc.constantFrom(
      '</script>',
      '<!--',
      '<script',
      '<',
      '>',
      '&',
      '"',
      "'",
      '\\',
      '\u2028',
      '{{',
      'a',
    );
    const text = fc.array(mark).map((marks) => marks.join(''));
    fc.assert(
      fc.property(fc.dictionary(text, fc.oneof(text, fc.array(text))), (jsonLd) => {
        // nunjucks marks what is safe by an object; a slice of it is plain text.
        const json = jsonForScript(jsonLd).slice(0);
        expect(json).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(jsonLd)));
        const html = page(script, { page: { ...frame.page, jsonLd } }) as string;
        expect(html).toBe(`<script type="application/ld+json">${json}</script>`);
      }),
    );
  });
});
