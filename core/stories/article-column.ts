import type { SourceColumn } from './claim-rows.ts';
import type { DigestedArticle } from './digest.ts';

/** Names that are longer do not fit into a narrow column (UTF-16 code units). */
const SHORT = 9;

/** An article as a column of the matrix. */
export function articleColumn(
  key: string,
  { title, outlet, address, publishedAt }: DigestedArticle,
): SourceColumn {
  const name = outlet ?? title;
  return {
    key,
    outlet: name,
    short: shorten(name),
    isInferred: false,
    headline: title,
    ...(address !== undefined && { address }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
}

/** "Hohenwerdaer Tageblatt" → "HohTag": two or three letters of each word; one word stays whole. */
function shorten(name: string): string {
  if (name.length <= SHORT) return name;
  const words = name.split(/[\s.-]+/).filter((word) => /^\p{Lu}/u.test(word));
  if (words.length < 2) return name;
  const letters = words.length > 2 ? 2 : 3;
  return words
    .slice(0, 3)
    .map((word) => word.slice(0, letters))
    .join('');
}
