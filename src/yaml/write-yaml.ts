import { Scalar, stringify } from 'yaml';

/**
 * Plain data as YAML that `parseYaml` reads as the same texts, and other readers too: what they would take for a
 * number, a time or a word such as `no` stands in quotes. Dates stay bare. Without anchors; lines are never folded.
 */
export function writeYaml(data: Readonly<Record<string, unknown>>): string {
  return stringify(quoted(data), { lineWidth: 0, aliasDuplicateObjects: false });
}

/** What YAML 1.1 reads as something else than text, beside what the writer quotes of its own accord. */
const misread = /^(?:y|n|yes|no|on|off|=|<<|[-+]?[\d_]+(?::[0-5]?\d)+(?:\.\d*)?|-{3}.*|\.{3}.*)$/i;

function quoted(value: unknown): unknown {
  if (typeof value === 'string' && misread.test(value)) {
    const scalar = new Scalar(value);
    scalar.type = Scalar.QUOTE_DOUBLE;
    return scalar;
  }
  if (Array.isArray(value)) return value.map(quoted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, quoted(inner)]));
}
