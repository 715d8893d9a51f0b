import { readNumberWord } from '../language/number-words.ts';
import {
  addMonths,
  type Days,
  dayOf,
  isDate,
  monthDays,
  monthOf,
  weekDays,
  weekdayOf,
  yearDays,
  yearOf,
} from './calendar.ts';
import {
  hoursOf,
  MONTH,
  monthNumber,
  PART,
  SEASON,
  STEP,
  seasonMonths,
  stepOf,
  WEEKDAY,
  weekdayNumber,
} from './date-words.ts';
import { HOLIDAY_NAME, holidayIn } from './holidays.ts';

/** An expression for a day or for a longer stretch of the calendar. */
export interface DayExpression {
  /** Offset behind it. */
  end: number;
  /** Null when the article's date is needed and not known, or when it recurs (jeden Montag). */
  days: Days | null;
  /** The part of the day that belongs to it (Dienstagabend): first and last full hour. */
  hours?: [from: number, to: number];
}

/** What relative dates lean on. */
export interface DateContext {
  /** The article's day, counted from 1970, if it is known. */
  today: number | null;
  /** Whether the sentence speaks of what is to come. */
  future: boolean;
}

type Groups = Record<string, string | undefined>;
type Read = (groups: Groups, context: DateContext) => Days | null | undefined;

const ORDINAL = '(?:\\d{1,2}\\.|[a-zäöüß]+te[nr]?)';
const YEAR = '(?:1[0-9]|20|21)\\d\\d';
const EDGE = '(?![\\p{L}\\d])';
const NEAR = `(?<near>Anfang|Mitte|Ende)`;

/**
 * The grammar of dates: each pattern with what it means. The first that fits at a place counts, so
 * the more particular ones come first. `undefined` from a reader means that it does not fit after all.
 */
