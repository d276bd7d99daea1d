/*
 * Bodies that Markdown parsers are known to choke on: what they do grows with the square of
 * the size, or takes a stack frame for each level. Each makes a body of about `size` characters.
 */

type Make = (size: number) => string;

function repeated(piece: string, size: number): string {
  return piece.repeat(Math.max(1, Math.floor(size / piece.length)));
}

/** `piece` over and over, after `start` and before `end`. */
function of(piece: string, start = '', end = ''): Make {
  return (size) => start + repeated(piece, size) + end;
}

/** Half of the size `open`, then `middle`, then as many of `close`. */
function nested(open: string, middle: string, close: string): Make {
  return (size) => {
    const count = Math.max(1, Math.floor(size / (open.length + close.length)));
    return open.repeat(count) + middle + close.repeat(count);
  };
}

/** Pieces that differ by their number, until the size is reached. */
function counted(piece: (index: number) => string, end = ''): Make {
  return (size) => {
    const pieces: string[] = [];
    for (let length = 0, index = 1; length < size; index++) {
      const next = piece(index);
      pieces.push(next);
      length += next.length;
    }
    return pieces.join('') + end;
  };
}

const deepQuote = '> '.repeat(80);
const deepList = '- '.repeat(80);

export const hostileBodies: Readonly<Record<string, Make>> = {
  'stars and blanks': of('* '),
  'stars and a word': of('* ', '', 'a'),
  'lines of stars': of('* * * * * * * * * * * a\n'),
  'rules of stars': of('* * *\n'),
  'dashes and blanks': of('- ', '', 'a'),
  'plus signs and blanks': of('+ '),
  'numbers and blanks': of('1. '),
  'block quotes': of('>'),
  'block quotes and blanks': of('> ', '', 'a'),
  'block quotes and tabs': of('>\t'),
  'lists in block quotes': of('> - ', '', 'a'),
  'lazy lines of a deep quote': of('b\n', `${deepQuote}a\n`),
  'rows of deep quotes': of(`${'> '.repeat(50)}a\n`),
  'lazy lines of a deep list': of('b\n', `${deepList}a\n`),
  'blank lines in a deep list': of('\n', `${deepList}a\n`, 'b'),
  'lists by indentation': counted((index) => `${'  '.repeat(index - 1)}- a\n`),
  'list items': of('- a\n'),
  'loose list items': of('- a\n\n'),
  'empty list items': of('-\n'),
  'lists that take turns': of('- a\n* b\n'),
  'lists between paragraphs': of('- a\n  - b\n\nc\n\n'),
  'quotes between paragraphs': of('> a\n\nb\n\n'),
  'quotes in the way of lists': of('- a\n> b\n\n'),
  'headings in the way of lists': of('- a\n# b\n'),
  'code in lists': of('- a\n\n      code\n\nb\n\n'),
  'numbered items': counted((index) => `${index}. a\n`),
  'growing backtick runs': counted((index) => `e${'`'.repeat(index)}`),
  'backtick runs without partners': of('`a``a```a````'),
  'emphasis that opens': of('*a **a '),
  'emphasis that closes': of('a* '),
  'underscores that close': of('a_ '),
  'emphasis of two kinds': of('*a_ '),
  'emphasis in words': of('a**b'),
  'emphasis in words, closed elsewhere': of('**x', 'a', 'c* c*'),
  'nested emphasis': nested('*a **a ', 'b', ' a** a*'),
  'a run of stars around a word': nested('*', 'a', '*'),
  'emphasis over emphasis': nested('*a ', '', '_b*c_'),
  'tildes that open': of('~~a '),
  'tildes that close': of('a~~ '),
  'opening brackets': of('['),
  'closing brackets': of(']'),
  'brackets with words': of('a]'),
  'nested brackets': nested('[', 'a', ']'),
  'nested links': nested('[', 'a', '](b)'),
  'nested pictures': nested('![', 'a', '](b)'),
  'pictures of brackets': of('![[]()'),
  links: of('[a](b) '),
  'links without an end': of('[a](<b'),
  'links without a bracket': of('[a](b'),
  'links with open titles': of('[a](b "'),
  'links with open titles in parentheses': of('[a](b ('),
  'parentheses in a link': of('(', '[a]('),
  'references to nothing': of('[a][b] '),
  'references to one thing': of('[a] ', '[a]: https://example.org\n\n'),
  'a long label': of('a', '[', ']: b'),
  'brackets that never were links': of('[ (]('),
  'marks of all kinds': of('[a_*`<'),
  definitions: counted((index) => `[a${index}]: u\n`),
  'one definition over and over': of('[a]: u\n'),
  'definitions with open titles': of('[a]: u "\n'),
  'definitions and titles': of('[a]: u\n"t\n\n'),
  'open definitions': of('[a\n'),
  footnotes: counted((index) => `[^a${index}]: u\n\n`, '[^a1]'),
  'references to one footnote': of('[^a] ', '[^a]: u\n\n'),
  'footnotes and references': counted((index) => `x[^${index}]\n\n[^${index}]: u\n\n`),
  'open footnotes': of('[^a'),
  'footnotes in footnotes': counted((index) => `${'    '.repeat(index - 1)}[^a${index}]: x\n\n`),
  'footnotes about themselves': of('[^a]: [^a] '),
  'less-than signs': of('<'),
  'open tags': of('<a '),
  'open attributes': of('<a b="'),
  'open comments': of('<!-- a ', 'x '),
  'open instructions': of('<?', 'x '),
  'open sections of CDATA': of('<![CDATA[', 'x '),
  'open declarations': of('<!A ', 'x '),
  'comments in blocks': of('<!--\n\n'),
  'angle brackets of addresses': of('<a:'),
  'a long address': of('a', '<https://'),
  'angle brackets of mail addresses': of('<a@b.'),
  'end tags': of('</a'),
  'inline tags': of('<b>x</b>'),
  'inline tags without end': of('<b>x'),
  'inline scripts without end': of('a <script>'),
  'blocks in text': of('a<div>'),
  'tags across emphasis': of('*a <b>x* </b>'),
  'nested blocks': of('<div>'),
  'nested blocks over paragraphs': of('<div>\n\nx\n\n'),
  'nested bold': counted((index) => `<b id=x${index}>`, '<p>y'.repeat(1000)),
  'paragraphs of HTML': of('<p>x'),
  'nested tables': of('<table>'),
  'cells of HTML': of('<td>x', '<table>'),
  'nested lists of HTML': of('<ul><li>'),
  'links of HTML': of('<a href="https://example.org">x', '<div>'),
  'anchors of HTML': of('<a href="#x">x', '<div>'),
  'end tags of HTML': of('</b>', '<div>'),
  'comments of HTML': of('<!--a-->', '<div>'),
  'scripts of HTML': of('<script>', '<div>'),
  'attributes of HTML': of('a=b ', '<div ', '>'),
  'character references in attributes': of('<b title="&amp;">x</b>', '<div>'),
  'open tags in HTML': of('<a ', '<div>'),
  'open attributes in HTML': of('<a b="', '<div>'),
  'instructions in HTML': of('<? >', '<div>'),
  'drawings in HTML': of('<svg>', '<div>'),
  'character references': of('&amp;'),
  ampersands: of('&'),
  'numbers of characters': of('&#1234567'),
  backslashes: of('\\'),
  'escaped stars': of('\\*'),
  'table cells': (size) => `|${repeated('a|', size / 2)}\n|${repeated('-|', size / 2)}\n`,
  'table rows': of('|c|d|\n', '|a|b|\n|-|-|\n'),
  'a wide table of short rows': (size) =>
    `|${repeated('a|', size / 4)}\n|${repeated('-|', size / 4)}\n${repeated('|\n', size / 4)}`,
  'many tables': of('|a|\n|-|\n|b|\n\n'),
  'lines with bars': of('a|b\n'),
  'rows of dashes': of('|-|\n'),
  'nested directives': of(':::a\n'),
  'nested directives that end': (size) => {
    const fences = Array.from({ length: 99 }, (_, index) => ':'.repeat(102 - index));
    const starts = fences.map((fence) => `${fence}pullquote\n`).join('');
    return starts + repeated('a\n', size / 10) + fences.reverse().join('\n');
  },
  'directives without content': of('::a\n'),
  'directives one after another': of(':::a\nx\n:::\n'),
  'open attributes of directives': of(':::a{b="\n'),
  'attributes of a directive': of('b=c ', ':::a{', '}\n'),
  'open labels of directives': of('[', ':::a'),
  'links in a label': of('[a](b) ', ':::a[', ']\n:::'),
  'ends of directives': of(':::\n'),
  colons: of(':'),
  'lines of a paragraph': of('a\n'),
  'lines with hard breaks': of('a  \n'),
  paragraphs: of('a\n\n'),
  'headings with a line below': of('a\n=\n'),
  rules: of('---\n'),
  headings: of('# a\n'),
  'number signs in a heading': of('a #', '# '),
  'fences of code': of('```\n'),
  'fences in code': of('~~~\n', '```\n'),
  'growing fences': counted((index) => `${'`'.repeat(index + 2)}\na\n`),
  'blank lines': of('\n'),
  'a run of blanks': of(' ', 'a', 'b'),
  'indented code': of('    a\n'),
  tabs: of('\t', '', 'a'),
  'a long word': of('a'),
  'NUL characters': of('\0'),
};
