import { CharacterClass, classAt } from './character-class.ts';
import { SENTENCE_OPENERS } from './sentence-openers.ts';

const { space, digit } = CharacterClass;

/** Marks between two digits that keep a number, a date, a time or a score together. */
const INNER_MARKS = ".,:/'’";

/** Spaces that group thousands: no-break, thin and narrow no-break. */
const GROUPING_SPACES = '\u00a0\u2009\u202f';

/**
 * The end (UTF-16 offset) of the number whose first digit is at `start`: `24,3`, `1.234.567,89`,
 * `20:15`, `20.01.2025`, `1 000 000` with no-break spaces, `2024/25`.
 */
export function scanNumber(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (classAt(text, at) === digit) at++;
    if (classAt(text, at + 1) !== digit) return at;
    const mark = text[at]!;
    if (INNER_MARKS.includes(mark)) at++;
    else if (GROUPING_SPACES.includes(mark) && isGroupOfThree(text, at + 1)) at++;
    else return at;
  }
}

function isGroupOfThree(text: string, at: number): boolean {
  return (
    classAt(text, at) === digit &&
    classAt(text, at + 1) === digit &&
    classAt(text, at + 2) === digit &&
    classAt(text, at + 3) !== digit
  );
}

/** Determiners, contracted prepositions and "2. und": a number with a period after them is an ordinal. */
const BEFORE_ORDINAL =
  /(?:^|[^\p{L}])(?:\d\. (?:und|oder|bis|sowie)|der|die|das|den|dem|des|am|im|zum|zur|vom|beim|ins|ihr|ihre[mnrs]?|sein|seine[mnrs]?|jede[mnrs]?|diese[mnrs]?|unsere?[mnrs]?)\s$/iu;

const MONTH =
  /^(?:Jänner|Januar|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|(?:Jan|Feb|Apr|Aug|Sept?|Okt|Nov|Dez)\.|Jahrhundert|Jahrtausend)/;

/** Years and amounts end sentences; ordinals of news German have at most three digits. */
const LONGEST_ORDINAL = 3;

/**
 * For digits from `start` to `at`, where a period stands: the end past the period when number and
 * period are an ordinal ("3. Oktober", "im 19. Jahrhundert", "1. FC Köln"), else `at`.
 */
export function ordinalEnd(text: string, start: number, at: number): number {
  if (at - start > LONGEST_ORDINAL) return at;
  const after = classAt(text, at + 1);
  // "(3.-5. Mai)", "am 3., 4. und 5. Mai": the period is not at the end of anything.
  if (after !== space) return /^[-–,]\s?\d/.test(text.slice(at + 1, at + 4)) ? at + 1 : at;
  const rest = text.slice(at + 1, at + 28);
  const next = /^[^\S\n]+(\p{L}+\.?|\d+\.|[–-]|[„"»])/u.exec(rest)?.[1];
  if (next === undefined) return at;
  if (MONTH.test(next)) return at + 1;
  // A numbered line: "1. Die Regierung zahlt." at the start of a paragraph.
  if (start === 0 || text[start - 1] === '\n') return at + 1;
  if (/^\d/.test(next)) return /^\s+\d+\.\s*(?:\d{2,4}|\p{Lu}\p{Ll}+)/u.test(rest) ? at + 1 : at;
  if (/^\p{Ll}/u.test(next)) return at + 1;
  if (!BEFORE_ORDINAL.test(text.slice(Math.max(0, start - 12), start))) return at;
  return SENTENCE_OPENERS.has(next) ? at : at + 1;
}
