import nunjucks from 'nunjucks';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { templateProblem } from './template-problem.ts';
import { templateLoader, type TemplateFolders } from './template-loader.ts';

/** Templates that pages are made with; the others are only extended or included. */
export const pageTemplates = [
  'about',
  'article',
  'day',
  'edition',
  'edition-day',
  'editions',
  'editions-year',
  'home',
  'month',
  'name',
  'name-year',
  'names',
  'not-found',
  'section',
  'section-month',
  'section-year',
  'sections',
  'undated',
  'withdrawn',
  'year',
] as const;

/** Compiles every page's template before the first article is read, so that a broken theme is told at once. */
export function checkTemplates(
  themes: TemplateFolders,
  shownPath: (path: string) => string,
): Diagnostic[] {
  const environment = new nunjucks.Environment(templateLoader(themes));
  environment.addFilter('jsonld', String);
  return pageTemplates.flatMap((page) => {
    const template = `pages/${page}.njk`;
    try {
      environment.getTemplate(template, true);
      return [];
    } catch (error) {
      return [templateProblem(error, template, themes, shownPath, template)];
    }
  });
}
