import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import { diskFailure } from '../files/disk-failure.ts';
import type { Format } from './detect-format.ts';
import type { FoundSource } from './find-sources.ts';
import type { ImportedArticle } from './imported-article.ts';
import { loadImporter } from './load-importer.ts';
import { isDamage, openSource, type SourceReader } from './open-source.ts';
import type { Profile } from './profile.ts';

/** What reading the sources yields, one at a time. */
export type SourceEvent =
  | { readonly kind: 'article'; readonly article: ImportedArticle; readonly format: Format }
  | { readonly kind: 'problem'; readonly problem: Diagnostic }
  /** A file that was found in a folder and is no article. */
  | { readonly kind: 'passed-over'; readonly file: string }
  /** A source that was read to its end. */
  | { readonly kind: 'read'; readonly source: FoundSource; readonly format: Format };

export interface ReadOptions {
  readonly reader: SourceReader;
  /** Null finds it out for each file. */
  readonly format: Format | null;
  readonly profile: Profile;
  readonly onBytes: (count: number) => void;
}

/** Reads sources in their order. What is wrong with one of them is told and costs the others nothing. */
export async function* readSources(
  sources: readonly FoundSource[],
  options: ReadOptions,
): AsyncGenerator<SourceEvent> {
  for (const source of sources) {
    try {
      yield* readSource(source, options);
    } catch (error) {
      yield { kind: 'problem', problem: readFailure(error, source.file) };
    }
  }
}

async function* readSource(found: FoundSource, options: ReadOptions): AsyncGenerator<SourceEvent> {
  const { profile, reader, onBytes } = options;
  const { source, detected } = await openSource(found, reader, profile.columns.keys(), onBytes);
  const format = options.format ?? detected.format;
  const isStray =
    !found.isNamed && options.format === null && (format === null || isNoText(found, format));
  if (format === null || isStray) {
    if (isStray) yield { kind: 'passed-over', file: found.file };
    else {
      const facts = { path: found.file, looksLike: detected.looksLike };
      const where = { place: { path: found.file } };
      yield { kind: 'problem', problem: problem('import/format-unknown', facts, where) };
    }
    return;
  }
  const importer = await loadImporter(format);
  for await (const event of importer(source, profile)) {
    yield event.kind === 'article' ? { ...event, format } : event;
  }
  yield { kind: 'read', source: found, format };
}

/** Anything that is text may be an article; in a folder only what is named as one is taken for it. */
function isNoText({ file }: FoundSource, format: Format): boolean {
  const suffix = /\.([^./]+)$/.exec(file.replace(/\.gz$/i, ''))?.[1]?.toLowerCase() ?? '';
  return format === 'text' && !['', 'txt', 'text', 'asc'].includes(suffix);
}

/** What the disk or a compressed file refused; any other error is a fault of the program. */
function readFailure(error: unknown, file: string): Diagnostic {
  const place = { path: file };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR')
    return problem('import/truncated', { what: 'its compressed data' }, { place });
  if (isDamage(error)) {
    const facts = { format: 'a sound gzip file', reason: 'its compressed data is damaged' };
    return problem('import/not-in-format', facts, { place });
  }
  const failure = diskFailure(error);
  if (failure === null) throw error;
  return problem('file/unreadable', { path: file, reason: failure.reason }, { place });
}
