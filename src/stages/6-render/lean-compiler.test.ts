import fc from 'fast-check';
import nunjucks from 'nunjucks';
import { expect, test } from 'vitest';
import { createMemoryFileSystem } from '../../files/memory.ts';
import { leaveTemplatesLean } from './lean-compiler.ts';
import { templateLoader } from './template-loader.ts';
import { untouchedNunjucks } from './test-support/untouched-nunjucks.ts';

leaveTemplatesLean();

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

test('where nothing reads it, nothing is set', () => {
  const closed = compiler.compile('{% for x in items %}{{ x.loop }}{% endfor %}');
  expect(closed).not.toContain('frame.set');
  const open = compiler.compile('{% for x in items %}{{ loop.first }}{% endfor %}');
  expect(open).toContain('loop.index');
  expect(open).toContain('frame.set("x"');
});

test('what is read of a variable of a loop is what Nunjucks reads', () => {
  const text =
    '{% for x in odd %}{{ x.length }},{{ x.toUpperCase() }},{{ x["no"] or "-" }};{% endfor %}';
  expect(outcome(nunjucks, text)).toBe(outcome(untouched, text));
  expect(outcome(nunjucks, text)).toBe('2,AB,-;0,,-;');
});

const untouched = untouchedNunjucks();
const view = {
  items: [
    { a: '<1>', b: [{ a: 'x', b: [] }] },
    { a: '', b: [] },
    { a: 'é', b: [{ a: 'y', b: [] }] },
  ],
  odd: ['ab', ''],
  pairs: { k: 1, l: 2 },
  a: 'out',
  none: null,
};

/** What a template gives, or that it fails. */
function outcome(engine: typeof nunjucks, text: string): string {
  const parts = {
    'part.njk': '({{ x.a }}{{ loop.index }}{{ y }})',
    'macros.njk':
      '{% macro m(x, y="d") %}<{{ x.a }}{{ y }}{{ caller() if caller }}{% for z in x.b %}{{ z.a }}{% endfor %}>{% endmacro %}',
    'base.njk':
      '{% for x in items %}[{% block one %}{{ x.a }}{% endblock %}]{% endfor %}{% block two %}{% endblock %}',
  };
  const files = createMemoryFileSystem(
    Object.fromEntries(Object.entries(parts).map(([path, part]) => [`/t/${path}`, part])),
  );
  const environment = new engine.Environment(templateLoader({ files, folders: ['/t'] }), {
    autoescape: true,
    throwOnUndefined: true,
  });
  try {
    return environment.renderString(text, view);
  } catch (error) {
    // Where it fails is told by lines of the code that it is compiled to.
    return `failed: ${String(error).split('\n').at(-1)}`;
  }
}

const name = fc.constantFrom('x', 'y', 'a', 'none');
const expression = fc.oneof(
  name,
  fc
    .tuple(name, fc.constantFrom('.a', '.b', '["a"]', '.a.length', '.b.length', '.a.trim()', '.no'))
    .map((parts) => parts.join('')),
  fc.constantFrom(
    'loop.index',
    'loop.last',
    'm(x)',
    'm(y, "<")',
    'm(x, y=a)',
    'loop',
    'items.length',
  ),
);
const list = fc.constantFrom('items', 'x.b', 'y.b', 'none', 'odd', '[1, 2]', 'x', 'm');
const { template } = fc.letrec<{ template: string }>((tie) => ({
  template: fc
    .array(
      fc.oneof(
        { depthSize: 'small' },
        expression.map((value) => `{{ ${value} or "" }}`),
        expression.map((value) => `{{ ${value} }}`),
        fc.constantFrom(
          'text',
          '{% include "part.njk" %}',
          '{% set x = items[0] %}',
          '{% set y = x %}',
        ),
        fc
          .tuple(fc.constantFrom('x', 'y'), list, tie('template'))
          .map(
            ([variable, items, inner]) => `{% for ${variable} in ${items} %}${inner}{% endfor %}`,
          ),
        fc
          .tuple(list, tie('template'))
          .map(([items, inner]) => `{% for x in ${items} %}${inner}{% else %}none{% endfor %}`),
        tie('template').map((inner) => `{% for y, x in pairs %}${inner}{% endfor %}`),
        fc
          .tuple(expression, tie('template'))
          .map(([value, inner]) => `{% if ${value} %}${inner}{% endif %}`),
        tie('template').map((inner) => `{% call m(x) %}${inner}{% endcall %}`),
        tie('template').map((inner) => `{% macro n(x) %}${inner}{% endmacro %}{{ n(items[0]) }}`),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
}));

test('random templates give what Nunjucks gives', () => {
  let given = 0;
  const property = fc.property(template, fc.boolean(), (body, isBelow) => {
    const start = `${isBelow ? '{% extends "base.njk" %}' : ''}{% from "macros.njk" import m %}`;
    const text = start + (isBelow ? `{% block one %}${body}{% endblock %}` : body);
    const expected = outcome(untouched, text);
    expect(outcome(nunjucks, text)).toBe(expected);
    if (/[^\s]/.test(expected) && !expected.startsWith('failed')) given++;
  });
  fc.assert(property, { numRuns: 1500 });
  expect(given).toBeGreaterThan(300);
});
