import { foldedHash } from './fold-name.ts';

const ENDING = /(?<=\p{Ll})(?:e|er|es|en|em)$/u;

/**
 * The folded hash of an epithet, whose adjectives are compared without their endings: "reichster Mann
 * der Welt", "dem reichsten Mann der Welt".
 */
export function epithetHash(epithet: string): number {
  const words = epithet.split(' ').map((word) => (/^\p{Ll}/u.test(word) ? bare(word) : word));
  const phrase = words.join(' ');
  return foldedHash(phrase, 0, phrase.length);
}

const bare = (word: string): string => word.replace(ENDING, '');
