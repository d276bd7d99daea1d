import nunjucks from 'nunjucks';
import { expect, test } from 'vitest';
import { createMemoryFileSystem } from '../../files/memory.ts';
import { leaveLoopsLean } from './lean-loops.ts';
import { templateLoader } from './template-loader.ts';

leaveLoopsLean();

const { compiler } = nunjucks as unknown as {
  readonly compiler: { readonly compile: (text: string) => string };
};

const partials = {
  '/t/parts/number.njk': '{{ loop.index }}{{ "!" if loop.last }}',
  '/t/parts/macros.njk': '{% macro show(n) %}<{{ n }}>{% endmacro %}',
  '/t/parts/base.njk':
    '{% for x in items %}{% block turn %}{{ loop.revindex }}{% endblock %}{% endfor %}',
};

function rendered(text: string): string {
  const files = createMemoryFileSystem({ ...partials, '/t/page.njk': text });
  const environment = new nunjucks.Environment(templateLoader({ files, folders: ['/t'] }), {
    throwOnUndefined: true,
  });
  return environment.render('page.njk', { items: ['a', 'b'], pairs: { k: 1, l: 2 } });
}

test.each([
  ['in its body', '{% for x in items %}{{ loop.index }}{{ x }}{% endfor %}', '1a2b'],
  [
    'in a condition',
    '{% for x in items %}{{ x }}{% if not loop.last %},{% endif %}{% endfor %}',
    'a,b',
  ],
  ['over keys', '{% for k, v in pairs %}{{ loop.index0 }}{{ k }}{{ v }}{% endfor %}', '0k11l2'],
  ['kept in a variable', '{% for x in items %}{% set n = loop.length %}{{ n }}{% endfor %}', '22'],
  [
    'of the inner and the outer loop',
    '{% for x in items %}{% for y in items %}{{ loop.index }}{% endfor %}{{ loop.index }};{% endfor %}',
    '121;122;',
  ],
  [
    'around a loop that does not read its own',
    '{% for x in items %}{% for y in items %}{{ y }}{% endfor %}{{ loop.first }};{% endfor %}',
    'abtrue;abfalse;',
  ],
  [
    'in an included template',
    '{% for x in items %}{% include "parts/number.njk" %}{% endfor %}',
    '12!',
  ],
  [
    'as an argument of a macro',
    '{% from "parts/macros.njk" import show %}{% for x in items %}{{ show(loop.index) }}{% endfor %}',
    '<1><2>',
  ],
  ['in a block of the template above', '{% extends "parts/base.njk" %}', '21'],
  [
    'in a block that comes into the loop of the template above',
    '{% extends "parts/base.njk" %}{% block turn %}{{ loop.index }}{{ super() }};{% endblock %}',
    '12;21;',
  ],
])('what a loop knows of its turns is there: %s', (_, text, expected) => {
  expect(rendered(text)).toBe(expected);
});

test('where nothing reads it, it is not set', () => {
  expect(compiler.compile('{% for x in items %}{{ x.loop }}{% endfor %}')).not.toContain(
    'loop.index',
  );
  expect(compiler.compile('{% for x in items %}{{ loop.first }}{% endfor %}')).toContain(
    'loop.index',
  );
});
