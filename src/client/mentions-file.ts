import { fileAt } from './file-address.ts';

/** Whether a stylesheet imports one of `files` or shows it: a picture, a typeface. */
export function mentionsFile(sheet: CSSStyleSheet, files: ReadonlySet<string>): boolean {
  const base = sheet.href ?? document.baseURI;
  const isNamed = (address: string): boolean => files.has(fileAt(address, base) ?? '');
  return rulesOf(sheet).some((rule) =>
    rule instanceof CSSImportRule
      ? isNamed(rule.href) || (rule.styleSheet !== null && mentionsFile(rule.styleSheet, files))
      : [...rule.cssText.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/g)].some(([, url]) =>
          isNamed(url ?? ''),
        ),
  );
}

/** None for a stylesheet of another host's, which browsers do not let us read. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}