const RULES: [pattern: string, read: Read][] = [
  [
    `(?:${WEEKDAY},?\\s+)?(?:den\\s+|dem\\s+|der\\s+)?(?<day>${ORDINAL})\\s?(?:(?:bis(?:\\szum)?|und|[-–])\\s?(?<last>${ORDINAL})\\s?)?(?<month>${MONTH})(?:\\s(?<year>${YEAR})${EDGE})?`,
    ({ day, last, month, year }, context) => {
      const first = dayInMonth(day!, monthNumber(month!), year, context);
      if (!last || !first) return first;
      const end = dayInMonth(last, monthNumber(month!), year, context);
      return end && { from: first.from, to: end.to };
    },
  ],
  ['(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)(?!\\d)', numericDate],
  [
    `(?:(?:${WEEKDAY}|Mo|Di|Mi|Do|Fr|Sa|So),?\\.?\\s+)?(?:den\\s+|dem\\s+|der\\s+)?(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.(?:\\s?(?<year>${YEAR}|\\d\\d)${EDGE}|(?!\\d))`,
    numericDate,
  ],
  [`(?<=\\bam )(?<day>\\d\\d)\\.(?<month>\\d\\d)(?=\\s\\p{Ll})(?!\\sUhr)`, numericDate],
  [
    `(?:${WEEKDAY},?\\s+(?:(?:den|dem|der)\\s+)?)?(?<day>\\d{1,2}\\.|[a-zäöüß]+te[nr])\\s(?<month>\\d{1,2}\\.|[a-zäöüß]+te[nr])${EDGE}`,
    ({ day, month }, context) => {
      const number = ordinalValue(month!);
      return number === null || number > 12
        ? undefined
        : dayInMonth(day!, number, undefined, context);
    },
  ],
  [
    `(?<weekday>${WEEKDAY}),?\\s(?:de[rmn])\\s(?<day>\\d{1,2})\\.?${EDGE}`,
    ({ weekday, day }, { today }) => {
      if (today === null) return null;
      for (const step of [0, 1, -1, 2, -2]) {
        const date = dayOf(yearOf(today), monthOf(today) + step, Number(day));
        if (weekdayOf(date) === weekdayNumber(weekday!)) return one(date);
      }
      return undefined;
    },
  ],
  [
    `(?:${NEAR}\\s)?(?:(?<step>${STEP})\\s)?(?<month>${MONTH})(?:\\s(?<first>\\d{1,2})[-–](?<last>\\d{1,2})${EDGE})?(?:\\s(?<year>${YEAR})${EDGE})?${EDGE}`,
    readMonth,
  ],
  [
    `(?:${NEAR}\\s)(?:des\\s)?(?:Jahre?s?\\s)?(?<year>${YEAR})${EDGE}`,
    ({ near, year }) => part(yearDays(Number(year)), near),
  ],
  [
    `(?:(?<step>${STEP})\\s)?(?<season>${SEASON})(?:\\s(?:des\\sJahres\\s)?(?<year>${YEAR})${EDGE})?${EDGE}`,
    readSeason,
  ],
  [
    `(?<ordinal>ersten?|zweiten?|dritten?|vierten?|letzten?|[1-4]\\.)\\s(?<span>Quartals?|Halbjahre?s?|Jahreshälfte)(?:\\s(?:des\\sJahres\\s)?(?<year>${YEAR})${EDGE})?${EDGE}`,
    readQuarter,
  ],
  [`(?<span>Q)(?<ordinal>[1-4])(?:[ /](?<year>${YEAR})${EDGE})?${EDGE}`, readQuarter],
  [
    `(?:(?<near>Anfang|Mitte|Ende)\\s)?(?:de[rs]\\s)?(?<step>${STEP})\\s(?<span>Wochenendes?|Wochen?|Monate?s?|Quartals?|Jahrzehnts?|Jahre?s?|[Ww]erktags?)${EDGE}(?:\\s(?:am\\s)?(?<weekday>${WEEKDAY})${EDGE})?`,
    readStep,
  ],
  [
    `(?<step>${STEP})\\s(?<weekday>${WEEKDAY})${EDGE}`,
    ({ step, weekday }, { today }) =>
      today === null ? null : one(steppedWeekday(step!, weekday!, today)),
  ],
  [`(?:unter\\sder|die|der)\\sWoche${EDGE}`, (groups, { today }) => workWeek(groups, today)],
  [`Wochenende${EDGE}`, (_, { today, future }) => weekend(today, future)],
  ['vorgestern', relative(-2)],
  ['gestern', relative(-1)],
  ['heute', relative(0)],
  ['übermorgen', relative(2)],
  [
    `(?<name>${HOLIDAY_NAME})(?:\\s(?:im\\sJahr\\s|des\\sJahres\\s)?(?<year>${YEAR})${EDGE})?${EDGE}`,
    readHoliday,
  ],
  [`(?<weekday>${WEEKDAY})${EDGE}`, ({ weekday }, context) => nearestWeekday(weekday!, context)],
  [
    `(?:Jahres(?:beginn|anfang))${EDGE}`,
    (_, { today }) => (today === null ? null : part(yearDays(yearOf(today)), 'Anfang')),
  ],
  [
    `(?:Jahresende)${EDGE}`,
    (_, { today }) => (today === null ? null : part(yearDays(yearOf(today)), 'Ende')),
  ],
  [`(?:Jahre?s?\\s)(?<year>${YEAR})${EDGE}`, ({ year }) => yearDays(Number(year))],
  [`(?<year>${YEAR})/(?<next>\\d\\d(?:\\d\\d)?)${EDGE}`, readTwoYears],
  [
    `(?<century>\\d{1,2})\\.\\sJahrhunderts?${EDGE}`,
    ({ century }) =>
      century === undefined
        ? undefined
        : {
            from: dayOf((Number(century) - 1) * 100 + 1, 1, 1),
            to: dayOf(Number(century) * 100, 12, 31),
          },
  ],
  [`(?<decade>(?:1[0-9]|20)\\d0)er(?:[ -]Jahren?)?${EDGE}`, readDecade],
  [`(?<decade>\\d0)er[ -]Jahren?${EDGE}`, readDecade],
  [`(?<year>19\\d\\d|20\\d\\d)${EDGE}(?![.,:]\\d)`, ({ year }) => yearDays(Number(year))],
  [
    `(?:das|im|dem)\\sJahr${EDGE}(?!\\s\\d)`,
    (_, { today }) => (today === null ? null : yearDays(yearOf(today))),
  ],
];

const COMPILED = RULES.map(([pattern, read]) => ({ pattern: new RegExp(pattern, 'iuy'), read }));

/** A part of the day behind a day or grown together with it: Dienstagabend, gestern Abend. */
const PART_BEHIND = new RegExp(`(?:\\s(?:am\\s)?)?(?<part>${PART})${EDGE}`, 'iuy');
const GROWN = new RegExp(`(?<weekday>${WEEKDAY})(?<part>${PART})${EDGE}`, 'iuy');
const GROWN_STEP = new RegExp(
  `(?:(?<step>${STEP})\\s)(?<weekday>${WEEKDAY})(?<part>${PART})${EDGE}`,
  'iuy',
);
const THIS_PART = new RegExp(
  `diese[nrs]?\\s(?<part>Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht)${EDGE}`,
  'iuy',
);

