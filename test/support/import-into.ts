import { join } from 'node:path';
import { Readable } from 'node:stream';
import { noPaint } from '../../lib/diagnostics/print-for-people.js';
import { importReport } from '../../lib/cli/import-report.js';
import { fileChunks, filePart } from '../../lib/files/byte-source.js';
import { disk } from '../../lib/files/disk.js';
import { importArticles, type ImportOptions } from '../../lib/importers/import-articles.js';

export interface Imported {
  readonly code: number;
  /** What a terminal would show. */
  readonly text: string;
}

/** Imports `sources/` of `folder` into its `articles/`, as the command does, without a process of its own. */
export async function importInto(
  folder: string,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const result = await importArticles({
    folder,
    paths: ['sources'],
    reader: {
      fs: disk,
      chunks: fileChunks,
      part: filePart,
      standardInput: () => Readable.from([]),
    },
    format: null,
    profile: null,
    dateOrder: null,
    output: { path: join(folder, 'articles'), shown: 'articles' },
    isDry: false,
    report: null,
    keepSources: null,
    onProgress: () => undefined,
    ...options,
  });
  const text = importReport(result, 0, 'articles', false, noPaint);
  return { code: result.errors > 0 ? 1 : 0, text };
}
