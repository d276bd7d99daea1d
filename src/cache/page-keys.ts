import type { FileSystem } from '../files/file-system.ts';
import { stampToKeep } from '../files/file-stamp.ts';
import { joinPath } from '../files/paths.ts';
import {
  createFingerprints,
  fingerprintOf,
  largeFingerprint,
  shortHash,
} from '../model/fingerprint.ts';
import type { ArticleRecord } from '../model/article-record.ts';
import type { SitePage } from '../model/site-page.ts';
import type { PageGroup } from '../stages/5-plan/page-group.ts';

/** What pages depend on beside what their plan holds. */
export interface PageInputs {
  readonly files: FileSystem;
  /** Of the disk's clock, before anything was read. */
  readonly sinceMs: number;
  /** Plain data on which every page depends: the program, the settings, the defaults of articles. */
  readonly common: unknown;
  /** By template, of its text and that of all it includes. */
  readonly templates: ReadonlyMap<string, string>;
  readonly articlesFolder: string;
  /** By asset path, absolute. */
  readonly assetFiles: ReadonlyMap<string, string>;
}

/**
 * Keys: texts of 14 letters for all on which the bytes of a page, or of all pages of a group, depend. Equal keys, equal bytes.
 * Null for what must be looked at in any case.
 */
export interface GroupKeys {
  readonly ofGroup: string | null;
  readonly ofPage: (page: SitePage) => string | null;
}

export function createPageKeys(inputs: PageInputs): (group: PageGroup) => GroupKeys {
  const common = fingerprintOf(inputs.common);
  const allTemplates = fingerprintOf([...inputs.templates]);
  const stampAt = (path: string | undefined): string =>
    path === undefined ? '-' : stampToKeep(inputs.files.status(path), inputs.sinceMs);
  return ({ name, madeOf, texts, isOfFiles }) => {
    // What the group's pages share is walked once, and forgotten with the group.
    const { textOf } = createFingerprints();
    return {
      ofGroup: isOfFiles
        ? null
        : largeFingerprint(headOf([common, allTemplates, name], texts), madeOf),
      ofPage: (page) => {
        const file = fileOf(page, inputs);
        const stamp = file === null ? '' : stampAt(file);
        if (stamp === '?') return null;
        const template = inputs.templates.get(`pages/${page.kind}.njk`) ?? '';
        const head = headOf([common, template, stamp], bodiesOf(page));
        return shortHash(`${head}\n${textOf(page)}`);
      },
    };
  };
}

/** Of each part it is plain where it ends. */
function headOf(parts: readonly string[], texts: readonly ArticleRecord[]): string {
  return `${parts.join(' ')}\n${texts.map(({ sha256 }) => sha256).join()}`;
}

/** The file that is copied to the page's address; null for a page that is made. */
function fileOf(page: SitePage, { articlesFolder, assetFiles }: PageInputs): string | null {
  if (page.kind === 'media') return joinPath(articlesFolder, page.media.path);
  if (page.kind === 'asset') return assetFiles.get(page.assetPath) ?? '';
  return null;
}

/** The articles whose text is on the page; their fingerprints leave texts out. */
function bodiesOf(page: SitePage): readonly ArticleRecord[] {
  if (page.kind === 'article' || page.kind === 'withdrawn') return [page.article];
  return page.kind === 'feed' ? page.articles : [];
}
