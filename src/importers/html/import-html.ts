import { problem } from '../../diagnostics/problem.ts';
import { readWhole } from '../bytes/read-whole.ts';
import { sha256 } from '../bytes/sha256.ts';
import type { Importer } from '../imported-article.ts';
import { findBeside } from '../record/find-beside.ts';
import { createPictureStore } from '../record/picture-store.ts';
import { asEvent, recordTooLarge, tooDeep } from '../record/record-problems.ts';
import { articleOfPage } from './article-of-page.ts';
import { decodePage } from './decode-page.ts';
import { deepestPage, parsePage } from './parse-html.ts';

export const largestPage = 10 * 1024 * 1024;

/** A saved page with one article. Its pictures are looked for beside it. */
export const importHtml: Importer = async function* (source, profile) {
  const bytes = await readWhole(source.open(), largestPage);
  if (bytes === null) {
    yield recordTooLarge(source, null, 'The page', '10 MB');
    return;
  }
  const { text, reasons } = decodePage(bytes, null);
  const page = parsePage(text);
  if (page === null) {
    yield tooDeep(source, null, 'The page', deepestPage);
    return;
  }
  const pictures = createPictureStore((address) => findBeside(source, address));
  const origin = { file: source.file, record: null, line: null, sha256: sha256(bytes) };
  const context = { profile, pictures, url: null, reasons };
  const article = articleOfPage(page, origin, context);
  yield article === null
    ? asEvent(problem('import/no-article', { page: source.file }, { place: { path: source.file } }))
    : { kind: 'article', article };
};
