import type { SitePage } from '../../../model/site-page.ts';
import type { FrameView } from './frame-view.ts';

/** What a view's function says of its page; the frame around it is made from this and the archive's facts. */
export interface PageFacts {
  /** Without the paper's name, which the frame adds. */
  readonly title: string;
  readonly description: string;
  /** From below the home page to this one: text and address; the last has none. */
  readonly breadcrumb: readonly { readonly text: string; readonly urlPath: string | null }[];
  readonly noIndex?: boolean;
}

/** A page that needs nothing but its template: what it says of itself, and the content of its view. */
export interface PlainPage<Content> {
  readonly facts: PageFacts;
  readonly content: Content;
}

/** The part of a view that is not its frame, and what the page says of itself. */
export type Content<View extends FrameView> = PlainPage<Omit<View, keyof FrameView>>;

export type PageOf<Kind extends SitePage['kind']> = Extract<SitePage, { kind: Kind }>;
