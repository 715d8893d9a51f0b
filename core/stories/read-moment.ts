import { readNumberWord } from '../language/number-words.ts';
import { type Days, isoDate } from './calendar.ts';
import { PART, WEEKDAY } from './date-words.ts';
import { type ClockExpression, clockAt } from './read-clock.ts';
import { dayAt } from './read-day.ts';
import type { DateContext } from './resolve-date.ts';

/** A date, a time of day or both, as a stretch of text with what it means. Offsets in code units. */
export interface Moment {
  start: number;
  end: number;
  /** ISO 8601, both inclusive; absent where the article's date would be needed, or for what recurs. */
  when?: { from: string; to: string };
}

/** Words that may begin a date or a time; all others are passed by without a closer look. */
const TRIGGER =
  /^(?:\d|(?:mon|diens|donners|frei|sams|sonn)|mittwoch|(?:mo|di|mi|do|fr|sa|so)$|jan|jän|feb|mär|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez|vorg|vorl|vorm|vori|vorv|übermorgen|übernächst|gestern|heut|morgens|nachm|nachts|mittags|früh|abends|spätab|spätsom|nacht|mitter|viertel|drei|halb|kurz|anfang|mitte$|ende$|dies|laufend|aktuell|nächst|kommend|letzt|vergangen|vorig|unter$|jed|täglich|wöchentlich|monatlich|jährlich|stündlich|herbst|winter|jahr|q\d|erst|zweit|viert|wochenend|neu|heil|valentin|frauen|welt|tag$|johann|mariä|national|reform|hallow|aller|martin|niko|weih|stephan|silv|weiber|fast|fasching|karn|rosen|ascher|palm|grün|kar|oster|christi|himmel|vater|pfingst|fron|volks|toten|ewig|epi|eins$|zwei|fünf|sech|sieb|acht|neun|zehn|elf|zwölf)/iu;

/** "das Jahr", "die Woche": an article begins no other date. */
const ARTICLE = /^(?:die|der|das|dem|im)$/i;
const SPAN_BEHIND = /\s(?:Woche|Jahr)/y;

function mayBegin(text: string, at: number, word: string): boolean {
  if (TRIGGER.test(word)) return true;
  if (ARTICLE.test(word)) {
    SPAN_BEHIND.lastIndex = at + word.length;
    return SPAN_BEHIND.test(text);
  }
  return /te[nr]$/.test(word) && readNumberWord(word)?.kind === 'ordinal';
}

const NUMBERED = '(?:um|gegen|ab|von|zwischen|kurz\\s(?:vor|nach)|bis|seit)';
const JOIN_CLOCK = new RegExp(`(?:,?\\s(?:am\\s)?(?:${NUMBERED}\\s)?)`, 'iuy');
const JOIN_RANGE = /\s?(?:bis(?:\s(?:zum|zur|in|einschließlich))?|[–—-])\s?/iuy;
const JOIN_BETWEEN = /\sund\s(?:de[mn]\s)?/iuy;
const RECURRING = new RegExp(
  `(?:jede[nrs]?\\s(?:${WEEKDAY}|Tag|Morgen|Abend|Nacht|Woche|Monat|Jahr|Sommer|Winter|Herbst|Frühling|Stunde|Minute)|täglich|wöchentlich|monatlich|jährlich|stündlich|vierteljährlich|halbjährlich)(?:e[mnrs]?)?(?![\\p{L}])`,
  'iuy',
);
const DAY_RANGE_BEHIND = /\svom\s(?<first>\d{1,2})\.\sbis(?:\szum)?\s(?<last>\d{1,2})\./iuy;

