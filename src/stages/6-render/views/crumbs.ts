import { isDay, weekdayOf, type IsoDate } from '../../../model/iso-date.ts';
import { dateUrl } from '../../5-plan/urls.ts';
import { monthName, weekdayNames } from '../words.ts';
import type { PageFacts } from './page-facts.ts';

type Crumbs = PageFacts['breadcrumb'];

/** From the year down to the day itself, which is the page: the breadcrumb is also the date. */
export function dayCrumbs(date: IsoDate): Crumbs {
  return articleCrumbs(date, true, null).map((crumb, index, all) =>
    index === all.length - 1 ? { text: crumb.text, urlPath: null } : crumb,
  );
}

/** The steps of an article's date, each a link where its page exists; then the article, unless it is null. */
export function articleCrumbs(date: IsoDate, hasDay: boolean, last: string | null): Crumbs {
  const step = (length: number, text: string) => ({
    text,
    urlPath: hasDay ? dateUrl(date.slice(0, length) as IsoDate) : null,
  });
  return [
    step(4, date.slice(0, 4)),
    ...(date.length >= 7 ? [step(7, monthName(date))] : []),
    ...(isDay(date) ? [step(10, `${Number(date.slice(8))} ${weekdayNames[weekdayOf(date)]}`)] : []),
    ...(last === null ? [] : [{ text: last, urlPath: null }]),
  ];
}
