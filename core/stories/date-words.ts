/** Words of the calendar, as sources of regular expressions, and what they stand for. */

const MONTHS =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const OTHER_MONTHS: Record<string, number> = {
  jänner: 1,
  feber: 2,
  jan: 1,
  feb: 2,
  mär: 3,
  mrz: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  nov: 11,
  dez: 12,
};

export const MONTH = `(?:${MONTHS.join('|')}|Jänner|Feber|(?:Jan|Feb|Mär|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)(?:\\.|\\b(?=\\s\\d)))`;

/** The number of a month's name or abbreviation, from 1; 0 for other words. */
export function monthNumber(name: string): number {
  const small = name.toLowerCase().replace('.', '');
  return (
    MONTHS.findIndex((month) => month.toLowerCase() === small) + 1 || (OTHER_MONTHS[small] ?? 0)
  );
}

const WEEKDAYS = 'montag dienstag mittwoch donnerstag freitag samstag sonntag'.split(' ');

export const WEEKDAY = '(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)';

/** Monday is 0. */
export const weekdayNumber = (name: string): number =>
  WEEKDAYS.indexOf(name.toLowerCase().replace('sonnabend', 'samstag'));

/** Part of the day → first and last hour, both full: Abend is 18:00 to 23:59. (Duden: the day's common parts.) */
const PARTS: [pattern: RegExp, from: number, to: number][] = [
  [/^(?:frühmorgens?|früh|in der früh)$/i, 5, 8],
  [/^(?:morgens?)$/i, 6, 9],
  [/^vormittags?(?:szeit)?$/i, 9, 11],
  [/^mittags?$/i, 11, 13],
  [/^nachmittags?$/i, 12, 17],
  [/^spätabends?$/i, 21, 23],
  [/^abends?$/i, 18, 23],
  [/^nachts?$/i, 22, 29],
];

export const PART =
  '(?:frühmorgens?|früh|vormittags?|morgens?|nachmittags?|mittags?|spätabends?|abends?|nachts?)';

/** The hours of a part of the day; hours from 24 on are of the next day. */
export function hoursOf(part: string): [from: number, to: number] | null {
  const found = PARTS.find(([pattern]) => pattern.test(part));
  return found ? [found[1], found[2]] : null;
}

/** Season → its first month and how many it has; the weather's seasons, as the news counts them. */
const SEASONS: Record<string, [month: number, count: number]> = {
  frühjahr: [3, 3],
  frühling: [3, 3],
  sommer: [6, 3],
  spätsommer: [8, 2],
  herbst: [9, 3],
  winter: [12, 3],
};

export const SEASON = '(?:Frühjahr|Frühling|Spätsommer|Sommer|Herbst|Winter)s?';

export const seasonMonths = (name: string): [month: number, count: number] =>
  SEASONS[name.toLowerCase().replace(/s$/, '')]!;

/**
 * How far an adjective of sequence leads: diese 0, nächste 1, letzte −1, vorletzte −2.
 * Stems; the endings are cut off.
 */
const STEPS: Record<string, number> = {
  dies: 0,
  laufend: 0,
  aktuell: 0,
  nächst: 1,
  kommend: 1,
  übernächst: 2,
  letzt: -1,
  vergangen: -1,
  vorig: -1,
  vorletzt: -2,
  vorvergangen: -2,
};

export const STEP =
  '(?:diese|laufende|aktuelle|nächste|kommende|übernächste|letzte|vergangene|vorige|vorletzte|vorvergangene)[mnrs]?';

export const stepOf = (word: string): number | undefined =>
  STEPS[word.toLowerCase().replace(/e[mnrs]?$/, '')];
