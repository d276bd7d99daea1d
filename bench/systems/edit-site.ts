import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { System } from './system.ts';

/** The words that the edit of that number puts into an article. */
export function editWords(number: number): string {
  return `Correction ${number} of the bench`;
}

/** Adds a paragraph to an article, as an editor would who saves it. */
export function editArticle({ articleFile }: Pick<System, 'articleFile'>, number: number): void {
  appendFileSync(articleFile, `\n${editWords(number)} reached the archive late.\n`);
}

/** Adds a line to every article's page. */
export function editTemplate({ templateFile }: System, number: number): void {
  const template = readFileSync(templateFile, 'utf8');
  const edited = template.replace('</article>', `<p>Line ${number} of the bench.</p>\n</article>`);
  if (edited === template) throw new Error(`${templateFile} has no </article>.`);
  writeFileSync(templateFile, edited);
}
