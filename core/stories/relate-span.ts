import type { Tokens } from '../language/tokenize.ts';
import { isoDate, parseIsoDay, shiftDay } from './calendar.ts';
import { stepOf } from './date-words.ts';
import type { Figure } from './figure.ts';
import { wordAt } from './read-amount.ts';
import { timeOf } from './read-moment.ts';
import type { Quantity } from './read-quantity.ts';
import type { DateContext } from './resolve-date.ts';

/** Before a span of time, and behind it: what makes a date of it, and in which direction. */
const AGO = /^(?:vor)$/i;
const AHEAD = /^(?:in|binnen)$/i;
const BEHIND_AGO = /^(?:zuvor|vorher|davor|früher)$/;
const BEHIND_AHEAD = /^(?:später|danach|darauf)$/;

/**
 * What a span of time means where it leads to a date: "vor zwei Wochen" and "drei Tage später" are
 * dates, "die kommenden vier Jahre" and "seit zwei Jahren" durations that begin or end today. Null
 * where the span is a mere duration.
 *
 * @param lower the quantity's first token, its hedge included ("vor rund zwei Wochen")
 * @param told the date told before, from which "später" and "zuvor" count
 */
export function relateSpan(
  tokens: Tokens,
  quantity: Quantity,
  lower: number,
  context: DateContext,
  told: Figure | undefined,
): { figure: Figure; endToken: number } | null {
  const { endToken, value, unit } = quantity;
  const before = wordAt(tokens, lower - 1);
  const next = wordAt(tokens, endToken);
  const step = stepOf(before);
  const starts = tokens.starts;
  const ends = tokens.ends;
  if (step !== undefined && step !== 0) {
    const when = stretch(context, value, unit!.symbol, step > 0 ? 1 : -1);
    return {
      endToken,
      figure: {
        ...durationOf(quantity),
        start: starts[lower - 1]!,
        end: quantity.end,
        ...(when && { when }),
      },
    };
  }
  if (/^seit$/i.test(before)) {
    const when = stretch(context, value, unit!.symbol, -1);
    return { endToken, figure: { ...durationOf(quantity), ...(when && { when }) } };
  }
  const later = BEHIND_AHEAD.test(next);
  const earlier = BEHIND_AGO.test(next);
  const ago = AGO.test(before) || earlier;
  // "in 9,8 Sekunden" tells how long something took.
  const measured = unit!.symbol === 'seconds' || !Number.isInteger(value);
  const ahead = later || (AHEAD.test(before) && !measured && !/^(?:lang|Folge)$/.test(next));
  if (!ago && !ahead) return null;
  const last = later || earlier ? endToken + 1 : endToken;
  const from = later || earlier ? parseIsoDay(told?.when?.from ?? '') : context.today;
  const when = instant(from, quantity, ago ? -1 : 1);
  const figure: Figure = {
    start: AGO.test(before) || AHEAD.test(before) ? starts[lower - 1]! : quantity.start,
    end: ends[last - 1]!,
    kind: 'date',
    qualifier: '=',
    ...(when && { when }),
  };
  return { figure, endToken: last };
}

function durationOf({ start, end, value, upper, unit }: Quantity): Figure {
  return {
    start,
    end,
    kind: 'duration',
    value,
    ...(upper !== undefined && { upper }),
    unit: unit!.symbol,
    qualifier: '=',
  };
}

/** The stretch of days before or after the article's day; today is in neither. */
function stretch(
  { today }: DateContext,
  value: number,
  unit: string,
  direction: 1 | -1,
): Figure['when'] | undefined {
  if (today === null || /hours|minutes|seconds/.test(unit)) return undefined;
  const other = shiftDay(today, unit, direction * value);
  return direction > 0
    ? { from: isoDate(today + 1), to: isoDate(other) }
    : { from: isoDate(other), to: isoDate(today - 1) };
}

const MINUTES: Record<string, number> = { hours: 60, minutes: 1, seconds: 1 / 60 };

/** The day that a span leads to from another, or the minute for spans of hours and minutes. */
function instant(
  today: number | null,
  { value, upper, unit }: Quantity,
  direction: 1 | -1,
): Figure['when'] | undefined {
  if (today === null) return undefined;
  const { symbol } = unit!;
  const minutes = MINUTES[symbol];
  // The article's hour is not known, so that a span within a day stays with the day.
  if (minutes !== undefined) {
    const at = timeOf(today, Math.round(direction * value * minutes));
    return { from: at, to: at };
  }
  const near = shiftDay(today, symbol, direction * value);
  const far = upper === undefined ? near : shiftDay(today, symbol, direction * upper);
  return { from: isoDate(Math.min(near, far)), to: isoDate(Math.max(near, far)) };
}
