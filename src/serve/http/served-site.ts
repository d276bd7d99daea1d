import type { Manifest } from '../../model/manifest.ts';

/** What the server serves; asked anew at each request, so that it is always the newest state. */
export interface ServedSite {
  /** What the last build published: only these files are served. */
  readonly manifest: () => Manifest;
  /** Absolute. */
  readonly outputFolder: string;
  /** A page rendered ahead of the build, as HTML, by its URL path; null when the file on disk is the newest. May take a moment. */
  readonly preview: (urlPath: string) => Promise<string | null>;
}
