/** Names of HTML for U+00A0 to U+00FF, in this order. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';

const others: Readonly<Record<string, string>> = {
  bull: '•',
  euro: '€',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  mdash: '—',
  ndash: '–',
  OElig: 'Œ',
  oelig: 'œ',
  prime: '′',
  rdquo: '”',
  rsquo: '’',
  Scaron: 'Š',
  scaron: 'š',
  trade: '™',
};

/** Characters by the names that HTML has for them: files of news use them without declaring them. */
export function namedCharacters(): Record<string, string> {
  const names = latin.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)]);
  return { ...Object.fromEntries(names), ...others } as Record<string, string>;
}
