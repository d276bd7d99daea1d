import type { Random } from './random.ts';
import {
  firstNames,
  lastNames,
  organizations,
  places,
  roles,
  subjects,
  things,
  weekdays,
} from './words.ts';

/** Whom and what a story is about. */
export interface Cast {
  readonly persons: readonly Person[];
  readonly organizations: readonly string[];
  readonly subject: string;
  /** As written in a sentence: `Calder Bay`. */
  readonly place: string;
  /** Opening and closing quotation mark, the inner opening one, and the apostrophe. */
  readonly marks: Marks;
}

export interface Person {
  readonly role: string;
  readonly first: string;
  readonly last: string;
}

interface Marks {
  readonly open: string;
  readonly close: string;
  readonly openInner: string;
  readonly apostrophe: string;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const ordinals = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', '11th', '23rd'];
const typewriter: Marks = { open: '"', close: '"', openInner: "'", apostrophe: "'" };
const printer: Marks = { open: '“', close: '”', openInner: '‘', apostrophe: '’' };

/** A cast for a story filed from `dateline`. Two of three stories have the quotation marks of a typewriter. */
export function chooseCast(random: Random, dateline: string): Cast {
  const person = (): Person => ({
    role: random.pick(roles),
    first: random.pick(firstNames),
    last: random.pick(lastNames),
  });
  return {
    persons: [person(), person(), person()],
    organizations: [random.pick(organizations), random.pick(organizations)],
    subject: random.pick(subjects),
    place: inSentence(dateline),
    marks: random.percent(67) ? typewriter : printer,
  };
}

/** A pattern with its slots filled, and the story's own quotation marks. A slot with a capital gets one, too. */
export function writeSentence(random: Random, cast: Cast, pattern: string): string {
  const { open, close, openInner, apostrophe } = cast.marks;
  return pattern
    .replaceAll(/\{(\w+)\}/g, (_slot, name: string) => {
      const text = fill(random, cast, name.charAt(0).toLowerCase() + name.slice(1));
      return /^[A-Z]/.test(name) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
    })
    .replaceAll(/[<>|~']/g, (mark) => {
      if (mark === '<') return open;
      if (mark === '>') return close;
      return mark === '|' ? openInner : apostrophe;
    });
}

function fill(random: Random, cast: Cast, slot: string): string {
  const { whole, pick } = random;
  switch (slot) {
    case 'person':
      return nameOf(random, pick(cast.persons));
    case 'role':
      return pick(cast.persons).role;
    case 'last':
      return pick(cast.persons).last;
    case 'org':
      return pick(cast.organizations);
    case 'subject':
      return random.percent(80) ? cast.subject : pick(subjects);
    case 'place':
      return random.percent(60) ? cast.place : inSentence(pick(places));
    case 'things':
      return pick(things);
    case 'day':
      return pick(weekdays);
    case 'month':
      return pick(months);
    case 'ordinal':
      return pick(ordinals);
    case 'noon':
      return pick(['a.m.', 'p.m.']);
    case 'hour':
      return `${whole(1, 12)}${pick(['', ':15', ':30', ':45'])}`;
    case 'age':
      return String(whole(19, 88));
    case 'year':
      return String(whole(20, 59));
    case 'dayNumber':
      return String(whole(2, 28));
    case 'small':
      return pick(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', '11', '14']);
    case 'number':
      return thousands(random.percent(50) ? whole(12, 980) : whole(10, 480) * 100);
    case 'more':
      return `${thousands(whole(10, 900))} ${pick(['more', 'fewer'])}`;
    case 'percent':
      return pick([`${whole(1, 60)} percent`, `${whole(1, 19)}.${whole(1, 9)}%`]);
    case 'money':
      return pick([
        `$${thousands(whole(2, 900) * 1000)}`,
        `$${whole(1, 90)}.${whole(1, 9)} million`,
      ]);
    case 'cents':
      return `${whole(2, 90)} cents`;
    case 'price':
      return `$${whole(3, 140)}.${whole(10, 99)}`;
    default:
      throw new Error(`No words are known for {${slot}}.`);
  }
}

/** `Mayor Ida Brandt`, `Ida Brandt` or `Mayor Brandt`. */
function nameOf({ pick }: Random, { role, first, last }: Person): string {
  return pick([`${role} ${first} ${last}`, `${first} ${last}`, `${role} ${last}`]);
}

/** `CALDER BAY` is `Calder Bay`; what follows a comma is left out. */
function inSentence(dateline: string): string {
  const [place = dateline] = dateline.split(',');
  return place.toLowerCase().replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

function thousands(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
