/** The formats that can be imported. */
export const formats = ['text', 'html', 'jsonl', 'csv', 'wxr', 'nitf', 'ninjs', 'warc'] as const;
export type Format = (typeof formats)[number];

/** What the start of a file shows. */
export interface Detected {
  /** Null when it is no format that can be imported. */
  readonly format: Format | null;
  /** Whether the content alone is proof; any text may be an article, and then again it may not. */
  readonly isSure: boolean;
  /** What it looks like instead; empty when nobody knows. */
  readonly looksLike: string;
}

/** So many bytes of a file's start are enough. */
export const headLength = 64 * 1024;

const signatures: readonly (readonly [bytes: string, what: string])[] = [
  ['25504446', 'a PDF'],
  ['ffd8ff', 'a JPEG picture'],
  ['89504e47', 'a PNG picture'],
  ['47494638', 'a GIF picture'],
  ['49492a00', 'a TIFF picture'],
  ['4d4d002a', 'a TIFF picture'],
  ['d0cf11e0', 'a document of an old office program'],
  ['7b5c727466', 'an RTF document'],
  ['377abcaf', 'a 7-Zip archive'],
  ['52617221', 'a RAR archive'],
  ['425a68', 'a bzip2 file'],
  ['fd377a58', 'an xz file'],
  ['28b52ffd', 'a Zstandard file'],
];

/**
 * Tells a file's format from its first bytes; its name counts for nothing. `columns` are the names
 * that a profile gives to columns of a table. Compressed files must be unpacked first: see `isGzip`.
 */
export function detectFormat(head: Uint8Array, columns: Iterable<string> = []): Detected {
  const start = Buffer.from(head.subarray(0, 8)).toString('hex');
  const known = signatures.find(([bytes]) => start.startsWith(bytes));
  if (known !== undefined) return unknown(known[1]);
  if (start.startsWith('504b0304'))
    return head.length < 30 || hasZipEntry(head) ? sure('warc') : unknown('a zip archive');
  // Its first record may already hold packed bytes.
  if (/^WARC\/\d/.test(Buffer.from(head.subarray(0, 8)).toString('latin1'))) return sure('warc');
  const text = textOf(head);
  if (text === null) return unknown('data and no text');
  const content = text.trimStart();
  if (content.startsWith('<')) return markup(content);
  if (/^[[{]/.test(content)) {
    const format = jsonFormat(content);
    if (format !== null) return sure(format);
  }
  if (isTable(content, columns)) return sure('csv');
  return { format: 'text', isSure: false, looksLike: '' };
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** A WACZ is a zip whose entries have names that other zips do not. */
function hasZipEntry(head: Uint8Array): boolean {
  return /datapackage\.json|archive\/|pages\/|indexes\/|\.warc|\.cdx/.test(
    Buffer.from(head).toString('latin1'),
  );
}

function markup(content: string): Detected {
  const start = content.slice(0, 8192);
  if (/<(?:!DOCTYPE\s+)?nitf\b/i.test(start)) return sure('nitf');
  if (/<rss\b/i.test(start))
    return /wordpress\.org\/export|<wp:wxr_version/i.test(content)
      ? sure('wxr')
      : unknown('an RSS feed');
  if (
    /^<!doctype html|<(?:html|head|body|title|meta|article|main|div|p|h1|section|table)\b/i.test(
      start,
    )
  )
    return sure('html');
  return unknown(/^<\?xml|^<[a-z]/i.test(start) ? 'XML of another kind' : 'markup of another kind');
}

/** JSON Lines start with one whole value a line; ninjs is one object with names of its own. */
function jsonFormat(content: string): 'jsonl' | 'ninjs' | null {
  const line = content.slice(0, (content + '\n').indexOf('\n')).trim();
  const isWhole = parses(line);
  const hasMore = content.trimEnd().includes('\n');
  if (content.startsWith('{') && isWhole && hasMore) return 'jsonl';
  const isNinjs =
    /"(?:\$standard|\$schema)"|iptc\.org\/std\/ninjs/i.test(content) ||
    (/"(?:uri|guid|altids)"\s*:/i.test(content) &&
      /"(?:headline|headlines|body_html|body_text|bodies|body_xhtml)"\s*:/i.test(content));
  if (isNinjs) return 'ninjs';
  // A record may be longer than what is looked at.
  const isRecord = /^\{\s*"[^"\n]{1,80}"\s*:/.test(content) || /^\[\s*[[{]/.test(content);
  return isRecord ? 'jsonl' : null;
}

function parses(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

const columnNames =
  /^(?:id|guid|uid|headline|title|head|heading|body|text|content|story|article|full_?text|date|pub_?date|published|published_at|publication_date|section|category|desk|author|authors|byline|url|link|page|print_page|edition|summary|abstract|dateline|keywords|tags|caption|credit)$/i;

/** A first line of short names, two of which are known, and a second one with as many cells. */
function isTable(content: string, columns: Iterable<string>): boolean {
  const [first = '', second = ''] = content.split('\n', 2);
  const named = new Set([...columns].map((name) => name.toLowerCase()));
  return [',', ';', '\t', '|'].some((mark) => {
    const cells = first.split(mark).map((cell) => cell.trim().replace(/^"|"$/g, ''));
    if (cells.length < 2 || cells.some((cell) => cell.length > 60) || !second.includes(mark))
      return false;
    const known = cells.filter(
      (cell) => columnNames.test(cell.replace(/[\s-]+/g, '_')) || named.has(cell.toLowerCase()),
    );
    return known.length >= 2;
  });
}

/** The text of the start of a file; null when it is none. Its last character may be cut off. */
function textOf(head: Uint8Array): string | null {
  const marked = { fffe: 'utf-16le', feff: 'utf-16be' }[
    Buffer.from(head.subarray(0, 2)).toString('hex')
  ];
  const zeros = head.subarray(0, 1024).filter((byte) => byte === 0).length;
  if (marked === undefined && zeros > 0) {
    const isWide = zeros * 3 > Math.min(head.length, 1024);
    return isWide ? new TextDecoder(head[0] === 0 ? 'utf-16be' : 'utf-16le').decode(head) : null;
  }
  const text = new TextDecoder(marked ?? 'utf-8').decode(head, { stream: true });
  // eslint-disable-next-line no-control-regex -- that is what data is full of
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return controls > text.length / 100 ? null : text;
}

function sure(format: Format): Detected {
  return { format, isSure: true, looksLike: '' };
}

function unknown(looksLike: string): Detected {
  return { format: null, isSure: true, looksLike };
}
