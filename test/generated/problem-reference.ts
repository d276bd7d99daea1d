import { catalog } from '../../src/diagnostics/catalog.ts';

/** The reference of all problems, from the catalog's own words. */
export function problemReference(): string {
  const entries = Object.entries(catalog).sort(([a], [b]) => (a < b ? -1 : 1));
  const areas = new Map<string, string[]>();
  for (const [id, { severity, when }] of entries) {
    const [area = ''] = id.split('/');
    const rows = areas.get(area) ?? [];
    rows.push(`| \`${id}\` | ${severity} | ${when.replaceAll('|', '\\|')} |`);
    areas.set(area, rows);
  }
  const sections = [...areas].map(
    ([area, rows]) =>
      `## ${area}\n\n| Problem | Severity | Reported when |\n|---|---|---|\n${rows.join('\n')}`,
  );
  return `<!-- Made from src/diagnostics/catalog.ts by \`npm run docs\`. Do not edit. -->

# Problems

Every problem that backissue reports, by its permanent id. With an *error* nothing is published; a *warning* is told and does not stop
the build, unless it runs with \`--strict\`. What each one looks like, with its place, reason and remedy, is in \`test/problems/\`.

${sections.join('\n\n')}
`;
}
