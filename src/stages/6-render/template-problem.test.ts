import { describe, expect, it } from 'vitest';
import { sampleSite } from '../../../test/support/sample-view.ts';
import { createMemoryFileSystem } from '../../files/memory.ts';
import { createTemplateEngine } from './template-engine.ts';
import { findTemplate } from './template-loader.ts';
import { frameView } from './views/frame.ts';

const frame = frameView(sampleSite(), '/', { title: 'T', description: 'D', breadcrumb: [] });

/** Makes `pages/page.njk` of a theme in which an archive's own templates come first. */
function rendered(files: Readonly<Record<string, string>>) {
  const themes = { files: createMemoryFileSystem(files), folders: ['/own', '/theme'] };
  const engine = createTemplateEngine(themes, (path) => path.slice(1));
  return engine('pages/page.njk', frame, '/x/');
}
const page = (text: string) => rendered({ '/theme/pages/page.njk': text });

describe('a template that fails', () => {
  it.each([
    ['a\n{{ archive.titel.length }}', 'template/failed', 2],
    ['a\nb {{ wibble }}', 'template/failed', 2],
    ['a\n\n{% if %}', 'template/syntax', 3],
    ['{% unknown %}', 'template/syntax', 1],
    ['a\n{% include "partials/none.njk" %}', 'template/missing', 2],
    ['a\nb {{ archive.title.words() }}', 'template/failed', 2],
  ])('%j is a problem: %s in line %d', (text, id, line) => {
    const place = { path: 'theme/pages/page.njk', line };
    expect(page(text)).toMatchObject({ id, severity: 'error', place });
  });

  it('does not reach out of the theme', () => {
    const files = {
      '/etc/passwd': 'root',
      '/theme/pages/page.njk': '{% include "../../etc/passwd" %}',
    };
    expect(rendered(files)).toMatchObject({ id: 'template/missing' });
  });

  it('names the innermost file', () => {
    const found = rendered({
      '/theme/pages/page.njk': 'a{% include "partials/p.njk" %}',
      '/own/partials/p.njk': '\n\n{{ wibble.wobble }}',
    });
    expect(found).toMatchObject({
      id: 'template/failed',
      place: { path: 'own/partials/p.njk', line: 3 },
    });
  });

  it('fails the second time, too', () => {
    const files = createMemoryFileSystem({ '/theme/pages/page.njk': '{{ wibble }}' });
    const engine = createTemplateEngine({ files, folders: ['/theme'] }, (path) => path);
    expect(engine('pages/page.njk', frame, '/x/')).toEqual(engine('pages/page.njk', frame, '/x/'));
  });
});

it.each([
  '../tpl',
  'a/../b.njk',
  '/theme/pages/page.njk',
  'pages//page.njk',
  'pages\\page.njk',
  '.',
  '',
  'pages/page.njk\0',
  './pages/page.njk',
])('finds no template %j', (name) => {
  const files = createMemoryFileSystem({
    '/theme/pages/page.njk': 'x',
    '/tpl': 'y',
    '/theme/b.njk': 'z',
  });
  expect(findTemplate({ files, folders: ['/theme'] }, name)).toBeNull();
  expect(findTemplate({ files, folders: ['/theme'] }, 'pages/page.njk')).not.toBeNull();
});
