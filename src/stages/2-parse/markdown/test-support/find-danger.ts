import { Parser } from 'htmlparser2';

const harmless = new Set(
  (
    'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section ' +
    'small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

const harmlessAttributes =
  /^(?:abbr|alt|aria-(?:describedby|label)|cite|class|colspan|data-footnote(?:s|-ref|-backref)|datetime|decoding|dir|height|href|id|lang|loading|open|reversed|rowspan|scope|span|src|start|tabindex|title|type|value|width)$/;

/** Our own classes; content sets none. */
const harmlessClasses =
  /^(?:align-(?:left|center|right)|code-info|credit|data-footnote-backref|dateline|footnotes|pullquote|sr-only|table-wrap)$/;

/**
 * What in `html` could run, load, redirect or pass for a part of the page, read by a parser
 * that has nothing in common with the one that wrote it. Written apart from the schema on purpose.
 */
export function findDanger(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!harmless.has(name)) found.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        if (!harmlessAttributes.test(key)) found.push(`${key}=`);
        if (isDangerous(key, value)) found.push(`${key}="${value}"`);
      }
    },
    oncomment: (text) => void found.push(`<!--${text}`),
    onprocessinginstruction: (name) => void found.push(`<${name}`),
  });
  parser.end(html);
  return found;
}

function isDangerous(key: string, value: string): boolean {
  if (key === 'class') return value.split(/\s+/).some((name) => !harmlessClasses.test(name));
  if (key === 'id' || key === 'aria-describedby') return !value.startsWith('body-');
  // eslint-disable-next-line no-control-regex -- browsers leave control characters out
  const address = value.replace(/[\u0000-\u0020]/g, '');
  if (key === 'src') return /^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(address);
  if (key === 'href') {
    return !/^(?:https?:\/\/|mailto:|\.\.\/|#body-|#top$)/.test(address);
  }
  return key === 'cite' && !/^https?:\/\//.test(address);
}
