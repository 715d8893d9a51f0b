import type { LitMode } from './entities/lit-mentions.ts';
import { LEVELS, type Level } from './language/hard-words.ts';

/** What the reader has chosen. Kept on their machine; every field has a default. */
export interface Settings {
  /** Language of the interface; `auto` follows the browser. */
  language: 'auto' | 'en' | 'de';
  /** Which names are lit. */
  lit: LitMode;
  /** Whether a card opens when the pointer rests on a lit name or a word for 400 ms. */
  hover: boolean;
  /** The reader's level: harder words get a small gloss above them; or none do. */
  glossAbove: Level | 'off';
  /** What a word's card asks with: the sentence with the word lit, or with a gap in its place. */
  reviewFront: 'word' | 'gap';
  /** How many words that were never reviewed are asked a day. */
  freshPerDay: number;
  /** Whether saved words are underlined on pages, fainter the better they are known. */
  marksWords: boolean;
  /** Whether passages on which other sources part get a mark in the margin. */
  marksDifferences: boolean;
  /** Whether a page with notes has a tab at its edge that lists them. */
  marginTab: boolean;
  /** Whether words may be sent to Anki on this computer. */
  ankiConnect: boolean;
  /** Hosts on which nothing is lit. */
  silentHosts: string[];
  /** Until when nothing is lit anywhere (ISO 8601), or null. */
  pausedUntil: string | null;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  lit: 'first',
  hover: false,
  glossAbove: 'off',
  reviewFront: 'word',
  freshPerDay: 15,
  marksWords: false,
  marksDifferences: true,
  marginTab: true,
  ankiConnect: false,
  silentHosts: [],
  pausedUntil: null,
};

/** Completes what was stored by another version, and drops values that are not ours. */
export function readSettings(stored: unknown): Settings {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Settings>;
  const oneOf = <T>(value: unknown, allowed: readonly T[], fallback: T): T =>
    allowed.includes(value as T) ? (value as T) : fallback;
  return {
    language: oneOf(given.language, ['auto', 'en', 'de'] as const, DEFAULT_SETTINGS.language),
    lit: oneOf(given.lit, ['first', 'all'] as const, DEFAULT_SETTINGS.lit),
    hover: given.hover === true,
    glossAbove: oneOf(given.glossAbove, ['off', ...LEVELS] as const, DEFAULT_SETTINGS.glossAbove),
    reviewFront: oneOf(given.reviewFront, ['word', 'gap'] as const, DEFAULT_SETTINGS.reviewFront),
    freshPerDay:
      Number.isInteger(given.freshPerDay) && given.freshPerDay! >= 0 && given.freshPerDay! <= 1_000
        ? given.freshPerDay!
        : DEFAULT_SETTINGS.freshPerDay,
    marksWords: given.marksWords === true,
    marksDifferences: given.marksDifferences !== false,
    marginTab: given.marginTab !== false,
    ankiConnect: given.ankiConnect === true,
    silentHosts: Array.isArray(given.silentHosts)
      ? given.silentHosts.filter((host) => typeof host === 'string')
      : [],
    pausedUntil: typeof given.pausedUntil === 'string' ? given.pausedUntil : null,
  };
}

/** Whether names are lit on a host at a moment. */
export function isSilent(settings: Settings, host: string, now: Date): boolean {
  if (settings.silentHosts.includes(host)) return true;
  return settings.pausedUntil !== null && new Date(settings.pausedUntil) > now;
}
