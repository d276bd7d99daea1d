/** The fields of an article in the order in which they are written: what a reader looks for first. */
export const fieldOrder: readonly string[] = (
  'id slug kicker headline subhead section genre byline authors agency dateline published updated ' +
  'print photos language dir summary keywords people organizations places series related ' +
  'corrections rights source aliases status extra'
).split(' ');