/** The moment that begins at a token that reads `word`, or null. */
export function momentAt(
  text: string,
  at: number,
  word: string,
  context: DateContext,
): Moment | null {
  if (!mayBegin(text, at, word)) return null;
  const recurring = matchEnd(RECURRING, text, at);
  if (recurring !== null) {
    const joined = matchEnd(JOIN_CLOCK, text, recurring);
    const clock = joined === null ? null : clockAt(text, joined);
    return { start: at, end: clock?.end ?? recurring };
  }
  const day = dayAt(text, at, context);
  if (!day) return clockMoment(text, at, context);
  if (day.days) {
    const inner = withinMonth(text, day.end, day.days);
    if (inner) return { start: at, end: inner.end, when: datesOf(inner.days) };
  }
  const clock = joinedClock(text, day.end) ?? null;
  const end = clock?.end ?? day.end;
  const hours = day.hours;
  const range = rangeEnd(text, at, end, context, day.days);
  if (range && day.days && range.days && range.days.to >= day.days.from) {
    const from = clock ? timeOf(day.days.from, clock.from, clock.seconds) : isoDate(day.days.from);
    const to = range.clock
      ? timeOf(range.days.to, range.clock.from, range.clock.seconds)
      : isoDate(range.days.to);
    return { start: at, end: range.end, when: { from, to } };
  }
  if (!day.days) return { start: at, end: range?.end ?? end };
  if (clock) {
    const late = hours && clock.to < 720 && hours[0] >= 12 ? 720 : 0;
    return {
      start: at,
      end,
      when: {
        from: timeOf(day.days.from, clock.from + late, clock.seconds),
        to: timeOf(day.days.to, clock.to + late, clock.seconds),
      },
    };
  }
  if (hours) {
    return {
      start: at,
      end,
      when: {
        from: timeOf(day.days.from, hours[0] * 60),
        to: timeOf(day.days.to, hours[1] * 60 + 59),
      },
    };
  }
  return { start: at, end, when: datesOf(day.days) };
}

const datesOf = ({ from, to }: Days) => ({ from: isoDate(from), to: isoDate(to) });

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** "nächsten Monat vom 4. bis zum 23." */
function withinMonth(text: string, at: number, days: Days): { end: number; days: Days } | null {
  DAY_RANGE_BEHIND.lastIndex = at;
  const match = DAY_RANGE_BEHIND.exec(text);
  if (!match || days.to - days.from > 31) return null;
  const first = Number(match.groups!.first);
  const last = Number(match.groups!.last);
  return {
    end: DAY_RANGE_BEHIND.lastIndex,
    days: { from: days.from + first - 1, to: days.from + last - 1 },
  };
}

/** A clock time behind a day: "am Mittwoch um 16 Uhr", "Sonntag 4:00"; a year behind "um" is none. */
function joinedClock(text: string, at: number): ClockExpression | null {
  const joined = matchEnd(JOIN_CLOCK, text, at);
  const clock = joined === null ? null : clockAt(text, joined);
  return clock && new RegExp(`^${PART}$`, 'iu').test(text.slice(joined!, clock.end)) ? null : clock;
}

interface RangeEnd {
  end: number;
  days: Days | null;
  clock: ClockExpression | null;
}

/** "Montag 7 Uhr bis Freitag 15 Uhr": what stands behind "bis". */
function rangeEnd(
  text: string,
  start: number,
  at: number,
  context: DateContext,
  first: Days | null,
): RangeEnd | null {
  const between = /zwischen\s(?:de[mn]\s)?$/i.test(text.slice(Math.max(0, start - 13), start));
  const joined = matchEnd(between ? JOIN_BETWEEN : JOIN_RANGE, text, at);
  if (joined === null) return null;
  const last = dayAt(text, joined, context);
  if (!last) return null;
  const clock = joinedClock(text, last.end);
  const days = last.days && first && last.days.to < first.from ? weekLater(last.days) : last.days;
  return { end: clock?.end ?? last.end, days, clock };
}

/** "von Donnerstag bis Montag": the last day is the first such one behind the first day. */
const weekLater = ({ from, to }: Days): Days => ({ from: from + 7, to: to + 7 });

/** A time of day without a day is of the article's day. */
function clockMoment(text: string, at: number, { today }: DateContext): Moment | null {
  const clock = clockAt(text, at);
  if (!clock) return null;
  const { from, to, seconds, end } = clock;
  if (today === null) return { start: at, end };
  return {
    start: at,
    end,
    when: { from: timeOf(today, from, seconds), to: timeOf(today, to, seconds) },
  };
}

/** @param minutes after the day's midnight; 1440 and more are of the next day */
export function timeOf(day: number, minutes: number, seconds?: number): string {
  const date = isoDate(day + Math.floor(minutes / 1440));
  const left = ((minutes % 1440) + 1440) % 1440;
  const two = (number: number) => String(number).padStart(2, '0');
  const clock = `${two(Math.floor(left / 60))}:${two(left % 60)}`;
  return `${date}T${clock}${seconds === undefined ? '' : `:${two(seconds)}`}`;
}
