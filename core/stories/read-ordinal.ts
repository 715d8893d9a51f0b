import { ordinalStem, readNumberWord } from '../language/number-words.ts';
import { TokenKind, type Tokens } from '../language/tokenize.ts';
import { wordAt } from './read-amount.ts';

/** An ordinal; the offsets are code units, `endToken` is the token behind it. */
export interface Ordinal {
  start: number;
  end: number;
  endToken: number;
  value: number;
  /** Where it is counted from, if not from the beginning: letzte is 1 from the end, nächste 1 from here. */
  unit?: 'from the end' | 'from here';
}

/** Ordinals relative to the end or to where one is: letzte, vorletzte, drittletzte, nächste, vorherige. */
const FROM_END = /^(?:vor|(?<count>[\p{Ll}]+t))?letzte[mnrs]?$/u;
const RELATIVE: [RegExp, number][] = [
  [/^nächste[mnrs]?$/, 1],
  [/^übernächste[mnrs]?$/, 2],
  [/^(?:vorherige|vorige)[mnrs]?$/, -1],
];

/** Adverbs of a count: "zuerst", "erstens", "erstmals" is a first time. */
const ADVERB: Record<string, number> = {
  zuerst: 1,
  erstens: 1,
  zweitens: 2,
  drittens: 3,
  viertens: 4,
  fünftens: 5,
};

/** The ordinal that begins with a token, or null. */
export function readOrdinal(tokens: Tokens, index: number): Ordinal | null {
  const word = wordAt(tokens, index);
  const at = (value: number, width = 1, unit?: Ordinal['unit']): Ordinal => ({
    start: tokens.starts[index]!,
    end: tokens.ends[index + width - 1]!,
    endToken: index + width,
    value,
    ...(unit && { unit }),
  });
  if (tokens.kinds[index] === TokenKind.ordinal) return at(Number.parseInt(word, 10));
  if (tokens.kinds[index] !== TokenKind.word) return null;
  const small = word.toLowerCase();
  const adverb = ADVERB[small];
  if (adverb !== undefined) return at(adverb);
  const before = wordAt(tokens, index - 1).toLowerCase();
  // "zu dritt", "zu elft"
  if (before === 'zu' && /t$/.test(small)) {
    const together = ordinalStem(small);
    if (together !== null) return at(together);
  }
  const end = FROM_END.exec(small);
  if (end) {
    if (small.startsWith('vor')) return at(2, 1, 'from the end');
    const count = end.groups?.count;
    const from = count === undefined ? 1 : ordinalStem(count);
    return from === null ? null : at(from, 1, 'from the end');
  }
  const step = RELATIVE.find(([pattern]) => pattern.test(small));
  if (step) return at(step[1], 1, 'from here');
  const read = readNumberWord(word);
  if (read?.kind === 'ordinal') return isVerb(tokens, index, small) ? null : at(read.value);
  // "der einhundert Millionste"
  const scale = read?.kind === 'cardinal' ? readNumberWord(wordAt(tokens, index + 1)) : null;
  if (scale?.kind === 'ordinal' && scale.value >= 1e6) return at(read!.value * scale.value, 2);
  return null;
}

/** "achte", "achten" are a verb unless a determiner stands before or a noun behind; "erste" is none ever. */
function isVerb(tokens: Tokens, index: number, word: string): boolean {
  if (!/^achte/.test(word)) return false;
  const determined =
    /^(?:der|die|das|den|dem|des|im|am|zum|zur|vom|beim|ein\p{L}*|jede\p{L}*|ihre\p{L}*|seine\p{L}*|diese\p{L}*)$/iu;
  return !determined.test(wordAt(tokens, index - 1)) && !/^\p{Lu}/u.test(wordAt(tokens, index + 1));
}
