import { CharacterClass, classAt, isWordCharacter } from './character-class.ts';

const { space, quote } = CharacterClass;

/** Endings of host names that may follow a word in running text without `www` before it. */
const TOP_LEVEL_DOMAIN =
  /^(?:de|com|org|net|at|ch|eu|info|io|ai|tv|uk|fm|fr|it|nl|pl|gov|edu|me|co|app|dev|li|lu)$/;

/** The end of a host name (golem.de, www.zeit.de/…) whose first label ends at `at`, else `at`. */
export function hostEnd(text: string, start: number, at: number): number {
  // The period of a sentence, mostly.
  if (!isWordCharacter(classAt(text, at + 1))) return at;
  if (text.startsWith('www.', start)) return linkEnd(text, at);
  let end = at;
  let label = '';
  while (text.charCodeAt(end) === 0x2e && isWordCharacter(classAt(text, end + 1))) {
    const from = end + 1;
    end = from;
    while (isWordCharacter(classAt(text, end))) end++;
    label = text.slice(from, end);
  }
  if (!TOP_LEVEL_DOMAIN.test(label)) return at;
  return text.charCodeAt(end) === 0x2f && classAt(text, end + 1) !== space
    ? linkEnd(text, end)
    : end;
}

/** The end of a link: the next white space or quotation mark, without closing punctuation. */
export function linkEnd(text: string, from: number): number {
  let at = from;
  while (classAt(text, at) !== space && classAt(text, at) !== quote && text[at] !== '<') at++;
  while (at > from && ".,;:!?)]'’…".includes(text[at - 1]!)) at--;
  return at;
}
