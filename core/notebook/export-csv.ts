import type { Highlight } from './highlights.ts';
import type { SavedWord } from './saved-words.ts';

/**
 * The passages as a table (RFC 4180), one a row; with a byte order mark, without which spreadsheets
 * read umlauts wrongly.
 */
export const exportHighlightsCsv = (highlights: readonly Highlight[]): string =>
  table(
    ['title', 'publisher', 'published', 'address', 'passage', 'note', 'tags', 'color', 'created'],
    highlights.map((one) => [
      one.title,
      one.publisher ?? '',
      one.publishedAt ?? '',
      one.address,
      one.quote.exact,
      one.note,
      one.tags.join(', '),
      one.color,
      one.createdAt,
    ]),
  );

/** The words as a table, one a row. */
export const exportWordsCsv = (words: readonly SavedWord[]): string =>
  table(
    ['word', 'kind', 'gender', 'glosses', 'sentence', 'title', 'address', 'due', 'created'],
    words.map((one) => [
      one.lemma,
      one.kind,
      one.gender ?? '',
      one.glosses.join('; '),
      one.sentence.text,
      one.title,
      one.address,
      one.schedule.due,
      one.createdAt,
    ]),
  );

const table = (head: readonly string[], rows: readonly string[][]): string =>
  `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** A cell that begins like a formula would be run by a spreadsheet: OWASP, "CSV Injection". */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