/** The expression for a day or days that begins at an offset, or null. */
export function dayAt(text: string, at: number, context: DateContext): DayExpression | null {
  const grown = matchAt(GROWN_STEP, text, at) ?? matchAt(GROWN, text, at);
  if (grown) {
    const { step, weekday, part: name } = grown.groups;
    const { today } = context;
    const days = step
      ? today === null
        ? null
        : one(steppedWeekday(step, weekday!, today))
      : nearestWeekday(weekday!, context);
    return { end: grown.end, days, hours: hoursOf(name!)! };
  }
  const current = matchAt(THIS_PART, text, at);
  if (current) {
    const { today } = context;
    return {
      end: current.end,
      days: today === null ? null : one(today),
      hours: hoursOf(current.groups.part!)!,
    };
  }
  for (const { pattern, read } of COMPILED) {
    const match = matchAt(pattern, text, at);
    if (!match) continue;
    const days = read(match.groups, context);
    if (days === undefined) continue;
    const day = days === null || days.from === days.to;
    const behind = day ? matchAt(PART_BEHIND, text, match.end) : null;
    const hours = behind && hoursOf(behind.groups.part!);
    return behind && hours ? { end: behind.end, days, hours } : { end: match.end, days };
  }
  return null;
}

/** Runs a sticky pattern at an offset. */
function matchAt(
  pattern: RegExp,
  text: string,
  at: number,
): { end: number; groups: Groups } | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && { end: at + match[0].length, groups: match.groups ?? {} };
}

const one = (day: number): Days => ({ from: day, to: day });

function relative(step: number): Read {
  return (_, { today }) => (today === null ? null : one(today + step));
}

/** Of "7." or "siebter" the number, or null. */
function ordinalValue(word: string): number | null {
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  const read = readNumberWord(word);
  return read?.kind === 'ordinal' ? read.value : null;
}

function dayInMonth(
  day: string,
  month: number,
  year: string | undefined,
  { today, future }: DateContext,
): Days | null | undefined {
  const number = ordinalValue(day);
  if (number === null || number < 1 || number > 31) return undefined;
  if (year !== undefined) {
    return isDate(Number(year), month, number)
      ? one(dayOf(Number(year), month, number))
      : undefined;
  }
  if (!isDate(2024, month, number)) return undefined;
  if (today === null) return null;
  const years = [0, -1, 1].map((step) => yearOf(today) + step);
  const days = years.filter((y) => isDate(y, month, number)).map((y) => dayOf(y, month, number));
  return one(nearest(days, today, future));
}

/** Without a year the nearest date is meant; of what is to come, the next one. */
function nearest(days: number[], today: number, future: boolean): number {
  const coming = future ? days.filter((day) => day >= today) : [];
  const among = coming.length > 0 ? coming : days;
  return among.reduce((best, day) => (Math.abs(day - today) < Math.abs(best - today) ? day : best));
}

function numericDate({ day, month, year }: Groups, context: DateContext): Days | null | undefined {
  const full = year?.length === 2 ? String(Number(year) + (Number(year) < 50 ? 2000 : 1900)) : year;
  if (Number(month) > 12) return undefined;
  return dayInMonth(day!, Number(month), full, context);
}

/** Anfang, Mitte, Ende: a third of the stretch each. */
function part(days: Days, near: string | undefined): Days {
  const third = Math.floor((days.to - days.from + 1) / 3);
  if (near === 'Anfang') return { from: days.from, to: days.from + third - 1 };
  if (near === 'Mitte') return { from: days.from + third, to: days.to - third };
  return near === 'Ende' ? { from: days.to - third + 1, to: days.to } : days;
}

function readMonth(groups: Groups, { today, future }: DateContext): Days | null | undefined {
  const { near, step, month, first, last, year } = groups;
  const number = monthNumber(month!);
  const named = year === undefined ? null : Number(year);
  if (named === null && today === null) return null;
  const steps = step === undefined ? undefined : stepOf(step);
  let chosen = named;
  if (chosen === null) {
    const years = [0, -1, 1].map((add) => yearOf(today!) + add);
    if (steps === 0) chosen = years[0]!;
    else if (steps !== undefined) {
      const past = dayOf(years[0]!, number, 1) < today!;
      chosen = steps > 0 ? years[0]! + (past ? 1 : 0) : years[0]! - (past ? 0 : 1);
    } else
      chosen = yearOf(
        nearest(
          years.map((y) => dayOf(y, number, 15)),
          today!,
          future,
        ),
      );
  }
  if (first && last) {
    return { from: dayOf(chosen, number, Number(first)), to: dayOf(chosen, number, Number(last)) };
  }
  return part(monthDays(chosen, number), near);
}

function readSeason(
  { step, season, year }: Groups,
  { today, future }: DateContext,
): Days | null | undefined {
  const [month, count] = seasonMonths(season!);
  if (year !== undefined) return monthDays(Number(year), month, count);
  if (today === null) return null;
  const steps = step === undefined ? undefined : stepOf(step);
  if (steps !== undefined) return monthDays(yearOf(today) + steps, month, count);
  const years = [0, -1, 1].map((add) => yearOf(today) + add);
  return monthDays(
    yearOf(
      nearest(
        years.map((y) => dayOf(y, month, 15)),
        today,
        future,
      ),
    ),
    month,
    count,
  );
}

