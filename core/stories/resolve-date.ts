import { readNumberWord } from '../language/number-words.ts';
import {
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
import { monthNumber, seasonMonths, stepOf, weekdayNumber } from './date-words.ts';
import { holidayIn } from './holidays.ts';

/** What relative dates lean on. */
export interface DateContext {
  /** The article's day, counted from 1970, if it is known. */
  today: number | null;
  /** Whether the sentence speaks of what is to come. */
  future: boolean;
}

/** What a pattern's named groups hold. */
export type Groups = Record<string, string | undefined>;
/** What a pattern means: days, null where the article's day would be needed, undefined where it does not fit. */
export type Read = (groups: Groups, context: DateContext) => Days | null | undefined;

export const one = (day: number): Days => ({ from: day, to: day });

export function relative(step: number): Read {
  return (_, { today }) => (today === null ? null : one(today + step));
}

/** Of "7." or "siebter" the number, or null. */
export function ordinalValue(word: string): number | null {
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  const read = readNumberWord(word);
  return read?.kind === 'ordinal' ? read.value : null;
}

export function dayInMonth(
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

export function numericDate(
  { day, month, year }: Groups,
  context: DateContext,
): Days | null | undefined {
  const full = year?.length === 2 ? String(Number(year) + (Number(year) < 50 ? 2000 : 1900)) : year;
  if (Number(month) > 12) return undefined;
  return dayInMonth(day!, Number(month), full, context);
}

/** Anfang, Mitte, Ende: a third of the stretch each. */
export function part(days: Days, near: string | undefined): Days {
  const third = Math.floor((days.to - days.from + 1) / 3);
  if (near === 'Anfang') return { from: days.from, to: days.from + third - 1 };
  if (near === 'Mitte') return { from: days.from + third, to: days.to - third };
  return near === 'Ende' ? { from: days.to - third + 1, to: days.to } : days;
}

export function readMonth(groups: Groups, { today, future }: DateContext): Days | null | undefined {
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

export function readSeason(
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

export function readQuarter(
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

export function readStep(
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

/** "unter der Woche": Monday to Friday. */
export function workWeek(today: number | null): Days | null {
  return today === null ? null : workDays(weekDays(today));
}

/** In the week the coming weekend is meant where the future is, otherwise the last one; MON–SUN weeks. */
export function weekend(today: number | null, future: boolean): Days | null {
  if (today === null) return null;
  const { to } = weekDays(today);
  const last = !future && weekdayOf(today) < 2;
  return { from: to - (last ? 8 : 1), to: to - (last ? 7 : 0) };
}

/** A weekday without more is the last one, today included; of what is to come, the next one. */
export function nearestWeekday(name: string, { today, future }: DateContext): Days | null {
  if (today === null) return null;
  const back = (weekdayOf(today) - weekdayNumber(name) + 7) % 7;
  return one(future && back > 0 ? today + 7 - back : today - back);
}

/** "nächsten Montag" is of next week, "kommenden Montag" the one to come, "letzten Montag" the last before today. */
export function steppedWeekday(step: string, name: string, today: number): number {
  const number = weekdayNumber(name);
  const monday = weekDays(today).from;
  const steps = stepOf(step)!;
  if (/^kommend/i.test(step)) return today + ((number - weekdayOf(today) + 6) % 7) + 1;
  if (steps === -1) return today - ((weekdayOf(today) - number + 6) % 7) - 1;
  return monday + number + 7 * steps;
}

export function readHoliday(
  { name, year }: Groups,
  { today, future }: DateContext,
): Days | null | undefined {
  if (year === undefined && today === null) return null;
  if (year !== undefined) return one(holidayIn(name!, Number(year))!);
  const days = [0, -1, 1].map((add) => holidayIn(name!, yearOf(today!) + add)!);
  return one(nearest(days, today!, future));
}

/** 2024/25: a season or a business year. */
export function readTwoYears({ year, next }: Groups): Days | undefined {
  const last =
    next!.length === 2 ? Math.floor(Number(year) / 100) * 100 + Number(next) : Number(next);
  if (last !== Number(year) + 1) return undefined;
  return { from: yearDays(Number(year)).from, to: yearDays(last).to };
}

export function readDecade({ decade }: Groups): Days {
  const year = Number(decade) < 100 ? 1900 + Number(decade) : Number(decade);
  return { from: yearDays(year).from, to: yearDays(year + 9).to };
}
