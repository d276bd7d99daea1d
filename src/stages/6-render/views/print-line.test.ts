import { describe, expect, it } from 'vitest';
import { sampleView } from '../../../../test/support/sample-view.ts';

const textOf = (pieces: readonly { text: string; href: string | null }[]) =>
  pieces
    .map(({ text, href }) =>
      href === null ? text : `[${text}](${href.replace(/^(\.\.\/)+/, '/')})`,
    )
    .join('');

describe('the print line', () => {
  const paper = 'appeared in the print edition of The Harbour Gazette on [February 29, 1972';
  const to = '](/editions/1972-02-29/)';
  it.each([
    [
      { page: '9', relation: 'same' },
      `This article ${paper}${to}, on [page 9](/editions/1972-02-29/#p9).`,
    ],
    [
      { page: 'A1', relation: 'version' },
      `A version of this article ${paper}${to}, on [page A1](/editions/1972-02-29/#p9).`,
    ],
    [{}, `This article, or a version of it, ${paper}${to}.`],
    [
      { edition: 'Late Final', column: '3' },
      `This article, or a version of it, ${paper} (Late Final)${to}, column 3.`,
    ],
  ] as const)('of %j', (print, line) => {
    expect(textOf(sampleView({ print }).article.print!.line)).toBe(line);
  });

  it.each([
    [{ page: '9' }, 'page 9'],
    [{ page: '1,4' }, 'pages 1 and 4'],
    [{ page: 'A1; A4, B2' }, 'pages A1, A4 and B2'],
    [{ page: '9-10' }, 'pages 9–10'],
    [{ page: '3', section: 'Sports' }, 'page 3 of section Sports'],
    [{ page: '3-4', section: 'Sports' }, 'pages 3–4 of section Sports'],
    [{ page: 'C3', section: 'Sports' }, 'page C3'],
  ])('names the page of %j: %s', (print, words) => {
    expect(sampleView({ print }).article.print).toMatchObject({ label: `Print edition, ${words}` });
  });

  it('says no more of the day than is known, and names the paper that printed it', () => {
    const print = { date: '1972-02', publication: 'The Star' };
    const none = { issueHref: null, printPageHref: null };
    const view = sampleView({ day: '1972-02', print }, {}, none).article.print!;
    expect(textOf(view.line)).toBe(
      'This article, or a version of it, appeared in the print edition of The Star in February 1972.',
    );
    expect(view).toMatchObject({ label: 'Print edition', href: null });
  });

  it('is not there for an article on the web only', () => {
    expect(sampleView().article.print).toBeNull();
  });
});
