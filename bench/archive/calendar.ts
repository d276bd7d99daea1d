/** When a made-up newspaper came out. */
export interface Calendar {
  readonly issues: number;
  /** The day of an issue, counted from 0: `1950-01-02`. Never a Sunday. */
  readonly dayOf: (issue: number) => string;
}

const firstDay = Date.UTC(1950, 0, 2);
const dayMs = 24 * 60 * 60 * 1000;
const mostYears = 60;
const weekdaysAYear = 313;
/** An issue of a small archive; a larger one fills every weekday first and its issues then. */
const articlesAnIssue = 2.5;
const articlesForAllYears = 10_000;

/**
 * The issues of an archive of `articles`: over 60 years, 167 articles a year, for 10,000. Fewer articles take
 * fewer years, more make fuller days, so that small archives look like a piece of a large one.
 */
export function makeCalendar(articles: number): Calendar {
  const years = Math.max(
    1,
    Math.ceil((mostYears * Math.min(articles, articlesForAllYears)) / articlesForAllYears),
  );
  const weekdays = years * weekdaysAYear;
  const issues = Math.max(1, Math.min(weekdays, Math.ceil(articles / articlesAnIssue)));
  return {
    issues,
    dayOf: (issue) => {
      const weekday = Math.floor((issue * weekdays) / issues);
      const days = Math.floor(weekday / 6) * 7 + (weekday % 6);
      return new Date(firstDay + days * dayMs).toISOString().slice(0, 10);
    },
  };
}
