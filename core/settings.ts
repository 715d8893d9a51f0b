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
