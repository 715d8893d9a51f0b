import type { Period } from './story.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** "21 January 2025", as our English statements give a day; a month alone dates nothing on a line of days. */
const DAY = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})\\b`, 'g');

/** The one day that an English statement of a story names, or null where it names none or several. */
export function dateInWords(statement: string): Period | null {
  const days = [...statement.matchAll(DAY)];
  if (days.length !== 1) return null;
  const [, day, month, year] = days[0]!;
  const number = String(MONTHS.indexOf(month!) + 1).padStart(2, '0');
  const iso = `${year}-${number}-${day!.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(iso)) ? null : { from: iso, to: iso };
}
