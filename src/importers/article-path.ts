import { parseIsoDate } from '../model/iso-date.ts';
import { slugify } from '../model/slug.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Where an article belongs below the articles folder, without suffix: `1972/02/29/tram-back-by-spring`, by its day
 * (that of print where it is known) and its headline. Without a date it stands in `undated/`; of a month, in the month's folder.
 */
export function articlePath(fields: Fields): string {
  const day = dayOfFields(fields);
  const folder = day === null ? 'undated' : day.replaceAll('-', '/');
  const headline = fields.headline ?? fields.title;
  const slug = typeof fields.slug === 'string' ? slugify(fields.slug) : '';
  const name = slug || slugify(typeof headline === 'string' ? headline : '') || 'untitled';
  // A file of that name is no article anywhere in an archive.
  return `${folder}/${name === 'readme' ? 'readme-x' : name}`;
}

/** The day an article belongs to, as a build finds it; null when none is given that is one. */
export function dayOfFields(fields: Fields): string | null {
  const print = fields.print as Fields | undefined;
  for (const value of [print?.date, fields.edition_date, fields.published, fields.date]) {
    const date = typeof value === 'string' ? parseIsoDate(value) : null;
    if (date !== null) return date;
  }
  return null;
}

/**
 * The paths to try for an article, in this order: its own, then with the start of its source's hash behind it, for
 * others of the same day and headline. They depend on the article alone, so that importing again finds the same ones.
 */
export function pathCandidates(path: string, sha256: string): readonly string[] {
  return ['', `-${sha256.slice(0, 8)}`, `-${sha256.slice(0, 24)}`].map((suffix) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    // An address has no more room than that: what stands behind would be cut off.
    const name = path.slice(folder.length).slice(0, longestSlug - suffix.length);
    return `${folder}${name.replace(/-+$/, '')}${suffix}.md`;
  });
}

/** Characters of an address's last part. */
const longestSlug = 80;
