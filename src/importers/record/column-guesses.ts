/**
 * Names that databases and feeds commonly give to a field, the best first. Small letters, and
 * without marks and blanks: `pub_date`, `PubDate` and `pub date` are one.
 */
const names: readonly (readonly [field: string, names: string])[] = [
  ['headline', 'headline title hed headlinemain headlinetext articletitle posttitle head'],
  [
    'body',
    'body text content fulltext articletext articlebody bodytext maintext story storytext bodyhtml contenthtml html fulltexthtml postcontent copy bodyxhtml bodymain',
  ],
  ['section', 'section sectionname newsdesk desk department category articlesection sectionlabel'],
  [
    'published',
    'published publisheddate publicationdate pubdate datepublished publishdate publishedat publishedon dateofpublication date postdate articledate firstpublished',
  ],
  ['print.date', 'printdate editiondate issuedate'],
  ['updated', 'updated updatedat modified datemodified modifieddate lastmodified lastupdated'],
  ['byline', 'byline by bylineoriginal bylinetext'],
  ['authors', 'authors author authorname creator writer writers reporter'],
  ['agency', 'agency newsagency wire wireservice'],
  ['dateline', 'dateline datelinetext'],
  ['subhead', 'subhead subheadline subtitle deck dek standfirst subhed drophead'],
  ['kicker', 'kicker overline strap eyebrow'],
  ['print.publication', 'publication newspaper paper publicationname newspapertitle'],
  ['print.page', 'page printpage pagenumber pageno pagename pages'],
  ['print.edition', 'edition printedition editionname'],
  ['print.section', 'printsection'],
  ['print.column', 'printcolumn'],
  ['print.issue', 'issue issuenumber issueno'],
  ['print.volume', 'volume volumenumber'],
  ['summary', 'summary abstract excerpt description teaser'],
  ['keywords', 'keywords tags topics subjects keyword tag'],
  ['people', 'people persons person'],
  ['organizations', 'organizations organisations orgs organization'],
  ['places', 'places locations geo location'],
  ['series', 'series'],
  ['language', 'language lang'],
  ['url', 'url link permalink weburl canonicalurl canonical articleurl originalurl'],
  ['photos.0.file', 'image photo imageurl photourl imagefile photofile leadimage'],
  ['photos.0.caption', 'caption photocaption imagecaption cutline'],
  ['photos.0.credit', 'photocredit imagecredit credit'],
  ['rights.statement', 'copyright rights copyrightnotice'],
  ['id', 'guid uuid'],
  ['genre', 'genre'],
];

const guesses: ReadonlyMap<string, { readonly field: string; readonly rank: number }> = new Map(
  names.flatMap(([field, list]) =>
    list.split(' ').map((name, rank) => [name, { field, rank }] as const),
  ),
);

/**
 * Says for each column of a record which field it goes to. What `given` names is so; of the rest, a
 * well-known name goes to its field, the best name first, and anything else to `extra`.
 */
export function guessColumns(
  columns: readonly string[],
  given: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  const taken = new Set<string>();
  for (const column of columns) {
    const field = given.get(column) ?? given.get(column.toLowerCase());
    if (field === undefined) continue;
    result.set(column, field);
    taken.add(field);
  }
  const candidates = columns
    .filter((column) => !result.has(column))
    .map((column) => ({ column, guess: guesses.get(bareName(column)) }))
    .sort((a, b) => (a.guess?.rank ?? 0) - (b.guess?.rank ?? 0));
  for (const { column, guess } of candidates) {
    if (guess !== undefined && !taken.has(guess.field)) {
      taken.add(guess.field);
      result.set(column, guess.field);
    } else result.set(column, `extra.${extraName(column)}`);
  }
  return new Map(columns.map((column) => [column, result.get(column) ?? '-']));
}

function bareName(column: string): string {
  return column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A column's name as a path below `extra`: its dots are levels. */
function extraName(column: string): string {
  const name = column
    .trim()
    .replace(/\s+/g, '_')
    .replace(/^\.+|\.+$/g, '');
  return name === '' ? 'unnamed' : name;
}
