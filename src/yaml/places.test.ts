import { describe, expect, it } from 'vitest';
import { parseYaml, type YamlFields } from './parse-yaml.ts';

const fieldsOf = (yaml: string) =>
  parseYaml({ yaml, path: 'a.yaml', fileText: yaml }) as YamlFields;

describe('the place of a field', () => {
  const yaml =
    'a: Fog\nprint: { page: "A1" }\nphotos:\n  - file: x.jpg\n    alt:\n  - y\nlong: |\n  text\n';

  it.each([
    [['a'], 'key', 1, 1, 2],
    [['a'], 'value', 1, 4, 7],
    [['print', 'page'], 'key', 2, 10, 14],
    [['print', 'page'], 'value', 2, 16, 20],
    [['photos', 0, 'file'], 'value', 4, 11, 16],
    [['photos', 0], 'value', 4, 5, undefined],
    [['photos', 1], 'value', 6, 5, 6],
    [['long'], 'value', 7, 7, undefined],
    // Nothing stands behind the colon, so its key is marked.
    [['photos', 0, 'alt'], 'value', 5, 5, 8],
  ] as const)('%j, %s, is %d:%d', (path, part, line, column, endColumn) => {
    const place = { path: 'a.yaml', line, column, ...(endColumn && { endColumn }) };
    expect(fieldsOf(yaml).placeOf(path, part)).toEqual(place);
    const behind = fieldsOf(`# comment\n\n${yaml}`).placeOf(path, part);
    expect(behind).toEqual({ ...place, line: line + 2 });
  });

  it.each(
    [['b'], ['a', 'b'], ['photos', 2], ['photos', 0, 'url'], ['print', 0], []].map((path) => [
      path,
    ]),
  )('%j is nowhere', (path) => {
    expect(fieldsOf(yaml).placeOf(path, 'value')).toBeNull();
  });
});
