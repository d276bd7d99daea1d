import type { BodyHtml } from '../../src/model/body.ts';
import { articleUrl } from '../../src/stages/5-plan/urls.ts';
import type { SurroundingLinks } from '../../src/stages/6-render/render-job.ts';
import type { SiteFacts } from '../../src/stages/6-render/site-facts.ts';
import { articleView, type ArticleView } from '../../src/stages/6-render/views/article-view.ts';
import { sampleArticle } from './sample-article.ts';
import { sampleSettings } from './sample-settings.ts';

type Settings = Parameters<typeof sampleSettings>[0];
type Given = Parameters<typeof sampleArticle>[0];

/** Facts of a site at https://example.org/ that has every kind of index. */
export function sampleSite(settings: Settings = {}): SiteFacts {
  const all = { hasEditions: true, hasPlaces: true, hasBylines: true, hasAgencies: true };
  return { settings: sampleSettings({ baseUrl: 'https://example.org/', ...settings }), ...all };
}

/** What the template of an article is given; its body has 443 words, its held pictures 300 by 200 pixels. */
export function sampleView(
  given: Given = {},
  settings: Settings = {},
  surroundings: Partial<SurroundingLinks> = {},
): ArticleView {
  const article = sampleArticle(given);
  const firstParagraph = 'The first paragraph.';
  const html = `<p>${firstParagraph}</p>` as BodyHtml;
  const pictures = article.photos.flatMap(({ file }) => (file === null ? [] : [file]));
  const links: SurroundingLinks = {
    issueHref: article.print === null ? null : '../../../../editions/1972-02-29/',
    printPageHref: article.print === null ? null : '../../../../editions/1972-02-29/#p9',
    hasDay: true,
    neighbours: { previous: null, next: null },
    alsoHere: [],
    related: [],
    targets: pictures.map((file) => [
      file,
      { kind: 'media', href: `../../../../media/${file}`, width: 300, height: 200 },
    ]),
    ...surroundings,
  };
  const body = { html, firstParagraph, wordCount: 443 };
  return articleView(article, body, links, sampleSite(settings), articleUrl(article));
}

/** The article by which the design of the metadata is shown. */
export const seed = {
  slug: 'haftar-visits-russia-to-ask-for-help-fighting-islamists',
  day: '2016-11-30',
  headline: 'Haftar visits Russia to ask for help fighting Islamists',
  section: 'Middle East',
  dateline: { text: 'MOSCOW', places: ['Moscow'], date: null },
  publication: 'The Daily Star',
  print: { publication: 'The Daily Star', page: '9' },
  photos: [
    {
      caption: 'General Khalifa Haftar leaves …',
      credit: 'REUTERS/Maxim Shemetov',
      photographer: 'Maxim Shemetov',
      agency: 'Reuters',
      date: '2016-11-29',
    },
  ],
} satisfies Given;
