import { defaultSchema, type Schema } from 'hast-util-sanitize';
import { idPrefix } from './links.ts';

/** Attributes that any element may have; classes are those that we set, never content's. */
const everywhere = ['dir', 'id', 'lang', 'title'];

/**
 * What may stand in a published body. It is checked last, whatever made the tree: elements
 * that are not here give their content, attributes that are not here go.
 *
 * Extends the schema of hast-util-sanitize in what the words of a newspaper need, and narrows
 * it where that allows forms, borders or widths.
 */
export const schema: Schema = {
  ...defaultSchema,
  ancestors: {
    ...defaultSchema.ancestors,
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
  },
  attributes: {
    '*': everywhere,
    a: [
      'href',
      'ariaDescribedBy',
      ['ariaLabel', /^Back to reference [\d-]+$/],
      'dataFootnoteBackref',
      'dataFootnoteRef',
      ['className', 'data-footnote-backref'],
    ],
    blockquote: ['cite'],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    figure: [['className', 'pullquote']],
    h2: [['className', 'sr-only']],
    img: ['alt', 'src', 'width', 'height', ['loading', 'lazy'], ['decoding', 'async']],
    ins: ['cite', 'dateTime'],
    li: ['value'],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    p: [['className', 'code-info']],
    q: ['cite'],
    section: [
      'dataFootnotes',
      ['className', 'footnotes', 'table-wrap'],
      ['tabIndex', 0],
      ['ariaLabel', /^Table(?: \d+)?$/],
    ],
    span: [['className', 'credit', 'dateline']],
    td: ['colSpan', 'rowSpan', ['className', /^align-(?:left|center|right)$/]],
    th: [
      'abbr',
      'colSpan',
      'rowSpan',
      ['scope', 'col', 'row', 'colgroup', 'rowgroup'],
      ['className', /^align-(?:left|center|right)$/],
    ],
    time: ['dateTime'],
  },
  clobber: ['ariaDescribedBy', 'id', 'name'],
  clobberPrefix: idPrefix,
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto'],
    src: [''],
  },
  required: {},
  strip: ['script', 'style'],
  tagNames: (
    'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section ' +
    'small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
};
