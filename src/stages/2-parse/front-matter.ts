/*
 * Parse: a source file -> its front matter, with places, and where its body starts.
 * What the fields mean is for the next stage; the body is parsed in pass two.
 */
import matter from 'gray-matter';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { parseYaml, type YamlFields } from '../../yaml/parse-yaml.ts';

/** An article's file in its two parts. */
export interface ParsedArticle {
  readonly source: SourceFile;
  readonly fields: YamlFields;
  readonly body: string;
  /** The line of the file on which `body` starts, from 1. */
  readonly bodyLine: number;
}

const largestFrontMatter = 64 * 1024;
const longestBlank = 2000;
const blank = new RegExp(`\\s{${longestBlank}}`);

/**
 * Splits an article and reads its front matter, which is YAML between two lines of `---`.
 *
 * The only module that calls gray-matter: left alone it runs `---js` front matter as code,
 * answers a broken file with an empty one the second time, and takes seconds over blank lines.
 */
export function parseArticle(
  source: SourceFile,
  hasShortcut = true,
): ParsedArticle | readonly Diagnostic[] {
  const { text, shownPath } = source;
  const gate = frontMatterGate(source);
  if (gate !== null) return [gate];
  const { yaml, body } = (hasShortcut ? plainParts(text) : null) ?? partsOf(text);
  const fields = yaml === null ? emptyFields : parseYaml({ yaml, path: shownPath, fileText: text });
  if (!('data' in fields)) return fields;
  return { source, fields, body, bodyLine: lineAt(text, text.length - body.length) };
}

const emptyFields: YamlFields = { data: {}, placeOf: () => null };

/** What stands between the lines of `---`, null when it is blank, and what follows them. */
interface Parts {
  readonly yaml: string | null;
  readonly body: string;
}

function partsOf(text: string): Parts {
  const bodyStart = afterFrontMatter(text);
  const found: string[] = [];
  // It looks every text up among those it has seen, which takes longer the longer the text is.
  const file = matter(text.slice(0, bodyStart), {
    language: 'yaml',
    engines: {
      // It is not called for blank front matter.
      yaml: (yaml: string) => {
        found.push(yaml);
        return {};
      },
      javascript: refuse,
      json: refuse,
    },
  });
  return { yaml: found[0] ?? null, body: file.content + text.slice(bodyStart) };
}

/**
 * The same where nothing is to be judged: both lines are `---` and no more, and a field begins right behind the first. Nearly all
 * articles are like that, and gray-matter takes a fortieth of a build to say so. Null for all others.
 */
function plainParts(text: string): Parts | null {
  if (!/^---\n[a-z]/i.test(text)) return null;
  const end = text.indexOf('\n---', 3);
  if (!text.startsWith('\n---\n', end)) return null;
  return { yaml: text.slice(3, end), body: text.slice(end + 5) };
}

/** The number of the line in which the character at `end` stands, from 1. */
function lineAt(text: string, end: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** The rest of the line from `start` on. */
function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end);
}

/** Where the line after the closing one begins. */
function afterFrontMatter(text: string): number {
  const closing = text.indexOf('\n---', 3);
  const end = text.indexOf('\n', closing + 1);
  return end === -1 ? text.length : end + 1;
}

function frontMatterGate({ text, shownPath }: SourceFile): Diagnostic | null {
  const firstLine = lineFrom(text, 0);
  const where = { place: { path: shownPath, line: 1, column: 1 }, text };
  if (!firstLine.startsWith('---') || firstLine.startsWith('----'))
    return problem('front-matter/missing', { start: firstLine.slice(0, 40) }, where);
  const language = firstLine.slice(3).trim();
  if (language !== '')
    return problem('front-matter/language', { language: language.slice(0, 40) }, where);
  const end = text.indexOf('\n---', 3);
  if (end === -1) return problem('front-matter/unclosed', {}, where);
  if (lineFrom(text, end + 1).trim() !== '---') {
    const place = { ...where.place, line: lineAt(text, end + 1) };
    return problem('front-matter/unclosed', {}, { place, text });
  }
  const yaml = text.slice(3, end);
  const size = Buffer.byteLength(yaml);
  if (size > largestFrontMatter)
    return problem(
      'yaml/too-large',
      { size: `${Math.ceil(size / 1024)} KB`, limit: '64 KB' },
      where,
    );
  if (blank.test(yaml))
    return problem(
      'yaml/too-large',
      { size: `more than ${longestBlank} blanks in a row`, limit: `${longestBlank}` },
      where,
    );
  return null;
}

function refuse(): never {
  // The gate lets no language through, so that this is out of reach of any article.
  throw new Error('Front matter in another language than YAML is never read.');
}
