import { describe, expect, test } from 'vitest';
import { largestBody } from './gate.ts';
import { hostileBodies } from './test-support/hostile-bodies.ts';
import { rendered } from './test-support/render.ts';
import { timed } from '../../../../test/support/processor-time.ts';

const refusals = ['body/too-large', 'body/too-deep', 'body/too-tangled'];

// A short form: test/campaigns/hostile-bodies.campaign.ts has bodies of more lengths: the dearest are those just short enough not to be refused.
describe('a hostile body is rendered or refused in good time', () => {
  test.each(Object.entries(hostileBodies))('%s', { timeout: 60_000 }, (_, make) => {
    const { value: body, seconds } = timed(() =>
      rendered(make(35_000), { dateline: 'PORT ELLERY' }),
    );
    expect(seconds).toBeLessThan(2);
    const refusal = body.problems.find(({ id }) => refusals.includes(id));
    if (refusal === undefined) return;
    expect(refusal.place?.line).toBeGreaterThan(0);
    expect(body.html).toBe('');
  });
});

describe('the limits', () => {
  const nests: [string, (depth: number) => string][] = [
    ['block quotes', (depth) => `${'> '.repeat(depth)}words`],
    ['lists', (depth) => `${'- '.repeat(depth)}words`],
    ['brackets', (depth) => `${'['.repeat(depth)}words${']'.repeat(depth)}`],
    ['emphasis', (depth) => `${'*a '.repeat(depth)}words${' b*'.repeat(depth)}`],
  ];
  test.each(nests)('%s: 100 pass, 101 do not', (_, make) => {
    expect(rendered(make(100)).problems).toEqual([]);
    expect(rendered(make(100)).html).toContain('words');
    expect(rendered(make(101)).problems.map(({ id }) => id)).toEqual(['body/too-deep']);
  });

  test('a deep nest of several kinds is refused at its place', () => {
    const markdown = `One.\n\n${'> '.repeat(60)}${'*a _b '.repeat(30)}x${' c_ d*'.repeat(30)}\n`;
    const [problem] = rendered(markdown, { firstLine: 5 }).problems;
    expect(problem?.id).toBe('body/too-deep');
    expect(problem?.place).toMatchObject({ line: 7 });
  });

  test('deep raw HTML is flattened and keeps its words', () => {
    const body = rendered(`${'<div>'.repeat(10_000)}words${'</div>'.repeat(10_000)} after`);
    expect(body.html.match(/<div>/g)?.length).toBe(100);
    expect(body.html).toContain('words');
    expect(body.html).toContain('after');
  });

  test('a body of more than 5 MB is refused, one below is not', () => {
    const paragraph = `${'The tram left the quay in 1961 and never came back. '.repeat(9)}\n\n`;
    const markdown = paragraph.repeat(Math.floor(largestBody / paragraph.length));
    expect(rendered(markdown).problems).toEqual([]);
    const [problem] = rendered(markdown + paragraph).problems;
    expect(problem?.id).toBe('body/too-large');
    expect(problem?.what).toContain('5,000,');
  }, 30_000);
});

describe('what newspapers print is never refused', () => {
  const ordinary: [string, string][] = [
    [
      'a market table of 1,500 rows',
      `| a | b | c |\n|--|--|--|\n${'| IBM | 12 1/2 | + 1/4 |\n'.repeat(1500)}`,
    ],
    ['a list of 3,000 results', '- Smith bt Jones 6-4, 6-3\n'.repeat(3000)],
    ['a page of old HTML', `<table>${'<tr><td><font size=2>IBM<td>12 1/2\n'.repeat(5000)}</table>`],
    [
      'a listing with marks in it',
      `\`\`\`\n${'* IBM [NYSE] <12> _1/2_ `x` *\n'.repeat(5000)}\`\`\``,
    ],
    ['stock symbols', 'Sears <S> and IBM <IBM> rose [see table] *again*. '.repeat(500)],
    ['separators', `words\n\n${'* * *\n\nwords\n\n'.repeat(2000)}`],
    ['rows of stars and lines', `${'*'.repeat(78)}\n${'_'.repeat(78)} 12 ____ 13\n`.repeat(200)],
    [
      'a hard-wrapped book',
      `${'The council voted on Tuesday to reopen the harbour tram, which\n'.repeat(7)}\n`.repeat(
        2000,
      ),
    ],
  ];
  test.each(ordinary)('%s', { timeout: 30_000 }, (_, markdown) => {
    expect(rendered(markdown).problems).toEqual([]);
  });
});
