/** One resolution of a date or time in Recognizers-Text. */
export interface SpecTime {
  timex: string;
  type: string;
  value?: string;
  start?: string;
  end?: string;
  Mod?: string;
}

/** Their parts of the day, and the hours that we mean by them (theirs are 4 hours each, Abend from 16). */
const PARTS: Record<string, [from: string, to: string]> = {
  TMO: ['06:00', '09:59'],
  TAF: ['12:00', '17:59'],
  TEV: ['18:00', '23:59'],
  TNI: ['22:00', '05:59'],
};
/** Early in the morning, late in the evening: "start" and "end" of a part. */
const EARLY_MORNING: [string, string] = ['05:00', '08:59'];
const LATE_EVENING: [string, string] = ['21:00', '23:59'];

/**
 * What our `when` is to end with, for both ends. Their ranges of days exclude the last day, ours
 * include it; their part of the day is known by its code and put in our hours; an end that they
 * leave open is not compared, nor is the day of a time of day. Null for what has no resolution.
 *
 * @param spoken the words
 */
export function expectedPeriods(
  time: SpecTime,
  spoken: string,
): { from?: string; to?: string } | null {
  const part = /T(?:MO|AF|EV|NI)$/.exec(time.timex)?.[0];
  if (part) {
    const hours =
      time.Mod === 'start' && part === 'TMO'
        ? EARLY_MORNING
        : time.Mod === 'end' && part === 'TEV'
          ? LATE_EVENING
          : PARTS[part]!;
    const day = /^\d{4}-\d\d-\d\d/.exec(time.start ?? '')?.[0];
    const before = day ? `${day}T` : 'T';
    return { from: before + hours[0], to: before + hours[1] };
  }
  if (time.value === 'not resolved') return null;
  if (time.value !== undefined) {
    const moment = clean(time.value);
    return { from: moment, to: moment };
  }
  if (time.start === undefined && time.end === undefined) return null;
  // Their stretches of days end the day before `end`, but not those that name their last day.
  const inclusive = time.type !== 'daterange' || /bis|[-–]/.test(spoken);
  const end = time.end === undefined ? undefined : clean(time.end);
  return {
    ...(time.start !== undefined && { from: clean(time.start) }),
    ...(end !== undefined && { to: inclusive ? end : dayBefore(end) }),
  };
}

/** `2016-11-07 16:00:00` → `2016-11-07T16:00`; `07:00:00` → `T07:00`; seconds only where they are. */
function clean(value: string): string {
  const [, date, clock, seconds] =
    /^(\d{4}-\d\d-\d\d)?\s?(?:(\d\d:\d\d):(\d\d))?$/.exec(value) ?? [];
  if (clock === undefined) return date ?? value;
  return `${date ?? ''}T${clock}${seconds === '00' ? '' : `:${seconds}`}`;
}

const dayBefore = (date: string): string =>
  new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
