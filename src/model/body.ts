declare const bodyHtml: unique symbol;

/**
 * The HTML of an article's body, safe to put into a page as it is. Only the Markdown
 * pipeline makes one; whatever else reaches a template is escaped.
 */
export type BodyHtml = string & { readonly [bodyHtml]: true };

/** An article's body, ready for its page. */
export interface Body {
  /** Block elements, the dateline set at their head; headings start at `h2`. Empty for an empty body. */
  readonly html: BodyHtml;
  /** Plain text of the first paragraph, without the dateline; empty when there is none. */
  readonly firstParagraph: string;
  /** Words of the story as shown, its dateline included. */
  readonly wordCount: number;
}
