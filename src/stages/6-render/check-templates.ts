import nunjucks from 'nunjucks';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import { unknownVariables, type UnknownVariable } from './check-variables.ts';
import { findTemplate, templateLoader, type TemplateFolders } from './template-loader.ts';
import { templateProblem } from './template-problem.ts';
import { parseTemplate, type TemplateNode } from './template-syntax.ts';
import { viewContract } from './view-contract.ts';

/**
 * Looks through the theme before the first article is read: every page's template must compile, and
 * use no variable that its view does not have.
 */
export function checkTemplates(
  themes: TemplateFolders,
  shownPath: (path: string) => string,
): Diagnostic[] {
  const environment = new nunjucks.Environment(templateLoader(themes));
  environment.addFilter('jsonld', String);
  const trees = new Map<string, TemplateNode | null>();
  const findTree = (name: string): TemplateNode | null => {
    const known = trees.get(name);
    if (known !== undefined) return known;
    const text = findTemplate(themes, name)?.text;
    const tree = text === undefined ? null : parseTemplate(text);
    trees.set(name, tree);
    return tree;
  };
  return Object.keys(viewContract.templates).flatMap((template) => {
    try {
      environment.getTemplate(template, true);
      return unknownVariables(template, viewContract, findTree).map((unknown) =>
        unknownProblem(unknown, template, themes, shownPath),
      );
    } catch (error) {
      return [templateProblem(error, template, themes, shownPath, template)];
    }
  });
}

function unknownProblem(
  { template, node, name, known }: UnknownVariable,
  page: string,
  themes: TemplateFolders,
  shownPath: (path: string) => string,
): Diagnostic {
  const found = findTemplate(themes, template);
  const last = name.split('.').at(-1) ?? name;
  const place = {
    path: shownPath(found?.path ?? template),
    line: node.lineno + 1,
    column: node.colno + 1,
    endColumn: node.colno + 1 + last.length,
  };
  const similar = didYouMean(last, known);
  const whole = similar === null ? null : name.slice(0, -last.length) + similar;
  return problem(
    'template/unknown-variable',
    { name, view: page, similar: whole },
    found === null ? { place } : { place, text: found.text },
  );
}