function readQuarter(
  { ordinal, span, year }: Groups,
  { today }: DateContext,
): Days | null | undefined {
  const months = /^Q/i.test(span!) ? 3 : 6;
  const last = /^letzt/i.test(ordinal!);
  const number = last ? 12 / months : (ordinalValue(ordinal!) ?? 0);
  if (number < 1 || number > 12 / months) return undefined;
  if (year === undefined && today === null) return null;
  const chosen = year === undefined ? yearOf(today!) : Number(year);
  const days = monthDays(chosen, (number - 1) * months + 1, months);
  // A quarter that has not begun yet was last year's.
  if (year !== undefined || days.from <= today!) return days;
  return monthDays(chosen - 1, (number - 1) * months + 1, months);
}

function readStep(
  { near, step, span, weekday }: Groups,
  context: DateContext,
): Days | null | undefined {
  const { today } = context;
  if (today === null) return null;
  const steps = stepOf(step!)!;
  const year = yearOf(today);
  const month = monthOf(today);
  if (/^wochenende/i.test(span!)) {
    const days = weekDays(today + 7 * (steps > 0 && /^kommend/i.test(step!) ? 0 : steps));
    return { from: days.from + 5, to: days.to };
  }
  if (/^woche/i.test(span!)) {
    const days = weekDays(today + 7 * steps);
    return weekday ? one(days.from + weekdayNumber(weekday)) : part(days, near);
  }
  if (/^werktag/i.test(span!)) return workDays(weekDays(today + 7 * steps));
  if (/^monat/i.test(span!)) return part(monthDays(year, month + steps), near);
  if (/^quartal/i.test(span!)) {
    return monthDays(year, (Math.floor((month - 1) / 3) + steps) * 3 + 1, 3);
  }
  if (/^jahrz/i.test(span!)) {
    const decade = Math.floor(year / 10) * 10 + 10 * steps;
    return { from: dayOf(decade, 1, 1), to: dayOf(decade + 9, 12, 31) };
  }
  return part(yearDays(year + steps), near);
}

const workDays = ({ from }: Days): Days => ({ from, to: from + 4 });

function workWeek(_: Groups, today: number | null): Days | null {
  return today === null ? null : workDays(weekDays(today));
}

/** In the week the coming weekend is meant where the future is, otherwise the last one; MON–SUN weeks. */
function weekend(today: number | null, future: boolean): Days | null {
  if (today === null) return null;
  const { to } = weekDays(today);
  const last = !future && weekdayOf(today) < 2;
  return { from: to - (last ? 8 : 1), to: to - (last ? 7 : 0) };
}

/** A weekday without more is the last one, today included; of what is to come, the next one. */
function nearestWeekday(name: string, { today, future }: DateContext): Days | null {
  if (today === null) return null;
  const back = (weekdayOf(today) - weekdayNumber(name) + 7) % 7;
  return one(future && back > 0 ? today + 7 - back : today - back);
}

/** "nächsten Montag" is of next week, "kommenden Montag" the one to come, "letzten Montag" the last before today. */
function steppedWeekday(step: string, name: string, today: number): number {
  const number = weekdayNumber(name);
  const monday = weekDays(today).from;
  const steps = stepOf(step)!;
  if (/^kommend/i.test(step)) return today + ((number - weekdayOf(today) + 6) % 7) + 1;
  if (steps === -1) return today - ((weekdayOf(today) - number + 6) % 7) - 1;
  return monday + number + 7 * steps;
}

function readHoliday(
  { name, year }: Groups,
  { today, future }: DateContext,
): Days | null | undefined {
  if (year === undefined && today === null) return null;
  if (year !== undefined) return one(holidayIn(name!, Number(year))!);
  const days = [0, -1, 1].map((add) => holidayIn(name!, yearOf(today!) + add)!);
  return one(nearest(days, today!, future));
}

/** 2024/25: a season or a business year. */
function readTwoYears({ year, next }: Groups): Days | undefined {
  const last =
    next!.length === 2 ? Math.floor(Number(year) / 100) * 100 + Number(next) : Number(next);
  if (last !== Number(year) + 1) return undefined;
  return { from: yearDays(Number(year)).from, to: yearDays(last).to };
}

function readDecade({ decade }: Groups): Days {
  const year = Number(decade) < 100 ? 1900 + Number(decade) : Number(decade);
  return { from: yearDays(year).from, to: yearDays(year + 9).to };
}

/** A day that a span of time leads to from another one. */
export function shiftDay(day: number, unit: string, count: number): number {
  if (unit === 'years') return addMonths(day, Math.round(12 * count));
  if (unit === 'months') return addMonths(day, Math.round(count));
  return day + Math.round(count * (unit === 'weeks' ? 7 : unit === 'days' ? 1 : 0));
}
