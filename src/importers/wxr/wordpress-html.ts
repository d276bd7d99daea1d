/** Where pictures and the like that a shortcode names are looked up. */
export interface ShortcodeLookup {
  /** The pictures of `[gallery]`, by the ids that it names, or all of the post's without any. */
  readonly gallery: (ids: readonly string[] | null) => readonly GalleryPicture[];
}

export interface GalleryPicture {
  readonly url: string;
  readonly caption: string;
  readonly alt: string;
}

export interface WordpressHtml {
  readonly html: string;
  /** Shortcodes whose words are not shown, with their names. */
  readonly dropped: readonly { readonly name: string; readonly text: string }[];
}

const attributes = `(?:\\s+(?:[\\w-]+\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s\\]"']+)|"[^"]*"))`;
const shortcode = new RegExp(
  `\\[(\\[?)(/?)([a-zA-Z][\\w-]*)(${attributes}*)\\s*(/?)\\](\\]?)`,
  'g',
);

/**
 * The content of a post as the HTML that WordPress makes of it: shortcodes written out, paragraphs set where blank
 * lines stand. Brackets that are no shortcode, as in `[sic]`, stay.
 */
export function wordpressHtml(content: string, lookup: ShortcodeLookup): WordpressHtml {
  const text = content
    .replace(/\r\n?/g, '\n')
    .replace(/<!--(?:more|nextpage|noteaser)\b.*?-->/g, '\n\n');
  const dropped: { name: string; text: string }[] = [];
  const html = writeOutCodes(writeOutCaptions(text), lookup, dropped);
  const isBlocks = /<!--\s*wp:/.test(text);
  return { html: isBlocks ? html : withParagraphs(html), dropped };
}

/** `[caption]<img> words[/caption]`, the older ones with their words in an attribute. */
function writeOutCaptions(text: string): string {
  return text.replace(
    /\[(caption|wp_caption)\b([^\]]*)\]([\s\S]*?)\[\/\1\]/g,
    (_, _name: string, given: string, inner: string) => {
      const picture = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0] ?? '';
      const words = `${inner.replace(picture, '').trim()} ${attributesOf(given).get('caption') ?? ''}`;
      return `\n\n<figure class="wp-caption">${picture}<figcaption>${words.trim()}</figcaption></figure>\n\n`;
    },
  );
}

function writeOutCodes(
  text: string,
  lookup: ShortcodeLookup,
  dropped: { name: string; text: string }[],
): string {
  const closed = new Set(
    [...text.matchAll(/\[\/([a-zA-Z][\w-]*)\]/g)].map(([, name = '']) => name),
  );
  return text.replace(
    shortcode,
    (
      whole,
      before: string,
      slash: string,
      name: string,
      given: string,
      end: string,
      after: string,
    ) => {
      if (before === '[' && after === ']') return whole.slice(1, -1);
      const isCode =
        slash === '/' ? closed.has(name) : given.trim() !== '' || end === '/' || closed.has(name);
      const values = attributesOf(given);
      if (name === 'gallery' && slash === '') return before + gallery(values, lookup) + after;
      if (!isCode) return whole;
      const address =
        values.get('src') ?? values.get('url') ?? values.get('mp4') ?? values.get('mp3') ?? '';
      if (/^https?:\/\//.test(address))
        return `${before}\n\n<iframe src="${escaped(address)}"></iframe>\n\n${after}`;
      dropped.push({ name, text: whole });
      return before + after;
    },
  );
}

function gallery(values: ReadonlyMap<string, string>, lookup: ShortcodeLookup): string {
  const ids = (values.get('ids') ?? values.get('include'))?.split(/[,\s]+/).filter(Boolean) ?? null;
  const figures = lookup
    .gallery(ids)
    .map(
      ({ url, caption, alt }) =>
        `<figure><img src="${escaped(url)}" alt="${escaped(alt)}"><figcaption>${caption}</figcaption></figure>`,
    );
  return `\n\n${figures.join('\n\n')}\n\n`;
}

function attributesOf(given: string): ReadonlyMap<string, string> {
  const pairs = given.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s\]"']+))/g);
  return new Map(
    [...pairs].map(([, name = '', one, two, three]) => [name, one ?? two ?? three ?? '']),
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

const holders =
  'address|article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|header|hr|main|nav|ol|section|table|tbody|td|tfoot|th|thead|tr|ul';
const holderTag = new RegExp(`(</?(?:${holders})\\b[^>]*>)`, 'gi');
const startsBlock = new RegExp(
  `^</?(?:${holders}|p|li|h[1-6]|pre|dt|dd|figcaption|caption|script|style|iframe)\\b`,
  'i',
);

/** Blank lines part paragraphs and single ones break lines, as WordPress shows them; `pre` stays as it is. */
function withParagraphs(html: string): string {
  return html
    .split(/(<(pre|script|style|figure)\b[\s\S]*?<\/\2>)/i)
    .map((part, index) => {
      if (index % 3 === 2) return '';
      if (index % 3 === 1) return `\n${part}\n`;
      return part
        .replace(holderTag, '\n\n$1\n\n')
        .split(/\n\s*\n/)
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '')
        .map((piece) =>
          startsBlock.test(piece) ? piece : `<p>${piece.replaceAll('\n', '<br>\n')}</p>`,
        )
        .join('\n');
    })
    .join('');
}
