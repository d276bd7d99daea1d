const listLength = 100;

export default function configure(eleventy) {
  eleventy.addPassthroughCopy('assets');
  eleventy.addFilter('words', (day, options) =>
    new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(new Date(day)),
  );
  const articlesOf = (api) => api.getFilteredByTag('article');
  const dayOf = (article) => article.data.day;
  const monthOf = (article) => article.data.day.slice(0, 7);
  const yearOf = (article) => article.data.day.slice(0, 4);

  eleventy.addCollection('days', (api) => groups(articlesOf(api), dayOf));
  eleventy.addCollection('months', (api) =>
    groups(articlesOf(api), monthOf).map(({ key, articles }) => ({ key, days: groups(articles, dayOf) })),
  );
  eleventy.addCollection('years', (api) =>
    groups(articlesOf(api), yearOf).map(({ key, articles }) => ({ key, count: articles.length, months: groups(articles, monthOf) })),
  );
  eleventy.addCollection('sections', (api) => sections(api));
  eleventy.addCollection('sectionParts', (api) => sections(api).flatMap(partsOf));

  function sections(api) {
    return groups(articlesOf(api), (article) => article.data.section);
  }

  function partsOf({ key, articles }) {
    const parts = Math.ceil(articles.length / listLength);
    return Array.from({ length: parts }, (_, part) => ({
      key,
      part: part + 1,
      parts,
      articles: articles.slice(part * listLength, (part + 1) * listLength),
    }));
  }

  return {
    dir: { input: 'content', includes: '_includes', output: '_site' },
    // Articles are text: nothing in them is a template.
    markdownTemplateEngine: false,
  };
}

function groups(articles, keyOf) {
  const found = new Map();
  for (const article of articles) {
    const key = keyOf(article);
    const group = found.get(key);
    if (group === undefined) found.set(key, { key, articles: [article] });
    else group.articles.push(article);
  }
  return [...found.values()];
}
