import type { CrumbView, LinkView } from './view-parts.ts';

/** What every page of the archive shows around its content; the same for all templates. */
export interface FrameView {
  readonly archive: ArchiveFrameView;
  readonly page: PageFrameView;
}

/** Facts of the archive, with addresses relative to the page. */
export interface ArchiveFrameView {
  /** The archive's own name: `The Harbour Gazette Archive`. */
  readonly title: string;
  /** The newspaper: `The Harbour Gazette`. */
  readonly publication: string;
  /** Where it was published; null when not said. */
  readonly place: string | null;
  /** `1894–2009`; null when not said. */
  readonly lifetime: string | null;
  /** BCP 47, of the pages' own words. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly homeHref: string;
  readonly aboutHref: string;
  readonly stylesheetHref: string;
  /** Ends with `/` or is empty: put before the path of a theme's own asset. */
  readonly assetsHref: string;
  readonly navigation: readonly NavigationView[];
  readonly feeds: readonly FeedLinkView[];
}

export interface NavigationView extends LinkView {
  /** Whether this page stands below it. */
  readonly current: boolean;
}

export interface FeedLinkView extends LinkView {
  /** Media type: `application/atom+xml`. */
  readonly type: string;
}

/** Facts of one page. */
export interface PageFrameView {
  /** For `<title>`: `Council votes to reopen the tram – The Harbour Gazette, February 29, 1972`. */
  readonly title: string;
  readonly description: string;
  /** Absolute; null when the archive's base URL is not known. */
  readonly canonicalUrl: string | null;
  /** True for pages that search engines should leave out. */
  readonly noIndex: boolean;
  /** From below the home page to this one. */
  readonly breadcrumb: readonly CrumbView[];
  /** `<meta>` tags in order; each has either a name or a property. */
  readonly metaTags: readonly MetaTagView[];
  /** Further `<link>` tags. */
  readonly linkTags: readonly LinkTagView[];
  /** schema.org data: print with `{{ page.jsonLd | jsonld }}`; null for none. */
  readonly jsonLd: object | null;
}

export interface MetaTagView {
  readonly name: string | null;
  readonly property: string | null;
  readonly content: string;
}

export interface LinkTagView {
  readonly rel: string;
  readonly href: string;
  readonly type: string | null;
  readonly title: string | null;
}
