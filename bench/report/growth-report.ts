import type { BuildKind } from '../measure/measure-builds.ts';
import type { BenchResults } from '../measure/results.ts';
import { table } from './table.ts';
import { bytes, ratio, seconds, whole } from './units.ts';

const growing: readonly (readonly [BuildKind, string])[] = [
  ['cold', 'Growth of cold builds'],
  ['edit', 'Growth of builds after one edit'],
];

/** How time and memory grow with the number of articles; 1.00 x is growth in step with it. */
export function growthReport({ sizes }: BenchResults): string {
  return growing.map(([kind, title]) => `${title}\n${growthTable(sizes, kind)}`).join('\n\n');
}

function growthTable(sizes: BenchResults['sizes'], kind: BuildKind): string {
  const names = new Set(sizes.flatMap(({ systems }) => systems.map(({ name }) => name)));
  const rows = [...names].flatMap((name) => {
    const measured = sizes.flatMap(({ articles, systems }) => {
      const build = systems.find((system) => system.name === name)?.builds[kind];
      return build === undefined ? [] : [{ articles, ...build }];
    });
    const first = measured[0];
    return measured.map(({ articles, wallSeconds, peakBytes, pages }) => [
      name,
      whole(articles),
      whole(pages),
      seconds(wallSeconds),
      `${((wallSeconds / articles) * 1000).toFixed(2)} ms`,
      ratio(
        wallSeconds / articles,
        first === undefined ? null : first.wallSeconds / first.articles,
      ),
      bytes(peakBytes),
      perArticle(peakBytes, articles),
    ]);
  });
  const header = [
    '',
    'articles',
    'pages',
    'wall',
    'an article',
    'of the first',
    'peak memory',
    'an article',
  ];
  return table(header, rows);
}

function perArticle(peakBytes: number | null, articles: number): string {
  return peakBytes === null ? '' : bytes(peakBytes / articles);
}
