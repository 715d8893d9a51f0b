/** "20–24 January 2025", or one day where both ends are the same. ISO 8601 dates. */
export function formatPeriod({ from, to }: { from: string; to: string }, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(new Date(from), new Date(to));
}
