import { z } from 'zod';
import { parseIsoDate, type IsoDate } from '../../model/iso-date.ts';
import { canonicalLanguage } from '../../yaml/language-tag.ts';
import type { CustomFinding } from '../../yaml/schema-problems.ts';

interface Check {
  addIssue: (issue: { code: 'custom'; params: CustomFinding; input: unknown }) => void;
}

function found(context: Check, params: CustomFinding): typeof z.NEVER {
  context.addIssue({ code: 'custom', params, input: '' });
  return z.NEVER;
}

/** Text; blanks around it do not count, and line breaks inside it stay. */
export const text = z.string().trim();

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const date = z
  .string()
  .transform(
    (value, context): IsoDate =>
      parseIsoDate(value.trim()) ?? found(context as Check, { finding: 'date', value }),
  )
  .meta({ pattern: '^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$' });

/** A complete http or https address: the only ones that ever become links. */
export const webAddress = z
  .string()
  .transform((value, context): string =>
    isWebAddress(value.trim()) ? value.trim() : found(context as Check, { finding: 'url', value }),
  )
  .meta({ format: 'uri' });

/** A language tag of BCP 47, in its canonical case. */
export const languageTag = z
  .string()
  .transform(
    (value, context): string =>
      canonicalLanguage(value.trim()) ?? found(context as Check, { finding: 'language', value }),
  );

/** One text, or a list of them. */
export const textList = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? [value] : value).map((item) => item.trim()))
  .transform((items) => items.filter((item) => item !== ''));

/** `true`/`yes` or `false`/`no`: scalars are text until here. */
export const yesOrNo = z
  .enum(['true', 'false', 'yes', 'no'])
  .transform((value) => value === 'true' || value === 'yes');

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\/[^\s<>"]+$/i.test(value)) return false;
  return URL.canParse(value);
}
