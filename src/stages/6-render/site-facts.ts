import type { Archive } from '../../model/archive.ts';
import type { ArchiveSettings } from '../../model/archive-settings.ts';

/** The little that every page must know of the whole archive; it crosses to the worker threads. */
export interface SiteFacts {
  readonly settings: ArchiveSettings;
  readonly hasEditions: boolean;
  readonly hasPlaces: boolean;
  readonly hasBylines: boolean;
  readonly hasAgencies: boolean;
}

export function siteFacts(archive: Archive): SiteFacts {
  return {
    settings: archive.settings,
    hasEditions: archive.issues.length > 0,
    hasPlaces: archive.places.length > 0,
    hasBylines: archive.bylines.length > 0,
    hasAgencies: archive.agencies.length > 0,
  };
}
