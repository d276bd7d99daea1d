import { buildKinds, type BuildKind } from '../measure/measure-builds.ts';
import { median } from '../measure/median.ts';
import type { ServeResult } from '../measure/measure-serve.ts';
import type { SizeResults, SystemResults } from '../measure/results.ts';
import { table } from './table.ts';
import { bytes, ratio, seconds, whole } from './units.ts';

const titles: Readonly<Record<BuildKind, string>> = {
  cold: 'Cold build',
  unchanged: 'Build with nothing changed',
  edit: 'Build after one edit of an article',
  template: 'Build after an edit of the template of articles',
};

const header = [
  ...['', 'wall', 'CPU', 'peak memory', 'pages', 'files', 'bytes', 'written'],
  ...['articles/s', 'wall ratio', 'memory ratio'],
];

/** All tables of one number of articles. */
export function sizeReport(results: SizeResults): string {
  const { articles, sourceBytes, systems, absent, leftOut, serve } = results;
  const head = `${whole(articles)} articles, ${bytes(sourceBytes)} of Markdown`;
  return [
    `${head}\n${'='.repeat(head.length)}`,
    ...buildKinds.map((kind) => `${titles[kind]}\n${buildTable(results, kind)}`),
    ...(serve === null ? [] : [`backissue serve --watch\n${serveTable(serve)}`]),
    [
      ...systems.map(({ name, makes, makesNot }) => whatIsMade(name, makes, makesNot)),
      ...systems.filter((system) => isShort(system, articles)).map(tooFew),
      ...(leftOut === 0
        ? []
        : [`Only backissue had ${whole(leftOut)} more files that say no day.`]),
      ...absent.map(({ name, why }) => `${name}: ${why}`),
    ].join('\n'),
  ].join('\n\n');
}

/** The ratios stand on the lines of the peers: what backissue takes of their time and memory. */
function buildTable({ articles, systems, absent }: SizeResults, kind: BuildKind): string {
  const own = systems[0]?.builds[kind];
  const rows = systems.map(({ name, builds }, index) => {
    const result = builds[kind];
    if (result === undefined) return [name, 'failed'];
    return [
      name,
      seconds(result.wallSeconds),
      seconds(result.cpuSeconds),
      bytes(result.peakBytes),
      whole(result.pages),
      whole(result.files),
      bytes(result.bytes),
      whole(result.written),
      whole(articles / result.wallSeconds),
      index === 0 ? '' : ratio(own?.wallSeconds ?? null, result.wallSeconds),
      index === 0 ? '' : ratio(own?.peakBytes ?? null, result.peakBytes),
    ];
  });
  const measured = new Set(systems.map(({ name }) => name));
  const missing = absent
    .filter(({ name }) => !measured.has(name))
    .map(({ name, why }) => [name, why.startsWith('failed') ? 'failed' : why]);
  return table(header, [...rows, ...missing]);
}

function serveTable({
  firstPageSeconds,
  watchingSeconds,
  saveSeconds,
  peakBytes,
}: ServeResult): string {
  const slowest = Math.max(...saveSeconds);
  return table(
    ['', 'time'],
    [
      ['start until the first page answers', seconds(firstPageSeconds)],
      ['start until every change is noticed', seconds(watchingSeconds)],
      [
        `saving an article until its page has the words, median of ${saveSeconds.length}`,
        seconds(median(saveSeconds)),
      ],
      ['the slowest of them', seconds(slowest)],
      ['peak memory', bytes(peakBytes)],
    ],
  );
}

function whatIsMade(name: string, makes: string, makesNot: string): string {
  return `${name} makes ${makes}${makesNot === '' ? '' : `; it does not make ${makesNot}`}.`;
}

/** Whether a system cannot have made a page of every article. */
function isShort({ builds }: SystemResults, articles: number): boolean {
  return (builds.cold?.pages ?? articles) < articles;
}

function tooFew({ name }: SystemResults): string {
  return `${name} made fewer pages than there are articles: its numbers cannot be compared.`;
}
