import type { Format } from './detect-format.ts';
import type { Importer } from './imported-article.ts';

/** The importer of a format, loaded only when a source needs it. */
export async function loadImporter(format: Format): Promise<Importer> {
  switch (format) {
    case 'text':
      return (await import('./text/import-text.ts')).importText;
    case 'html':
      return (await import('./html/import-html.ts')).importHtml;
    case 'jsonl':
      return (await import('./jsonl/import-jsonl.ts')).importJsonl;
    case 'csv':
      return (await import('./csv/import-csv.ts')).importCsv;
    case 'wxr':
      return (await import('./wxr/import-wxr.ts')).importWxr;
    case 'nitf':
      return (await import('./nitf/import-nitf.ts')).importNitf;
    case 'ninjs':
      return (await import('./ninjs/import-ninjs.ts')).importNinjs;
    case 'warc':
      return (await import('./warc/import-warc.ts')).importWarc;
  }
}
