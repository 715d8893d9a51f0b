import type { Review } from './review-words.ts';
import type { SavedWord } from './saved-words.ts';

/** How well a word is known: never reviewed, being learned, known for days, known for weeks. */
export type WordGrade = 'fresh' | 'learning' | 'young' | 'mature';

/** How learning goes, ready to be drawn. */
export interface LearningStatistics {
  /** Words by how well they are known. */
  counts: Record<WordGrade, number>;
  /** Of the last twelve weeks, oldest first: answers, and the share that was not "again" (0 to 1). */
  weeks: { from: string; answers: number; retention: number | null }[];
  /** Of the next fourteen days, today first: how many words fall due. */
  forecast: { day: string; due: number }[];
  /** The articles with most words, most first. */
  articles: { address: string; title: string; words: number; mature: number }[];
}

const WEEKS = 12;
const FORECAST_DAYS = 14;
/** A word that is recalled after three weeks is taken for known, as in Anki. */
const MATURE_DAYS = 21;
const MOST_ARTICLES = 8;

/** Counts words and answers. Days are those of `now`'s own time zone. */
export function learningStatistics(
  words: readonly SavedWord[],
  reviews: readonly Review[],
  now: Date,
): LearningStatistics {
  const day = (shift: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + shift);
  const counts = { fresh: 0, learning: 0, young: 0, mature: 0 };
  for (const word of words) counts[gradeOf(word)]++;
  return {
    counts,
    weeks: Array.from({ length: WEEKS }, (_, at) => {
      const first = 1 - 7 * (WEEKS - at);
      return weekOf(reviews, day(first), day(first + 7));
    }),
    forecast: Array.from({ length: FORECAST_DAYS }, (_, at) => {
      const from = day(at).toISOString();
      const to = day(at + 1).toISOString();
      // What is overdue falls due today.
      const isDue = ({ schedule: { due } }: SavedWord) => due < to && (at === 0 || due >= from);
      return { day: localDay(day(at)), due: words.filter(isDue).length };
    }),
    articles: countByArticle(words),
  };
}

/** How well a word is known. */
export function gradeOf({ schedule }: SavedWord): WordGrade {
  if (schedule.state === 'new') return 'fresh';
  if (schedule.state !== 'review') return 'learning';
  return schedule.interval >= MATURE_DAYS ? 'mature' : 'young';
}

function weekOf(reviews: readonly Review[], from: Date, to: Date) {
  const isWithin = ({ reviewedAt }: Review) =>
    reviewedAt >= from.toISOString() && reviewedAt < to.toISOString();
  // First meetings do not tell what was retained.
  const answers = reviews.filter((review) => isWithin(review) && review.before.state !== 'new');
  const recalled = answers.filter(({ rating }) => rating > 1).length;
  return {
    from: localDay(from),
    answers: answers.length,
    retention: answers.length === 0 ? null : recalled / answers.length,
  };
}

function countByArticle(words: readonly SavedWord[]): LearningStatistics['articles'] {
  const articles = new Map<string, LearningStatistics['articles'][number]>();
  for (const word of words) {
    const { address, title } = word;
    const article = articles.get(address) ?? { address, title, words: 0, mature: 0 };
    article.words++;
    if (gradeOf(word) === 'mature') article.mature++;
    articles.set(address, article);
  }
  return [...articles.values()].sort((a, b) => b.words - a.words).slice(0, MOST_ARTICLES);
}

const localDay = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
