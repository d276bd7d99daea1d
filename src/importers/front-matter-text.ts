import { writeYaml } from '../yaml/write-yaml.ts';
import { plainText } from './escape-markdown.ts';

/** Fields as front matter, its two lines of `---` included. Empty values are left out. */
export function frontMatterText(fields: Readonly<Record<string, unknown>>): string {
  return `---\n${writeYaml(withoutEmpty(fields))}---\n`;
}

type Fields = Readonly<Record<string, unknown>>;

function withoutEmpty(fields: Fields): Record<string, unknown> {
  const kept = Object.entries(fields).map(([name, value]) => [name, tidied(value)] as const);
  return Object.fromEntries(kept.filter(([, value]) => !isEmpty(value)));
}

function tidied(value: unknown): unknown {
  if (typeof value === 'string') return tidiedText(value);
  if (Array.isArray(value)) return value.map(tidied).filter((item) => !isEmpty(item));
  return typeof value === 'object' && value !== null ? withoutEmpty(value as Fields) : value;
}

/** Blanks are collapsed: long runs of them are refused in front matter. Line breaks stay. */
function tidiedText(text: string): string {
  return plainText(text)
    .replace(/[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
