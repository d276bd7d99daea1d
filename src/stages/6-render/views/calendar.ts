import type { ArchiveSettings } from '../../../model/archive-settings.ts';
import type { DayGroup, MonthGroup } from '../../../model/archive.ts';
import { daysInMonth, weekdayOf, type IsoDate } from '../../../model/iso-date.ts';
import { dateUrl } from '../../5-plan/urls.ts';
import { countWords, dateWords, weekdayNames } from '../words.ts';
import type { Linker } from './links.ts';
import type { CalendarCellView, CalendarView } from './view-parts.ts';

/** What the calendars of one archive share: when the paper came out, and what is held. */
export interface CalendarFacts {
  readonly link: Linker;
  readonly firstDay: IsoDate | null;
  readonly lastDay: IsoDate | null;
}

const outside: CalendarCellView = {
  day: null,
  href: null,
  count: 0,
  level: 0,
  state: 'outside',
  label: '',
};

/** A month as a table of weeks. `month` is null for a month without articles. */
export function calendarView(
  facts: CalendarFacts,
  yearMonth: string,
  month: MonthGroup | null,
): CalendarView {
  const { weekStart } = facts.link.settings;
  const shift = weekStart === 'monday' ? 0 : 6;
  const weekdays = weekdayNames.map((_, index) => weekdayNames[(index + shift) % 7] ?? '');
  const days = new Map((month?.days ?? []).map((day) => [day.date, day]));
  const most = Math.max(1, ...(month?.days ?? []).map(({ articles }) => articles.length));
  const length = daysInMonth(Number(yearMonth.slice(0, 4)), Number(yearMonth.slice(5)));
  const cells: CalendarCellView[] = [];
  const lead = (weekdayOf(`${yearMonth}-01` as IsoDate) - shift + 7) % 7;
  for (let blank = 0; blank < lead; blank++) cells.push(outside);
  for (let day = 1; day <= length; day++) {
    const date = `${yearMonth}-${String(day).padStart(2, '0')}` as IsoDate;
    cells.push(cellOf(facts, date, days.get(date) ?? null, most));
  }
  while (cells.length % 7 !== 0) cells.push(outside);
  return {
    caption: dateWords(yearMonth as IsoDate),
    weekdays: weekdays.map((full) => ({ short: full.slice(0, 2), full })),
    weeks: Array.from({ length: cells.length / 7 }, (_, week) =>
      cells.slice(week * 7, week * 7 + 7),
    ),
  };
}

function cellOf(
  facts: CalendarFacts,
  date: IsoDate,
  group: DayGroup | null,
  most: number,
): CalendarCellView {
  const day = Number(date.slice(8));
  if (group !== null) {
    const count = group.articles.length;
    return {
      day,
      href: facts.link.href(dateUrl(date)),
      count,
      level: Math.ceil((count / most) * 4),
      state: 'held',
      label: `${dateWords(date)}: ${countWords(count, 'article')}`,
    };
  }
  const state = isMissing(facts, date) ? 'missing' : 'none';
  const label = `${dateWords(date)}: ${state === 'missing' ? 'published, not held' : 'no articles'}`;
  return { day, href: null, count: 0, level: 0, state, label };
}

/** Whether the paper came out that day, by what the settings say, though we hold nothing of it. */
function isMissing(
  { link: { settings }, firstDay, lastDay }: CalendarFacts,
  date: IsoDate,
): boolean {
  if (isListedMissing(settings, date)) return true;
  const { schedule, founded, ceased } = settings.publication;
  if (schedule.length === 0 || !schedule.includes(weekdayOf(date))) return false;
  const from = founded ?? firstDay;
  const to = ceased ?? lastDay;
  return from !== null && to !== null && date >= from && date <= to;
}

function isListedMissing(settings: ArchiveSettings, date: IsoDate): boolean {
  return settings.holdings.missing.some(({ first, last }) => date >= first && date <= last);
}
