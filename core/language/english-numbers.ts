const MONTH =
  /^(?:Jänner|Januar|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/;

/**
 * How English writes a German number: `24,3` → 24.3, `1.234.567` → 1,234,567, `3.` → 3rd. Empty for
 * what is written the same or is no number (dates, times).
 *
 * @param surface a number or ordinal token
 * @param next the word after it, since a day of the month is written plain (3 October)
 */
export function englishNumbers(surface: string, next: string): string[] {
  const ordinal = /^(\d+)\.$/.exec(surface)?.[1];
  if (ordinal !== undefined) {
    const spoken = ordinal + ordinalEnding(Number(ordinal));
    return MONTH.test(next) ? [ordinal, spoken] : [spoken, ordinal];
  }
  const grouped = /^[−-]?\d{1,3}(?:[.'’\u00a0\u2009\u202f]\d{3})+(?:,\d+)?$/.test(surface);
  const decimal = /^[−-]?\d+,\d+$/.test(surface);
  if (!grouped && !decimal) return /^\d+$/.test(surface) ? [surface] : [];
  return [surface.replace(/[.'’\u00a0\u2009\u202f,]/g, (mark) => (mark === ',' ? '.' : ','))];
}

function ordinalEnding(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
