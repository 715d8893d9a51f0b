import { multiplierOf, readNumberWord } from '../language/number-words.ts';
import { TokenKind, type Tokens } from '../language/tokenize.ts';
import { stepOf } from './date-words.ts';

/** A number of a text, however many tokens it takes, without its unit. */
export interface Amount {
  value: number;
  /** The token behind it. */
  end: number;
  /** Only an article (eine): a number where a unit, a fraction or a large number stands behind it. */
  bare: boolean;
  /** Spelled with a large number behind it: 24,3 Milliarden. */
  scaled: boolean;
}

const VULGAR: Record<string, number> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
};

/**
 * The value of a numeral in digits: `24,3`, `1.234.567,89`, `1'000`, `−5`, `3/4`. Null for clock times,
 * dates and other things with digits. A point groups thousands; with other than three digits behind it
 * it can only be the decimal point of an English source.
 */
export function digitValue(numeral: string): number | null {
  const sign = /^[-−–]/.test(numeral) ? -1 : 1;
  const plain = numeral.replace(/^[-−–+]/, '').replace(/['’\u00a0\u2009\u202f]/g, '');
  const ratio = /^(\d{1,3})\/(\d{1,3})$/.exec(plain);
  if (ratio)
    return Number(ratio[1]) < Number(ratio[2]) ? Number(ratio[1]) / Number(ratio[2]) : null;
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain) || /^\d+(?:,\d+)?$/.test(plain)) {
    return sign * Number(plain.replaceAll('.', '').replace(',', '.'));
  }
  if (/^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/.test(plain)) {
    return sign * Number(plain.replaceAll(',', ''));
  }
  return /^\d+\.\d+$/.test(plain) ? sign * Number(plain) : null;
}

/** The text of a token. */
export const wordAt = ({ text, starts, ends, count }: Tokens, index: number): string =>
  index >= 0 && index < count ? text.slice(starts[index], ends[index]) : '';

/** Hundreds and thousands that nobody counted: "mehrere hundert", "einige Tausend". */
const UNCOUNTED =
  /^(?:mehrere[nr]?|einige[nr]?|paar|viele[nr]?|wenige[nr]?|etliche[nr]?|zig|Aber)$/i;

/** The number that begins with a token, or null. */
export function readAmount(tokens: Tokens, index: number): Amount | null {
  const first = firstPart(tokens, index);
  if (!first) return null;
  let amount = withFraction(tokens, first);
  let multiplier = multiplierOf(wordAt(tokens, amount.end));
  while (multiplier !== null) {
    amount = {
      value: roundOff(amount.value * multiplier),
      end: amount.end + 1,
      bare: false,
      scaled: true,
    };
    // "zwei Millionen dreihunderttausend": smaller ones are added.
    const rest = multiplier >= 1e3 ? firstPart(tokens, amount.end) : null;
    if (rest && !rest.bare && rest.spelled && rest.value < multiplier && rest.value >= 1) {
      const next = multiplierOf(wordAt(tokens, rest.end));
      const value = rest.value * (next ?? 1);
      if (value < multiplier) {
        const end = next === null ? rest.end : rest.end + 1;
        amount = { ...amount, value: amount.value + value, end };
      }
    }
    multiplier = multiplierOf(wordAt(tokens, amount.end));
  }
  return amount;
}

interface Part extends Amount {
  /** In letters. */
  spelled: boolean;
}

