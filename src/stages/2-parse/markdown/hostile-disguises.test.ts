import { describe, expect, test } from 'vitest';
import { rendered } from './test-support/render.ts';
import { timed } from '../../../../test/support/processor-time.ts';

describe('nothing that looks like code or HTML hides an attack from the estimate', () => {
  const disguises = [
    ['```\n', '```\n~~~\n```\n', '~~~ a\n~~~\n', '~~~~\n~~~\n', '``` `\n', '    ```\n', '- ```\n'],
    [
      '> ```\n',
      '> <div>\n',
      '> <!--\n',
      '14. ```\n',
      'x\n14. ```\n',
      '[^a]: ```\n',
      ':::a\n```\n:::\n',
    ],
    [
      '<div>\n',
      '<div>\n\n',
      '<div>\n```\n\n',
      'x\n<div>\n',
      '- x\n<div>\n',
      '<divx>\n',
      '<b>\n',
      '</p \n',
    ],
    ['<pre>x</pre>\n', '<pre>\n', '<script>\n\n```\n</script>\n', '<script x\n', '<style>\n\n'],
    [
      '<!-- -->\n',
      '<!-->\n',
      '<!--\n-->\n',
      'x\n<!--\n-->\n',
      '<!-- a\n\n',
      '<?\n',
      '<!A\n',
      '<![CDATA[\n',
    ],
  ].flat();
  const attacks = ['a]'.repeat(40_000), `    ${'a]'.repeat(40_000)}`, 'a\n=\n'.repeat(5_000)];

  test.each(disguises)('%j', { timeout: 60_000 }, (disguise) => {
    for (const attack of attacks) {
      const { seconds } = timed(() => rendered(disguise + attack));
      expect(seconds).toBeLessThan(5);
    }
  });
});
