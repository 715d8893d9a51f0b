import { advent, dayOf, easter } from './calendar.ts';

/**
 * Feasts and named days of the German-speaking countries: names, then month-day, or `E` with the days
 * from Easter Sunday, or `A` with the days from the first Sunday of Advent. Dates: the holiday laws
 * of Germany, Austria and Switzerland, and the church calendar.
 */
const ROWS = `
Neujahr, Neujahrstag|1-1
Dreikönigstag, Dreikönig, Dreikönige, Epiphanias, Heilige Drei Könige|1-6
Valentinstag|2-14
Frauentag, Weltfrauentag|3-8
Tag der Arbeit, Maifeiertag|5-1
Johannistag|6-24
Mariä Himmelfahrt|8-15
Tag der Deutschen Einheit|10-3
Nationalfeiertag|10-26
Reformationstag, Halloween|10-31
Allerheiligen|11-1
Allerseelen|11-2
Martinstag|11-11
Nikolaus, Nikolaustag|12-6
Heiligabend, Heiliger Abend, Weihnachtsabend|12-24
Weihnachten, Weihnachtstag|12-25
Stephanstag|12-26
Silvester, Silvesterabend, Silvesternacht|12-31
Weltkindertag|6-1
Frühlingsanfang|3-20
Sommeranfang|6-21
Herbstanfang|9-22
Winteranfang|12-21
Weiberfastnacht|E-52
Fastnachtssamstag, Faschingssamstag, Karnevalssamstag|E-50
Rosenmontag|E-48
Faschingsdienstag, Fastnachtsdienstag|E-47
Aschermittwoch|E-46
Palmsonntag|E-7
Gründonnerstag|E-3
Karfreitag|E-2
Karsamstag|E-1
Ostern, Ostersonntag|E0
Ostermontag|E1
Christi Himmelfahrt, Himmelfahrt, Vatertag|E39
Pfingsten, Pfingstsonntag|E49
Pfingstmontag|E50
Fronleichnam|E60
Volkstrauertag|A-14
Totensonntag, Ewigkeitssonntag|A-7
`;

const RULES = new Map<string, string>();
const names: string[] = [];
for (const row of ROWS.trim().split('\n')) {
  const [list, rule] = row.split('|') as [string, string];
  for (const name of list.split(', ')) {
    RULES.set(name.toLowerCase(), rule);
    names.push(name);
  }
}

/** Matches the name of a holiday, longest first. */
export const HOLIDAY_NAME = names.sort((a, b) => b.length - a.length).join('|');

/** The day on which a holiday falls in a year, counted from 1970, or null for an unknown name. */
export function holidayIn(name: string, year: number): number | null {
  const rule = RULES.get(name.toLowerCase());
  if (rule === undefined) return null;
  const days = Number(rule.slice(1));
  if (rule.startsWith('E')) return easter(year) + days;
  if (rule.startsWith('A')) return advent(year) + days;
  const [month, day] = rule.split('-').map(Number);
  return dayOf(year, month!, day!);
}
