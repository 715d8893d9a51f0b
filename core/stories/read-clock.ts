import { readNumberWord } from '../language/number-words.ts';
import { hoursOf, PART } from './date-words.ts';

/** A time of day, or a stretch of it, in minutes after midnight; minutes from 1440 on are of the next day. */
export interface ClockExpression {
  /** Offset behind it. */
  end: number;
  from: number;
  to: number;
  seconds?: number;
}

const NUMBER = '(?:\\d{1,2}|eins?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)';
const EDGE = '(?![\\p{L}\\d])';
const LATER = `(?:\\s(?<part>${PART})${EDGE})?`;
const EARLIER = `(?:(?<early>${PART})\\s(?:um\\s|gegen\\s|von\\s|zwischen\\s)?)?`;

type Groups = Record<string, string | undefined>;
type Read = (groups: Groups) => Omit<ClockExpression, 'end'> | null;

const RULES: [pattern: string, read: Read][] = [
  [
    `${EARLIER}(?<=(?:von|zwischen|morgens|abends|nachmittags|mittags|nachts|morgens von|,)\\s)(?<first>${NUMBER})(?:[:.](?<firstMinute>\\d\\d))?(?:\\sUhr)?\\s?(?:bis|und|[-–])\\s?(?<hour>${NUMBER})(?:[:.](?<minute>\\d\\d))?(?<clock>\\sUhr)?${EDGE}${LATER}`,
    (groups) => {
      const { clock, part, early, firstMinute, minute } = groups;
      if (!clock && !part && !early && !(firstMinute && minute)) return null;
      const named = part ?? early;
      const to = time(groups.hour, minute, named);
      const from = time(groups.first, firstMinute, named);
      return from === null || to === null ? null : { from, to };
    },
  ],
  [
    `${EARLIER}(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::(?<second>\\d\\d))?(?:\\sUhr)?${EDGE}(?!:)${LATER}`,
    readTime,
  ],
  [`${EARLIER}(?<hour>\\d{1,2})\\.(?<minute>\\d\\d)\\s?Uhr${EDGE}${LATER}`, readTime],
  [
    `${EARLIER}(?<hour>${NUMBER})\\s?Uhr${EDGE}(?:\\s(?:und\\s)?(?<minute>\\d{1,2})(?!\\d|[.,:]\\d|\\s?(?:Uhr|Prozent|%)))?${LATER}`,
    readTime,
  ],
  [
    `(?<before>viertel vor|viertel nach|dreiviertel|viertel|halb|kurz vor|kurz nach)\\s(?<hour>${NUMBER})${EDGE}(?:\\sUhr)?${LATER}`,
    readBefore,
  ],
  [
    `(?<hour>\\d{1,2})\\s(?<part>(?:früh)?morgens|vormittags|nachmittags|mittags|abends|nachts)${EDGE}`,
    readTime,
  ],
  [`Mitternacht${EDGE}`, () => ({ from: 0, to: 0 })],
  [
    `(?<part>(?:früh)?morgens|vormittags(?:zeit)?|nachmittags|mittags|spätabends|abends|nachts)${EDGE}`,
    readPart,
  ],
];

const COMPILED = RULES.map(([pattern, read]) => ({ pattern: new RegExp(pattern, 'iuy'), read }));

/** The time of day that begins at an offset, or null. */
export function clockAt(text: string, at: number): ClockExpression | null {
  for (const { pattern, read } of COMPILED) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const clock = match && read(match.groups ?? {});
    if (clock) return { end: at + match[0].length, ...clock };
  }
  return null;
}

function readTime(groups: Groups): Omit<ClockExpression, 'end'> | null {
  const { hour, minute, second, part, early } = groups;
  const from = time(hour, minute, part ?? early);
  if (from === null) return null;
  return { from, to: from, ...(second && { seconds: Number(second) }) };
}

/** Minutes after midnight; "8 Uhr abends" is 20:00, "12 Uhr nachts" and "12 Uhr abends" are midnight. */
function time(
  hour: string | undefined,
  minute: string | undefined,
  part: string | undefined,
): number | null {
  const number = /^\d/.test(hour!) ? Number(hour) : (readNumberWord(hour!)?.value ?? 25);
  const minutes = Number(minute ?? 0);
  if (number > 24 || minutes > 59) return null;
  if (number === 12 && part && /^(?:abends?|spätabends?|nachts?)$/i.test(part)) return minutes;
  const afternoon = part && /nachmittag|abend/i.test(part);
  const noon = part && /^mittag/i.test(part) && number < 6;
  return ((number < 12 && (afternoon || noon) ? number + 12 : number) % 24) * 60 + minutes;
}

const OFFSETS: Record<string, number> = {
  'viertel vor': -15,
  'viertel nach': 15,
  dreiviertel: -15,
  viertel: -45,
  halb: -30,
  'kurz vor': -5,
  'kurz nach': 5,
};

function readBefore(groups: Groups): Omit<ClockExpression, 'end'> | null {
  const hour = time(groups.hour, undefined, groups.part);
  if (hour === null) return null;
  const from = (hour + OFFSETS[groups.before!.toLowerCase()]! + 1440) % 1440;
  return { from, to: from };
}

function readPart({ part }: Groups): Omit<ClockExpression, 'end'> | null {
  const hours = hoursOf(part!.replace(/zeit$/, ''));
  return hours && { from: hours[0] * 60, to: hours[1] * 60 + 59 };
}
