import type { WhereIs } from '../../src/diagnostics/where-is.ts';
import type { Archive } from '../../src/model/archive.ts';
import type { ArchiveSettings, Publication } from '../../src/model/archive-settings.ts';
import type { ArticleRecord } from '../../src/model/article-record.ts';
import type { SitePage } from '../../src/model/site-page.ts';
import { assemble, type AssembledArchive } from '../../src/stages/4-assemble/assemble.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { noteAddresses } from '../../src/stages/5-plan/address-hashes.ts';
import { findClashes, pagesOf as plannedPages } from '../../src/stages/5-plan/find-clashes.ts';
import { atOneGo } from './at-one-go.ts';
import type { PageGroup } from '../../src/stages/5-plan/page-group.ts';
import { plan } from '../../src/stages/5-plan/plan.ts';

type Given = Partial<Omit<ArchiveSettings, 'publication'>> & {
  readonly publication?: Partial<Publication>;
};

/** The settings of an archive without a configuration, but for what a test says. */
export function sampleSettings(given: Given = {}): ArchiveSettings {
  return {
    title: 'The Harbour Gazette Archive',
    language: 'en',
    direction: 'ltr',
    baseUrl: null,
    sections: [],
    editions: [],
    notices: [],
    holdings: { note: null, missing: [] },
    weekStart: 'monday',
    offline: false,
    ...given,
    publication: {
      name: 'The Harbour Gazette',
      place: null,
      publisher: null,
      issn: null,
      founded: null,
      ceased: null,
      schedule: [],
      description: null,
      ...given.publication,
    },
  };
}

export const shownPath = (path: string): string => `articles/${path}`;
export const whereIs: WhereIs = (path) => ({ place: { path: shownPath(path) } });

/** The archive of `records`, with its problems. */
export function assembled(
  records: readonly ArticleRecord[],
  settings: Given = {},
  drafts = false,
): AssembledArchive {
  const allPaths = records.map(({ path }) => path);
  return assemble(records, sampleSettings(settings), { drafts, allPaths, whereIs });
}

/** All pages of a plan, and what is wrong with it. */
export interface Planned {
  readonly pages: readonly SitePage[];
  readonly problems: readonly Diagnostic[];
}

/** The plan of the archive of `records`; addresses of groups that are `isNoted` are noted before clashes are looked for. */
export function planned(
  records: readonly ArticleRecord[],
  settings: Given = {},
  assetPaths: readonly string[] = [],
  isNoted: (group: PageGroup) => boolean = () => false,
): Planned & { readonly archive: Archive } {
  const { archive } = assembled(records, settings);
  const site = plan(archive, assetPaths);
  const addresses = noteAddresses();
  for (const group of site.filter(isNoted)) addresses.note(group.pages());
  const others = site.filter((group) => !isNoted(group));
  const tell = { shownPath, whereIs };
  const problems = atOneGo(findClashes(site, archive, tell, addresses, others));
  return { pages: [...plannedPages(site)], problems, archive };
}

/** The planned pages of one kind. */
export function pagesOf<Kind extends SitePage['kind']>(
  pages: readonly SitePage[],
  kind: Kind,
): Extract<SitePage, { kind: Kind }>[] {
  return pages.filter((page): page is Extract<SitePage, { kind: Kind }> => page.kind === kind);
}
