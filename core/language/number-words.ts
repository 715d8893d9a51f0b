/** What a word of number says. */
export interface NumberWord {
  value: number;
  /**
   * `cardinal` (zweiundzwanzig, anderthalb), `ordinal` (dritte), `fraction` (Drittel),
   * `multiplier` (Million, Dutzend: stands behind another number), `article` (eine: a number only
   * where something else says so).
   */
  kind: 'cardinal' | 'ordinal' | 'fraction' | 'multiplier' | 'article';
}

const UNITS: Record<string, number> = {
  ein: 1,
  eins: 1,
  zwei: 2,
  zwo: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
};

const TEENS: Record<string, number> = {
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
};

const TENS: Record<string, number> = {
  zwanzig: 20,
  dreißig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
};

const MULTIPLIERS: Record<string, number> = {
  dutzend: 12,
  'tsd.': 1e3,
  tsd: 1e3,
  million: 1e6,
  millionen: 1e6,
  'mio.': 1e6,
  mio: 1e6,
  'mill.': 1e6,
  milliarde: 1e9,
  milliarden: 1e9,
  'mrd.': 1e9,
  mrd: 1e9,
  'md.': 1e9,
  billion: 1e12,
  billionen: 1e12,
  'bio.': 1e12,
  bio: 1e12,
  'bill.': 1e12,
  billiarde: 1e15,
  billiarden: 1e15,
  trillion: 1e18,
  trillionen: 1e18,
};

/** Abbreviations that are words of their own without the period: "Bio" is organic food. */
const ONLY_BEHIND_NUMBER = new Set(['bio', 'bio.', 'bill.', 'mill.']);

/** Ordinals whose stem is not the cardinal with t or st behind it. */
const IRREGULAR_ORDINALS: [ending: string, cardinal: string][] = [
  ['erst', 'eins'],
  ['dritt', 'drei'],
  ['siebt', 'sieben'],
  ['acht', 'acht'],
  ['millionst', 'million'],
  ['milliardst', 'milliarde'],
];

const ARTICLES = new Set('ein eine einen einem einer eines'.split(' '));

/** All words of number begin so; most other words are done with at this. */
const BEGINNING =
  /^(?:ein|zw|drei|dritt|vier|fünf|sech|sieb|acht|neun|zehn|elf|hund|taus|null|erst|and|halb|dutz|mi|mrd|md|bi|tri|ts)/;

const known = new Map<string, NumberWord | null>();
/** A long article has a few hundred words that begin like a number. */
const MOST_KNOWN = 4_000;

/**
 * Reads one German word of number, inflected or not, spelled with umlauts or without them
 * (fuenfzehn), as one word however long it is (zweihundertsechsundfünfzig). Null for other words.
 *
 * @param word as it stands in the text
 */
export function readNumberWord(word: string): NumberWord | null {
  const small = plainSpelling(word);
  if (!BEGINNING.test(small)) return null;
  let read = known.get(small);
  if (read === undefined) {
    read = readAnew(small);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(small, read);
  }
  return read;
}

/** The value of an abbreviation or noun of number that stands behind a number (Mrd., Bio.), or null. */
export const multiplierOf = (word: string): number | null =>
  MULTIPLIERS[word.toLowerCase()] ??
  (/^(?:tausend|hundert)$/i.test(word) ? cardinal(word.toLowerCase()) : null);

function plainSpelling(word: string): string {
  const small = word.toLowerCase();
  if (!/ue|oe|ss/.test(small)) return small;
  return small
    .replace(/fuenf/g, 'fünf')
    .replace(/zwoelf/g, 'zwölf')
    .replace(/dreissig/g, 'dreißig');
}

function readAnew(word: string): NumberWord | null {
  if (ARTICLES.has(word)) return { value: 1, kind: 'article' };
  const multiplier = MULTIPLIERS[word];
  if (multiplier !== undefined) {
    return ONLY_BEHIND_NUMBER.has(word) ? null : { value: multiplier, kind: 'multiplier' };
  }
  const value = cardinal(word) ?? withHalf(word);
  if (value !== null) return { value, kind: 'cardinal' };
  return fraction(word) ?? ordinal(word);
}

