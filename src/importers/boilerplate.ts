import { matchPhrase } from './match-phrase.ts';
import type { Profile } from './profile.ts';

interface Rule {
  readonly name: string;
  /** A line that is this and nothing else is no part of an article, wherever it stands. */
  readonly whole?: RegExp;
  /** A line of this form is none when it stands behind the article. */
  readonly behind?: RegExp;
}

/** Characters of a line that is nothing but a button or a label. */
const longestWhole = 100;

const rules: readonly Rule[] = [
  {
    name: 'boilerplate/advertisement',
    whole:
      /^(?:advertise?ments?|sponsored(?: content)?|(?:story|article) continues below(?: advertisement)?|paid post)\.?$/i,
  },
  {
    name: 'boilerplate/sharing',
    whole:
      /^(?:(?:share|tweet|pin|e-?mail|print|save|like|facebook|twitter|whatsapp|linkedin|google\+|reddit|copy link|comments?|recommend)(?: (?:this|it|on|via|to|article|story|page|a friend|facebook|twitter))*[\s,|/•·+\d]*)+$/i,
    behind: /^(?:follow|like|find) (?:us|.{2,40}) on (?:facebook|twitter|instagram)\b.{0,60}$/i,
  },
  {
    name: 'boilerplate/more',
    whole:
      /^(?:read more|more|continue reading(?: the main story)?|see also|click here(?: .{0,60})?|back to top|next|previous|(?:next|previous) (?:article|story)|view (?:all|more).{0,30})[\s.:»>…]*$/i,
    behind:
      /^(?:interested in .{2,60}\?|(?:related|more|recommended|popular|most (?:read|viewed|popular|shared)|latest|you may also like|editors?['’]? picks?|in (?:this|today['’]s) (?:section|edition))\b.{0,60})$/i,
  },
  {
    name: 'boilerplate/disclaimer',
    behind: /^(?:disclaimer|terms (?:of|and) |privacy policy|the views expressed)\b/i,
  },
  {
    name: 'boilerplate/comments',
    whole:
      /^(?:comments powered by .{2,30}|(?:\d+|no|leave a|post a|add a|view|show|load) comments?|comments(?: \(\d+\)| are closed.{0,20})?)\.?$/i,
    behind:
      /\b(?:post|posted|posting|submit|submitted|leave|moderat\w+|verify)\b.{0,120}\bcomments?\b|\bcomments?\b.{0,80}\b(?:submitted|posted|moderated|third part(?:y|ies)|sole responsibility)\b/i,
  },
  {
    name: 'boilerplate/feedback',
    behind:
      /^(?:(?:your |we (?:value|welcome) your )?feedback\b|we (?:invite|welcome|encourage|want|would like)\b.{0,80}\b(?:readers?|views?|comments?|hear from you)\b|(?:have|got) (?:a (?:news )?(?:tip|story)|something to (?:say|add)).{0,100}|(?:contact|write to|e-?mail) (?:us|the (?:editor|author|writer|reporter))\b.{0,120})/i,
  },
  {
    name: 'boilerplate/subscription',
    whole:
      /^(?:subscribe(?: (?:now|today|here))?|sign up|log ?in|register)(?:[\s|/]+(?:subscribe|sign up|log ?in|register))*[\s.!]*$/i,
    behind:
      /^(?:subscribe (?:to|for|now|and)|sign up (?:for|to)|get (?:the|our) (?:latest|best|newsletter)|become a (?:member|subscriber)|order (?:an e-)?reprints?|today[’']s paper)\b/i,
  },
  {
    name: 'boilerplate/navigation',
    whole:
      /^(?:skip to (?:main )?content|home|menu|search|site map|sections|toggle navigation|main navigation)$/i,
  },
  { name: 'end-mark', whole: /^(?:#{2,}|-\s*30\s*-|\*{3,}|-?\s*ends?\s*-?|\(ends?\))$/i },
];

/**
 * The rule by which a line is no part of its article, or null when it is one. Forms that might
 * be a sentence of a story count only behind the article, as `isBehind` says.
 */
export function boilerplateRule(line: string, profile: Profile, isBehind: boolean): string | null {
  if (profile.boilerplate.some((phrase) => matchPhrase(phrase, line) !== null))
    return 'boilerplate/profile';
  const text = line.replace(/\s+/g, ' ').trim();
  const found = rules.find(
    ({ whole, behind }) =>
      (text.length <= longestWhole && whole?.test(text) === true) ||
      (isBehind && behind?.test(text) === true),
  );
  return found?.name ?? null;
}
