import type { Root } from 'hast';
import { attribute, elementsIn } from './element-names.ts';

/** What a page says of its article in JSON-LD (schema.org); absent text is empty. */
export interface LinkedData {
  readonly type: string;
  readonly text: (property: string) => string;
  /** Values of a property that may be a list, as texts or by the names of what they describe. */
  readonly names: (property: string) => readonly string[];
  /** Names of those values that say what they are: `Person`, `Organization`. */
  readonly namesOfType: (property: string, type: string) => readonly string[];
  readonly inner: (property: string) => LinkedData | null;
}

/** The article of a page's JSON-LD; null when it has none. */
export function readLinkedData(page: Root): LinkedData | null {
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'script') continue;
    if (!/^application\/ld\+json\b/i.test(attribute(element, 'type'))) continue;
    const [code] = element.children;
    const article = code?.type === 'text' ? findArticle(parse(code.value), 0) : null;
    if (article !== null) return linked(article);
  }
  return null;
}

/** JSON as pages have it: in comments of HTML or CDATA, with bare line ends in texts. */
function parse(code: string): unknown {
  const bare = code
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|(?:\/\/\s*)?\]\]>)\s*$/, '');
  for (const text of [bare, bare.replace(/\s+/g, ' ')]) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // The next reading may succeed.
    }
  }
  return null;
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findArticle(value: unknown, depth: number): Node | null {
  if (depth > 6) return null;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 200)) {
      const found = findArticle(item, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isNode(value)) return null;
  if (typesOf(value).some((type) => /(?:Article|BlogPosting|Report)$/.test(type))) return value;
  for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage']) {
    const found = findArticle(value[name], depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function typesOf(node: Node): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type])
    .filter((name): name is string => typeof name === 'string')
    .map((name) => name.replace(/^.*[/#:]/, ''));
}

function linked(node: Node): LinkedData {
  const list = (property: string): unknown[] => {
    const value = Object.hasOwn(node, property) ? node[property] : undefined;
    return Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];
  };
  return {
    type: typesOf(node)[0] ?? '',
    text: (property) => nameOf(list(property)[0]),
    names: (property) =>
      list(property)
        .map(nameOf)
        .filter((name) => name !== ''),
    namesOfType: (property, type) =>
      list(property)
        .filter((value) => isNode(value) && typesOf(value).some((own) => own.endsWith(type)))
        .map(nameOf)
        .filter((name) => name !== ''),
    inner(property) {
      const found = list(property).find(isNode);
      return found === undefined ? null : linked(found);
    },
  };
}

/** A text, or the name or address of what is described. */
function nameOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return tidied(String(value));
  if (!isNode(value)) return '';
  const named = value.name ?? value.url ?? value['@id'] ?? value['@value'];
  return typeof named === 'string' ? tidied(named) : '';
}

/** Without the entities and tags of HTML that editors' systems leave in JSON. */
function tidied(text: string): string {
  return text
    .replace(/<[^<>]{1,200}>/g, '')
    .replace(/&#(\d{1,6});/g, (_, code: string) =>
      String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    )
    .replace(/&(amp|quot|apos|lt|gt|nbsp);/g, (_, name: string) => characters[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};
