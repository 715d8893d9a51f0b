/** What hides inside a word without being part of it: soft hyphens, zero-width characters. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** What most tokens are made of, and what is spelled like this in the tables. */
const PLAIN = /^[A-Za-zÄÖÜäöüß-]*[A-Za-zÄÖÜäöüß]$/;

/**
 * A token as the tables spell it: without soft hyphens and quotation marks inside, with plain
 * apostrophes and hyphens, and without the hyphen that stands for a shared head (Land- und …).
 */
export function normalizeToken(surface: string): string {
  if (PLAIN.test(surface)) return surface;
  return surface
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/[„“”"«»]/g, '')
    .replace(/(?<=\p{L})-$/u, '');
}

export const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
export const uncapitalize = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
export const isCapitalized = (word: string): boolean => /^\p{Lu}/u.test(word);
