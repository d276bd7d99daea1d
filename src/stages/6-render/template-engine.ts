import nunjucks from 'nunjucks';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { leaveTemplatesLean } from './lean-compiler.ts';
import { leaveRuntimeLean } from './lean-runtime.ts';
import { templateLoader, type TemplateFolders } from './template-loader.ts';
import { templateProblem } from './template-problem.ts';
import type { FrameView } from './views/frame-view.ts';

/** Makes the page of a view, or says why its template cannot. */
export type TemplateEngine = (
  template: string,
  view: FrameView,
  urlPath: string,
) => string | Diagnostic;

/**
 * Compiles each template of the theme once, on first use. Everything printed is escaped
 * but what a theme marks `safe`; a variable that is not in the view fails the page.
 */
export function createTemplateEngine(
  folders: TemplateFolders,
  shownPath: (path: string) => string,
): TemplateEngine {
  leaveTemplatesLean();
  leaveRuntimeLean();
  const environment = new nunjucks.Environment(templateLoader(folders), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  environment.addFilter('jsonld', jsonForScript);
  return (template, view, urlPath) => {
    try {
      return environment.getTemplate(template, true).render(view);
    } catch (error) {
      return templateProblem(error, template, folders, shownPath, urlPath);
    }
  };
}

/**
 * JSON for a `<script type="application/ld+json">`: `<` is escaped, so that no text of an
 * article can end the element or start a comment in it.
 */
export function jsonForScript(data: unknown): string {
  const json = JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (unsafe) => `\\u${unsafe.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  // Already safe where it is meant to stand; escaping `"` would make it no JSON.
  return new nunjucks.runtime.SafeString(json) as unknown as string;
}
