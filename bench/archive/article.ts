/** What every system is given of an article. Empty texts stand for nothing. */
export interface Article {
  /** Below the articles folder, with `/`: `1962/03/17/a-long-night-in-ashbury.md`. */
  readonly path: string;
  readonly headline: string;
  readonly section: string;
  /** `1962-03-17`. */
  readonly day: string;
  readonly byline: string;
  readonly agency: string;
  readonly dateline: string;
  /** The print page, `A4`, and the edition of that day. */
  readonly page: string;
  readonly edition: string;
  readonly keywords: readonly string[];
  /** Pictures of which only the words are left. */
  readonly photos: readonly Photo[];
  /** Markdown. */
  readonly body: string;
}

export interface Photo {
  readonly caption: string;
  readonly credit: string;
}

/** Articles to measure with. They are made or read anew each time they are asked for: a million do not stay in memory. */
export interface ArticleSource {
  readonly count: number;
  /** Files with articles that only backissue is given: they say no day, so that a peer can do nothing with them. */
  readonly leftOut: number;
  readonly articles: () => Iterable<Article>;
}

/** `/1962/03/17/a-long-night-in-ashbury/`: where peers publish an article. */
export function addressOf({ day, path }: Article): string {
  return `/${day.replaceAll('-', '/')}/${nameOf(path)}/`;
}

/** `1962/03/17/a-long-night.md` is `a-long-night`. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, '');
}

/** Part of an address: `Science & Health` is `science-health`. */
export function addressPart(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
