import { expect, test } from 'vitest';
import { createReceiver, sendOnce } from './sent-once.ts';

const texts = new Map([['page.njk', new TextEncoder().encode('<p>–</p>')]]);

test('what arrives is what was sent', () => {
  const sent = structuredClone(sendOnce({ texts, missing: null, day: '1972-02-29' }));
  const arrived = createReceiver<object>()(sent);
  expect(arrived).toEqual({ texts, missing: null, day: '1972-02-29' });
});

test('a value that comes again is not made again', () => {
  const receive = createReceiver<object>();
  const sent = sendOnce({ texts });
  const first = receive(structuredClone(sent));
  expect(receive(structuredClone(sent))).toBe(first);
});

test('an equal value that was sent by itself is another one', () => {
  const receive = createReceiver<object>();
  const first = receive(sendOnce({ texts }));
  const second = receive(sendOnce({ texts }));
  expect(second).not.toBe(first);
  expect(second).toEqual(first);
});
