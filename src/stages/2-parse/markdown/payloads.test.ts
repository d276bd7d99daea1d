import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import { describe, expect, test } from 'vitest';
import { eachElement } from './each-element.ts';
import { createRenderer } from './renderer.ts';
import { schema } from './schema.ts';
import { findDanger } from './test-support/find-danger.ts';
import { payloads } from './test-support/payloads.ts';
import { sourceOf } from './test-support/render.ts';

const safe = createRenderer({ isSafe: true });
const unsafe = createRenderer({ isSafe: false });
const families = [...new Set(payloads.map(({ family }) => family))];

describe.each(families)('%s', (family) => {
  const own = payloads.filter((payload) => payload.family === family);

  test('nothing gets through', () => {
    const flagged = own.flatMap(({ markdown }) => {
      const danger = findDanger(safe(sourceOf(markdown)).html);
      return danger.length === 0 ? [] : [{ markdown, danger }];
    });
    expect(flagged).toEqual([]);
  });

  test('control: without the checks most do', () => {
    const flagged = own.filter(
      ({ markdown }) => findDanger(unsafe(sourceOf(markdown)).html).length > 0,
    );
    expect(flagged.length / own.length).toBeGreaterThan(0.75);
  });
});

test('there are enough payloads', () => {
  expect(new Set(payloads.map(({ markdown }) => markdown)).size).toBeGreaterThan(300);
});

test('a parser of the HTML standard reads the output as it was written', () => {
  for (const { markdown } of payloads) {
    const { html } = safe(sourceOf(markdown));
    const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
    eachElement(tree, ({ tagName, properties }) => {
      expect(schema.tagNames, markdown).toContain(tagName);
      expect(
        Object.keys(properties).filter((name) => /^on|style|srcDoc|srcSet/i.test(name)),
      ).toEqual([]);
    });
  }
});

test('the schema alone lets nothing executable through', () => {
  const flagged = payloads.flatMap(({ markdown }) => {
    const tree = raw({ type: 'root', children: [{ type: 'raw', value: markdown }] });
    const kept: string[] = [];
    eachElement(sanitize(tree, schema) as Root, ({ tagName, properties }) => {
      if (!schema.tagNames?.includes(tagName)) kept.push(tagName);
      for (const [name, value] of Object.entries(properties)) {
        if (/^(?:on|style|src(?:Doc|Set))/i.test(name)) kept.push(name);
        if (
          /^(?:href|src|cite)$/.test(name) &&
          /^\s*(?:java|vb|data|blob|view)/i.test(String(value))
        ) {
          kept.push(`${name}=${String(value)}`);
        }
      }
    });
    return kept.length === 0 ? [] : [{ markdown, kept }];
  });
  expect(flagged).toEqual([]);
});