function firstPart(tokens: Tokens, index: number): Part | null {
  if (index >= tokens.count) return null;
  const { kinds } = tokens;
  const word = wordAt(tokens, index);
  if (kinds[index] === TokenKind.number) return digits(tokens, index, word);
  if (word in VULGAR) {
    return { value: VULGAR[word]!, end: index + 1, bare: false, scaled: false, spelled: false };
  }
  if (kinds[index] !== TokenKind.word) return null;
  if (/^beiden$/i.test(word) && stepOf(wordAt(tokens, index - 1)) !== undefined) {
    return { value: 2, end: index + 1, bare: true, scaled: false, spelled: true };
  }
  const read = readNumberWord(word);
  if (!read || read.kind === 'ordinal') return null;
  const part = { value: read.value, end: index + 1, bare: false, scaled: false, spelled: true };
  if (read.kind === 'article') return { ...part, bare: true };
  if (read.kind === 'cardinal') {
    if (/^(?:hundert|tausend)/i.test(word) && UNCOUNTED.test(wordAt(tokens, index - 1)))
      return null;
    // "die Elf", "in Acht nehmen": a noun, but for the first word of a sentence.
    const noun = /^(?:Acht|Elf|Eins|Drei|Vier|Sieben|Null|Zehn)$/.test(word);
    return noun && /^[\p{L}\p{N},]/u.test(wordAt(tokens, index - 1)) ? null : part;
  }
  if (read.kind === 'fraction') return /^halbe/i.test(word) ? { ...part, bare: true } : null;
  return null;
}

/** Digits, with the groups of three behind them that plain spaces divide: 1 414 021 100. */
function digits(tokens: Tokens, index: number, word: string): Part | null {
  let joined = word;
  let end = index + 1;
  if (/^[-−–]?\d{1,3}$/.test(word)) {
    while (
      tokens.kinds[end] === TokenKind.number &&
      end < tokens.count &&
      tokens.starts[end]! === tokens.ends[end - 1]! + 1 &&
      tokens.text[tokens.ends[end - 1]!] === ' ' &&
      /^\d{3}(?:,\d+)?$/.test(wordAt(tokens, end))
    ) {
      joined += wordAt(tokens, end++);
    }
  }
  const value = digitValue(joined);
  return value === null ? null : { value, end, bare: false, scaled: false, spelled: false };
}

/** "2 3/4", "zwei Drittel", "ein halbes", "fünf und drei Viertel", "zwei Komma drei", "ein halbes Dutzend". */
function withFraction(tokens: Tokens, part: Part): Amount {
  const { value, end, spelled, bare } = part;
  const next = wordAt(tokens, end);
  if (next.toLowerCase() === 'komma' && spelled) return decimals(tokens, part);
  const behind = readNumberWord(next);
  if (behind?.kind === 'fraction' && Number.isInteger(value)) {
    const stays = value > 1 || !/^viertel$/i.test(next) || isShare(tokens, end + 1);
    return stays ? { value: value * behind.value, end: end + 1, bare: false, scaled: false } : part;
  }
  const slash = digitValue(next);
  const vulgar = VULGAR[next] ?? (next.includes('/') ? slash : null);
  if (!spelled && vulgar !== null && vulgar !== undefined && Number.isInteger(value)) {
    return { value: value + vulgar, end: end + 1, bare: false, scaled: false };
  }
  if (next === 'und' && spelled && !bare) {
    const more = firstPart(tokens, end + 1);
    const of = more && readNumberWord(wordAt(tokens, more.end));
    if (more && of?.kind === 'fraction' && more.value * of.value < 1) {
      const sum = value + more.value * of.value;
      return { value: sum, end: more.end + 1, bare: false, scaled: false };
    }
  }
  return part;
}

/** "ein Viertel der Befragten" is a quarter, "ein Viertel in Kreuzberg" a part of town. */
const isShare = (tokens: Tokens, index: number): boolean =>
  index >= tokens.count ||
  /^(?:de[rs]|aller|davon|von|vom|weniger|mehr|ihre[rs]?|seine[rs]?|eine[rs]|unsere[rs]?|größer|höher|kleiner|\p{P})$/u.test(
    wordAt(tokens, index),
  );

/** zwei Komma drei fünf. */
function decimals(tokens: Tokens, part: Part): Amount {
  let end = part.end + 1;
  let written = '';
  for (;;) {
    const digit = firstPart(tokens, end);
    if (!digit?.spelled || digit.bare || digit.value > 99) break;
    written += digit.value;
    end++;
    if (written.length > 3) break;
  }
  if (written === '') return part;
  return { value: Number(`${part.value}.${written}`), end, bare: false, scaled: false };
}

/** 6,6 × 10⁹ is not to be 6599999999.999999. */
const roundOff = (value: number): number => Number(value.toPrecision(15));
