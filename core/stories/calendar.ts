/** Days are counted from 1 January 1970 (day 0) in the proleptic Gregorian calendar. */
const DAY = 86_400_000;

/** A stretch of days, both ends in it. */
export interface Days {
  from: number;
  to: number;
}

/** @param month from 1; months and days beyond their range run on (month 13 is the next January). */
export const dayOf = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / DAY);

export const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();
/** From 1. */
export const monthOf = (day: number): number => new Date(day * DAY).getUTCMonth() + 1;
const dayOfMonth = (day: number): number => new Date(day * DAY).getUTCDate();
/** Monday is 0, as in ISO 8601. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** `2025-01-21`. */
export const isoDate = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The day of an ISO 8601 date or time, or null for what is none. */
export function parseIsoDay(iso: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? [];
  if (year === undefined || !isDate(Number(year), Number(month), Number(day))) return null;
  return dayOf(Number(year), Number(month), Number(day));
}

/** Whether the calendar has this day; 29 February asks for the year. */
export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= dayOfMonth(dayOf(year, month + 1, 0));
}

export const yearDays = (year: number): Days => ({
  from: dayOf(year, 1, 1),
  to: dayOf(year, 12, 31),
});

/** @param count how many months, from `month` on */
export const monthDays = (year: number, month: number, count = 1): Days => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month + count, 0),
});

/** The week, Monday to Sunday, that a day is in. */
export const weekDays = (day: number): Days => {
  const monday = day - weekdayOf(day);
  return { from: monday, to: monday + 6 };
};

/** A day some months later, on the last day of the month where it has no such day. */
function addMonths(day: number, months: number): number {
  const first = dayOf(yearOf(day), monthOf(day) + months, 1);
  const last = dayOf(yearOf(first), monthOf(first) + 1, 0);
  return Math.min(first + dayOfMonth(day) - 1, last);
}

/** Easter Sunday, by the method of Butcher and Meeus. */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1);
}

/** The first Sunday of Advent: the fourth Sunday before Christmas Day. */
export function advent(year: number): number {
  const christmas = dayOf(year, 12, 25);
  return christmas - (weekdayOf(christmas) + 1) - 21;
}

/** The day that so many years, months, weeks or days lead to from another. */
export function shiftDay(day: number, unit: string, count: number): number {
  if (unit === 'years') return addMonths(day, Math.round(12 * count));
  if (unit === 'months') return addMonths(day, Math.round(count));
  return day + Math.round(count * (unit === 'weeks' ? 7 : unit === 'days' ? 1 : 0));
}
