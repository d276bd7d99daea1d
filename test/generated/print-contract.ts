import type { Contract, ContractField } from './view-contract.ts';

/** The contract for people who write themes. */
export function contractAsMarkdown({ templates, types, docs }: Contract): string {
  const sections = [...templates]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([template, type]) => {
      const about = (docs.get(type) ?? '').replace(/^`[^`]+`: /, '');
      const own = (types.get(type) ?? []).filter(
        ({ name }) => name !== 'archive' && name !== 'page',
      );
      return `### ${template}\n\n${sentence(about)}\n\n${table(own)}`;
    });
  const frame = ['ArchiveFrameView', 'PageFrameView'];
  const views = new Set([...templates.values(), ...frame]);
  const others = [...types]
    .filter(([name]) => !views.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, fields]) =>
        `### ${name}\n\n${docs.has(name) ? `${sentence(docs.get(name) ?? '')}\n\n` : ''}${table(fields)}`,
    );
  return `<!-- Made from the views in src/stages/6-render/views by \`npm run docs\`. Do not edit. -->

# What templates are handed

Templates are [Nunjucks](https://mozilla.github.io/nunjucks/) files. An archive's own \`templates/\` folder replaces files of this theme one
by one: put a file at the same path. Every page's template is handed one *view*: \`archive\` and \`page\`, which are the same for all pages,
and the variables listed with the template. Nothing else is there; a variable that is not in the view stops the build and is
named with its template and line.

Everything that is printed is escaped. The only HTML is \`article.bodyHtml\`, for \`{{ article.bodyHtml | safe }}\`; data for a
\`<script type="application/ld+json">\` is printed with \`| jsonld\`. Printing a field that is empty fails the page, so guard what may be
empty: \`{% if article.kicker %}\`. Themes are code and are trusted like code.

Types: *text*, *number*, *flag* (true or false), *html*, *data*; \`X[]\` is a list, \`X?\` may be null. Links are ready for \`href\`.

## On every page

### archive

${sentence(docs.get('ArchiveFrameView') ?? '')}

${table(types.get('ArchiveFrameView') ?? [])}

### page

${sentence(docs.get('PageFrameView') ?? '')}

${table(types.get('PageFrameView') ?? [])}

## Templates of pages

${sections.join('\n\n')}

## Types

${others.join('\n\n')}
`;
}

function sentence(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.charAt(0).toUpperCase() + flat.slice(1);
}

function table(fields: readonly ContractField[]): string {
  const rows = fields.map(({ name, type, doc }) => {
    const cell = doc.replace(/\s+/g, ' ').replaceAll('|', '\\|');
    return `| \`${name}\` | ${type} | ${cell} |`;
  });
  return ['| Variable | Type | |', '|---|---|---|', ...rows].join('\n');
}

/** The same for the check of themes, as a module. */
export function contractAsCode({ templates, types }: Contract): string {
  const byName = <Value>(map: ReadonlyMap<string, Value>) =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const typeEntries = byName(types).map(
    ([name, fields]) =>
      [name, Object.fromEntries(fields.map((field) => [field.name, field.type]))] as const,
  );
  return `// Made from the views by \`npm run docs\`. Do not edit.
import type { ViewContract } from './template-types.ts';

/** Which template is handed what: the types of \`views/\` as data, for the check of themes. */
export const viewContract: ViewContract = ${JSON.stringify(
    { templates: Object.fromEntries(byName(templates)), types: Object.fromEntries(typeEntries) },
    null,
    2,
  )};
`;
}
