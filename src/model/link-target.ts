/** Where a name in a body leads. `href` is relative to the article's page. */
export type LinkTarget =
  | { readonly kind: 'article'; readonly href: string }
  /** An article that has no page, such as a draft: its link gives its words. */
  | { readonly kind: 'unpublished' }
  | {
      readonly kind: 'media';
      readonly href: string;
      /** Pixels, as shown. */
      readonly width: number;
      readonly height: number;
    };
