import { type Days, dayOf, monthOf, weekdayOf, yearDays, yearOf } from './calendar.ts';
import {
  hoursOf,
  MONTH,
  monthNumber,
  PART,
  SEASON,
  STEP,
  WEEKDAY,
  weekdayNumber,
} from './date-words.ts';
import { HOLIDAY_NAME } from './holidays.ts';
import {
  type DateContext,
  dayInMonth,
  type Groups,
  nearestWeekday,
  numericDate,
  one,
  ordinalValue,
  part,
  type Read,
  readDecade,
  readHoliday,
  readMonth,
  readQuarter,
  readSeason,
  readStep,
  readTwoYears,
  relative,
  steppedWeekday,
  weekend,
  workWeek,
} from './resolve-date.ts';

/** An expression for a day or for a longer stretch of the calendar. */
export interface DayExpression {
  /** Offset behind it. */
  end: number;
  /** Null when the article's date is needed and not known, or when it recurs (jeden Montag). */
  days: Days | null;
  /** The part of the day that belongs to it (Dienstagabend): first and last full hour. */
  hours?: [from: number, to: number];
}

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
  [`(?:unter\\sder|die|der)\\sWoche${EDGE}`, (_, { today }) => workWeek(today)],
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
