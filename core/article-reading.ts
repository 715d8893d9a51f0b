import type { DigestedArticle } from './stories/digest.ts';

/** An article as a page's script has read it. */
export interface ArticleReading extends DigestedArticle {
  /** The address under which it is kept (see `articleAddress`). */
  address: string;
  text: string;
}

/** What a page may say of itself; longer is no title and no outlet (UTF-16 code units). */
const LONGEST = { title: 500, outlet: 200, date: 40 };

/** What is known of an article beside its text, as far as what the page says of itself can be used. */
export function describeReading({
  address,
  title,
  outlet,
  publishedAt,
}: ArticleReading): DigestedArticle {
  const isDate =
    publishedAt !== undefined &&
    publishedAt.length <= LONGEST.date &&
    !Number.isNaN(Date.parse(publishedAt));
  return {
    address,
    title: title.trim().slice(0, LONGEST.title) || new URL(address).hostname,
    ...(outlet?.trim() && { outlet: outlet.trim().slice(0, LONGEST.outlet) }),
    ...(isDate && { publishedAt }),
  };
}
