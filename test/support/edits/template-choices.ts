import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../build-archive.ts';
import { picture } from './picture.ts';
import type { Content } from './project.ts';

/** What an archive's own templates may be, by path below `templates/`; null where the default theme's serves. */
export const templateChoices: Readonly<Record<string, readonly (Content | null)[]>> = {
  'partials/headlines.njk': [null, ...marked('partials/headlines.njk', '<ul class="headlines">')],
  'partials/turning.njk': [null, ...marked('partials/turning.njk', '<nav')],
  'layouts/base.njk': [
    null,
    ...marked('layouts/base.njk', '<main id="content">'),
    including('layouts/base.njk', '<footer class="bottom">', '"partials/stamp.njk"'),
  ],
  'pages/article.njk': [
    null,
    ...marked('pages/article.njk', '<div class="text">'),
    including('pages/article.njk', '<div class="text">', '"partials/" + "seal.txt"'),
  ],
  'pages/home.njk': [null, ...marked('pages/home.njk', '<div class="columned whole">')],
  'pages/day.njk': [null, ...marked('pages/day.njk', '<p class="quiet">')],
  'pages/not-found.njk': [null, ...marked('pages/not-found.njk', '<h1>')],
  'pages/withdrawn.njk': [null, ...marked('pages/withdrawn.njk', '<h1')],
  // Included where it is there: whoever includes it depends on a file that may not exist yet.
  'partials/stamp.njk': [
    null,
    '<p>Kept.</p>\n',
    '<p>Kept!</p>\n',
    '<p>{% include "partials/ink.njk" ignore missing %}</p>\n',
  ],
  'partials/ink.njk': [null, 'Black.\n', 'Blue.\n'],
  // Included by a name that is put together while a page is made.
  'partials/seal.txt': [null, 'Sealed.\n', 'Opened.\n'],
  'assets/style.css': [null, 'body { color: black }\n', 'body { color: white }\n'],
  'assets/lists.css': [null, 'li { margin: 0 }\n'],
  'assets/logo.gif': [null, picture(5, 5), picture(5, 5, 7)],
  'assets/fonts/serif.css': [null, '@font-face {}\n'],
};

/** The default theme's text of a template. */
export function defaultTemplate(path: string): string {
  return readFileSync(join(projectFolder, 'templates', path), 'utf8');
}

/** Two texts of a template that show on every page which uses it, of one length. */
function marked(path: string, before: string): [string, string] {
  return [
    replaced(path, before, `<!-- one -->${before}`),
    replaced(path, before, `<!-- two -->${before}`),
  ];
}

function including(path: string, before: string, name: string): string {
  return replaced(path, before, `{% include ${name} ignore missing %}${before}`);
}

function replaced(path: string, text: string, by: string): string {
  const standing = defaultTemplate(path);
  if (!standing.includes(text)) throw new Error(`${path} has no ${text}`);
  return standing.replace(text, () => by);
}
