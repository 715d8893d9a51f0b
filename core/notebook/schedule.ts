import { type Card, createEmptyCard, fsrs, type Grade, Rating, type State } from 'ts-fsrs';

/** How well a word was known: again, hard, good, easy. */
export const RATINGS = [1, 2, 3, 4] as const;
export type WordRating = (typeof RATINGS)[number];

export const SCHEDULE_STATES = ['new', 'learning', 'review', 'relearning'] as const;
export type ScheduleState = (typeof SCHEDULE_STATES)[number];

/** When a word is to be reviewed next, in the terms of FSRS; times are ISO 8601. */
export interface Schedule {
  due: string;
  state: ScheduleState;
  /** Days after which the word is recalled with a probability of 90 %. */
  stability: number;
  /** From 1 to 10. */
  difficulty: number;
  reviews: number;
  lapses: number;
  /** How many steps of learning are done. */
  step: number;
  /** Days between the last review and the next one. */
  interval: number;
  lastReviewedAt?: string;
}

const scheduler = fsrs({ enable_fuzz: false });

/** The schedule of a word that was never reviewed: it is due at once. */
export const newSchedule = (now: string): Schedule => fromCard(createEmptyCard(now));

/** The schedule after a review. */
export function reviewed(schedule: Schedule, rating: WordRating, now: string): Schedule {
  return fromCard(scheduler.next(toCard(schedule), new Date(now), rating as Grade).card);
}

/** When the word would be due after each rating (ISO 8601), from "again" to "easy". */
export function previewDue(schedule: Schedule, now: string): Record<WordRating, string> {
  const preview = scheduler.repeat(toCard(schedule), new Date(now));
  return {
    1: preview[Rating.Again].card.due.toISOString(),
    2: preview[Rating.Hard].card.due.toISOString(),
    3: preview[Rating.Good].card.due.toISOString(),
    4: preview[Rating.Easy].card.due.toISOString(),
  };
}

function fromCard(card: Card): Schedule {
  return {
    due: card.due.toISOString(),
    state: SCHEDULE_STATES[card.state],
    stability: card.stability,
    difficulty: card.difficulty,
    reviews: card.reps,
    lapses: card.lapses,
    step: card.learning_steps,
    interval: card.scheduled_days,
    ...(card.last_review ? { lastReviewedAt: card.last_review.toISOString() } : {}),
  };
}

const toCard = (schedule: Schedule): Card => ({
  due: new Date(schedule.due),
  state: SCHEDULE_STATES.indexOf(schedule.state) as State,
  stability: schedule.stability,
  difficulty: schedule.difficulty,
  reps: schedule.reviews,
  lapses: schedule.lapses,
  learning_steps: schedule.step,
  scheduled_days: schedule.interval,
  elapsed_days: 0,
  ...(schedule.lastReviewedAt ? { last_review: new Date(schedule.lastReviewedAt) } : {}),
});
