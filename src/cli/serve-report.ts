import { relative, sep } from 'node:path';
import { stdout, stderr } from 'node:process';
import type { BuildOptions } from '../config/build-options.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { printForPeople } from '../diagnostics/print-for-people.ts';
import type { ServeEvents } from '../serve/serve.ts';
import { count, paintFor } from './report.ts';

/** What a server says on the terminal: one line for each change. */
export function serveReport({ folder, output }: BuildOptions, watch: boolean): ServeEvents {
  const paint = paintFor();
  const shown = (path: string) => relative(folder, path).replaceAll(sep, '/');
  const last = { problems: '', isFirst: true };
  const say = (line: string): void => {
    stdout.write(`${paint.quiet(timeOfDay())}  ${line}\n`);
  };
  return {
    onListening: (url) => {
      stdout.write(`Serving ${output} at ${paint.strong(url)}\n`);
    },
    onWatching: () => {
      say('Watching for changes. Ctrl-C ends.');
    },
    onShown: (path, seconds) => {
      say(`${shown(path)}: shown in ${timeWords(seconds)}`);
    },
    onBuilt: ({ result, seconds }, paths) => {
      const problems = printForPeople(result.problems, paint);
      const isNews = problems !== last.problems || paths.length > 0;
      if (problems !== '' && isNews) stdout.write(`${problems}\n`);
      last.problems = problems;
      const { written, removed } = result;
      if (!result.published) {
        if (isNews) say(`${what(paths, shown)}${paint.error(keptWords(result.problems))}`);
      } else if (last.isFirst) {
        const articles = count(result.articles, 'article');
        const pages = count(result.pages, 'page');
        say(`${articles}, ${pages}, up to date after ${timeWords(seconds)}`);
        if (!watch) say('Ctrl-C ends.');
      } else if (written + removed > 0 || isNews) {
        const gone = removed === 0 ? '' : `, ${count(removed, 'file')} removed`;
        say(
          `${what(paths, shown)}${count(written, 'file')} written${gone} in ${timeWords(seconds)}`,
        );
      }
      last.isFirst &&= !result.published;
    },
    onFault: (error) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      stderr.write(`backissue failed in a way it should not. Please report this:\n\n${text}\n`);
    },
  };
}

function keptWords(problems: readonly Diagnostic[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${count(errors, 'error')}; the last good archive is kept`;
}

function what(paths: readonly string[], shown: (path: string) => string): string {
  // Editors save by way of files of their own, which are gone by now.
  const sources = paths.filter((path) => /\.(?:md|markdown|njk|css|ya?ml)$/i.test(path));
  const [first, ...more] = sources.length > 0 ? sources : paths;
  if (first === undefined) return '';
  return more.length === 0 ? `${shown(first)}: ` : `${shown(first)} and ${more.length} more: `;
}

function timeWords(seconds: number): string {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(1)} s`;
}

function timeOfDay(): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format();
}
