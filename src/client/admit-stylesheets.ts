import { loadStylesheet, sheetsOf } from './load-stylesheet.ts';

/**
 * Loads the stylesheets that `next` has and this page lacks, each at its place among the others, before
 * anything else of `next` is shown: a patch would show the page without them first, and put them last.
 */
export async function admitStylesheets(next: Document): Promise<void> {
  const present = new Map(sheetsOf(document).map((sheet) => [sheet.outerHTML, sheet]));
  const loading: Promise<boolean>[] = [];
  let before: Element | null = null;
  for (const sheet of sheetsOf(next)) {
    const found = present.get(sheet.outerHTML);
    const admitted: Element = found ?? document.importNode(sheet, true);
    if (found === undefined) {
      const last: Element | null = before;
      const put = (): void =>
        last === null ? document.head.prepend(admitted) : last.after(admitted);
      if (admitted.localName === 'link') loading.push(loadStylesheet(admitted, put));
      else put();
    }
    before = admitted;
  }
  await Promise.all(loading);
}