/** 0 to 999,999 as one word. */
function cardinal(word: string): number | null {
  if (word === 'null') return 0;
  const at = word.indexOf('tausend');
  if (at < 0) return belowThousand(word);
  const thousands = at === 0 ? 1 : belowThousand(word.slice(0, at));
  const rest = remainder(word.slice(at + 'tausend'.length), belowThousand);
  return thousands === null || rest === null ? null : thousands * 1000 + rest;
}

/** Also elfhundert to neunzehnhundert, as years are spoken. */
function belowThousand(word: string): number | null {
  const at = word.indexOf('hundert');
  if (at < 0) return belowHundred(word);
  const before = word.slice(0, at);
  const hundreds = at === 0 ? 1 : (UNITS[before] ?? TEENS[before]);
  const rest = remainder(word.slice(at + 'hundert'.length), belowHundred);
  return hundreds === undefined || rest === null ? null : hundreds * 100 + rest;
}

function belowHundred(word: string): number | null {
  const simple = UNITS[word] ?? TEENS[word] ?? TENS[word];
  if (simple !== undefined) return simple;
  const at = word.indexOf('und');
  if (at <= 0) return null;
  const unit = UNITS[word.slice(0, at)];
  const ten = TENS[word.slice(at + 3)];
  return unit === undefined || ten === undefined ? null : unit + ten;
}

/** What follows hundert or tausend, with or without "und": hundertundeins. */
function remainder(rest: string, read: (word: string) => number | null): number | null {
  if (rest === '') return 0;
  return read(rest) ?? (rest.startsWith('und') ? read(rest.slice(3)) : null);
}

/** anderthalb, eineinhalb, dreieinhalb. */
function withHalf(word: string): number | null {
  if (/^anderthalbe?$/.test(word)) return 1.5;
  const whole = /^(.+?)(?:und)?einhalb$/.exec(word)?.[1];
  const value = whole === undefined ? null : cardinal(whole);
  return value === null ? null : value + 0.5;
}

const HALF = /^halbe?[mnrs]?$/;

/** halb, Drittel, Viertel, Zwanzigstel, also as one word with its numerator: zweidrittel, dreiviertel. */
function fraction(word: string): NumberWord | null {
  if (HALF.test(word)) return { value: 0.5, kind: 'fraction' };
  const stem = /^(.+)els?n?$/.exec(word)?.[1];
  if (stem === undefined) return null;
  const whole = ordinalStem(stem);
  if (whole !== null && whole > 2) return { value: 1 / whole, kind: 'fraction' };
  for (let at = 3; at < stem.length - 3; at++) {
    const numerator = UNITS[stem.slice(0, at)];
    const denominator = numerator === undefined ? null : ordinalStem(stem.slice(at));
    if (denominator !== null && denominator > 2) {
      return { value: numerator! / denominator, kind: 'cardinal' };
    }
  }
  return null;
}

/** dritte, einunddreißigsten, hundertster. */
function ordinal(word: string): NumberWord | null {
  const stem = /^(.+t)e[mnrs]?$/.exec(word)?.[1];
  const value = stem === undefined ? null : ordinalStem(stem);
  return value === null ? null : { value, kind: 'ordinal' };
}

/** The number of an ordinal without its ending (dritt, zwanzigst), or null. */
export function ordinalStem(stem: string): number | null {
  const plain = plainSpelling(stem);
  for (const [ending, word] of IRREGULAR_ORDINALS) {
    if (!plain.endsWith(ending)) continue;
    const start = plain.slice(0, -ending.length);
    const value = MULTIPLIERS[word] ? scaled(start, MULTIPLIERS[word]) : cardinal(start + word);
    if (value !== null) return value;
  }
  const regular = plain.endsWith('st') ? cardinal(plain.slice(0, -2)) : null;
  // From twenty on ordinals end in st, below in t: zwanzigste, neunzehnte.
  if (regular !== null && (regular % 100 === 0 || regular % 100 >= 20)) return regular;
  const short = plain.endsWith('t') ? cardinal(plain.slice(0, -1)) : null;
  return short !== null && short % 100 >= 2 && short % 100 < 20 ? short : null;
}

const scaled = (start: string, by: number): number | null => {
  const factor = start === '' ? 1 : cardinal(start);
  return factor === null ? null : factor * by;
};
