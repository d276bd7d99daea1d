import type { ArchiveSettings } from '../../../model/archive-settings.ts';
import { remembered } from '../../../model/remember.ts';
import {
  absoluteUrl,
  assetUrl,
  feedUrl,
  fixedUrls,
  namesUrl,
  relativeHref,
} from '../../5-plan/urls.ts';
import type { SiteFacts } from '../site-facts.ts';
import { yearRange } from '../words.ts';
import type {
  ArchiveFrameView,
  FrameView,
  LinkTagView,
  MetaTagView,
  NavigationView,
} from './frame-view.ts';
import type { PageFacts } from './page-facts.ts';

/** What only some pages say in their head. */
export interface HeadExtras {
  readonly metaTags?: readonly MetaTagView[];
  readonly linkTags?: readonly LinkTagView[];
  readonly jsonLd?: object;
}

/** What the page at `urlPath` shows around its content. */
export function frameView(
  site: SiteFacts,
  urlPath: string,
  facts: PageFacts,
  extras: HeadExtras = {},
): FrameView {
  const { settings } = site;
  const href = hrefsOf(urlPath, settings);
  const canonicalUrl =
    urlPath === fixedUrls.notFound ? null : absoluteUrl(settings.baseUrl, urlPath);
  return {
    archive: framesOf(site)(withoutLowerNames(urlPath)),
    page: {
      title: documentTitle(facts.title, settings),
      description: facts.description,
      canonicalUrl,
      noIndex: facts.noIndex ?? false,
      breadcrumb: facts.breadcrumb.map((crumb) => ({
        text: crumb.text,
        href: crumb.urlPath === null ? null : href(crumb.urlPath),
      })),
      metaTags: extras.metaTags ?? openGraph(facts, settings, canonicalUrl),
      linkTags: extras.linkTags ?? [],
      jsonLd: extras.jsonLd ?? null,
    },
  };
}

type FramesOfSite = (urlPath: string) => ArchiveFrameView;

const framesBySite = new WeakMap<SiteFacts, FramesOfSite>();

/** Frames are the same for all pages that stand equally deep below one first folder, as the articles of a year do. */
function framesOf(site: SiteFacts): FramesOfSite {
  const known = framesBySite.get(site);
  if (known !== undefined) return known;
  const frames = remembered(200, (urlPath) => archiveFrame(site, urlPath));
  framesBySite.set(site, frames);
  return frames;
}

/** `/2016////` of `/2016/11/30/haftar/`: a frame's links lead to first folders and their files, so that no other name counts. */
function withoutLowerNames(urlPath: string): string {
  return urlPath.replace(/(?<=.\/)[^/]+/g, '');
}

function archiveFrame(site: SiteFacts, urlPath: string): ArchiveFrameView {
  const { settings } = site;
  const href = hrefsOf(urlPath, settings);
  const { publication } = settings;
  return {
    title: settings.title,
    publication: publication.name,
    place: publication.place,
    lifetime: lifetimeOf(settings),
    language: settings.language,
    direction: settings.direction,
    homeHref: href(fixedUrls.home),
    aboutHref: href(fixedUrls.about),
    stylesheetHref: href(assetUrl('style.css')),
    assetsHref: href(assetUrl('')).replace(/index\.html$/, ''),
    navigation: navigationOf(site, urlPath, href),
    feeds: [
      {
        text: `${settings.title} (Atom)`,
        href: href(feedUrl('atom', null)),
        type: 'application/atom+xml',
      },
      {
        text: `${settings.title} (JSON Feed)`,
        href: href(feedUrl('json', null)),
        type: 'application/feed+json',
      },
    ],
  };
}

/** `1894–2009`; null when the settings say neither. */
function lifetimeOf({ publication: { founded, ceased } }: ArchiveSettings): string | null {
  if (founded !== null)
    return ceased === null ? `since ${founded.slice(0, 4)}` : yearRange(founded, ceased);
  return ceased === null ? null : `until ${ceased.slice(0, 4)}`;
}

function navigationOf(
  site: SiteFacts,
  urlPath: string,
  href: (to: string) => string,
): NavigationView[] {
  const places = [
    { text: 'Dates', to: `${fixedUrls.home}#dates`, isBelow: /^\/\d{4}\// },
    { text: 'Sections', to: fixedUrls.sections, isBelow: /^\/sections\// },
    ...(site.hasEditions
      ? [{ text: 'Editions', to: fixedUrls.editions, isBelow: /^\/editions\// }]
      : []),
    ...(site.hasPlaces ? [{ text: 'Places', to: namesUrl('place'), isBelow: /^\/places\// }] : []),
    ...(site.hasBylines
      ? [{ text: 'Bylines', to: namesUrl('byline'), isBelow: /^\/bylines\// }]
      : []),
    ...(site.hasAgencies
      ? [{ text: 'Agencies', to: namesUrl('agency'), isBelow: /^\/agencies\// }]
      : []),
    { text: 'About', to: fixedUrls.about, isBelow: /^\/about\// },
  ];
  return places.map(({ text, to, isBelow }) => ({
    text,
    href: href(to),
    current: isBelow.test(urlPath),
  }));
}

/**
 * Links of the page at `urlPath`. The page of wrong addresses is served from any depth, so
 * its links count from the archive's root on its host.
 */
export function hrefsOf(urlPath: string, settings: ArchiveSettings): (to: string) => string {
  if (urlPath !== fixedUrls.notFound || settings.offline)
    return (to) => relativeHref(urlPath, to, settings.offline);
  const root = settings.baseUrl === null ? '/' : new URL(settings.baseUrl).pathname;
  return (to) => root + to.slice(1);
}

function documentTitle(title: string, settings: ArchiveSettings): string {
  return title === '' ? settings.title : `${title} – ${settings.title}`;
}

function openGraph(
  facts: PageFacts,
  settings: ArchiveSettings,
  canonicalUrl: string | null,
): MetaTagView[] {
  const tag = (property: string, content: string): MetaTagView => ({
    name: null,
    property,
    content,
  });
  return [
    tag('og:type', 'website'),
    tag('og:site_name', settings.title),
    tag('og:title', facts.title === '' ? settings.title : facts.title),
    tag('og:description', facts.description),
    ...(canonicalUrl === null ? [] : [tag('og:url', canonicalUrl)]),
  ];
}
