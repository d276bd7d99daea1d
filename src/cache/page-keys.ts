import type { FileSystem } from '../files/file-system.ts';
import { stampToKeep } from '../files/file-stamp.ts';
import { joinPath } from '../files/paths.ts';
import { createFingerprints, fingerprintOf, shortHash } from '../model/fingerprint.ts';
import type { SitePage } from '../model/site-page.ts';

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
 * The key of a planned page: a text of 14 letters for all on which the page's bytes depend. Equal keys, equal bytes.
 * Null when the page must be made in any case.
 */
export function createPageKeys(inputs: PageInputs): (page: SitePage) => string | null {
  const { textOf } = createFingerprints();
  const common = fingerprintOf(inputs.common);
  const stampAt = (path: string | undefined): string =>
    path === undefined ? '-' : stampToKeep(inputs.files.status(path), inputs.sinceMs);
  return (page) => {
    const file = fileOf(page, inputs);
    const stamp = file === null ? '' : stampAt(file);
    if (stamp === '?') return null;
    const template = inputs.templates.get(`pages/${page.kind}.njk`) ?? '';
    // Of each part it is plain where it ends.
    return shortHash(`${common} ${template} ${stamp}\n${bodiesOf(page).join()}\n${textOf(page)}`);
  };
}

/** The file that is copied to the page's address; null for a page that is made. */
function fileOf(page: SitePage, { articlesFolder, assetFiles }: PageInputs): string | null {
  if (page.kind === 'media') return joinPath(articlesFolder, page.media.path);
  if (page.kind === 'asset') return assetFiles.get(page.assetPath) ?? '';
  return null;
}

/** Hashes of the articles whose text is on the page; its fingerprint leaves texts out. */
function bodiesOf(page: SitePage): readonly string[] {
  if (page.kind === 'article' || page.kind === 'withdrawn') return [page.article.sha256];
  return page.kind === 'feed' ? page.articles.map(({ sha256 }) => sha256) : [];
}
