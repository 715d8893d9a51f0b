import { readNumberWord } from '../language/number-words.ts';
import { TokenKind, type Tokens } from '../language/tokenize.ts';
import { type Amount, digitValue, readAmount, wordAt } from './read-amount.ts';
import { ANGLE, nationalUnit, POUND_OF_MASS, type Unit, unitOf } from './units.ts';

/** An amount, or a range of them, with its unit. Offsets in code units, `end…` and `from…` in tokens. */
export interface Quantity {
  start: number;
  end: number;
  fromToken: number;
  endToken: number;
  value: number;
  upper?: number;
  unit?: Unit;
  /** What stands behind the unit in the same compound: KI-Projekt. */
  compound?: string;
}

/** Before an amount: a currency's sign or code ("US-$ 5", "EUR 20", "$5"). */
function unitBefore(tokens: Tokens, index: number): { unit: Unit; from: number } | null {
  for (const width of [3, 2, 1]) {
    const from = index - width;
    if (from < 0) continue;
    const word = tokens.text.slice(tokens.starts[from], tokens.ends[index - 1]);
    if (!/^(?:[A-Za-z]{0,3}-?[$€£¥₹₽₺₩₪]|[A-Z]{3}|S?Fr\.)$/.test(word)) continue;
    const unit = unitOf(word) ?? unitOf(word.toLowerCase());
    if (unit?.kind === 'currency') return { unit, from };
  }
  return null;
}

/** The quantity that begins with the number at a token, or null; a bare article needs a unit. */
export function readQuantity(tokens: Tokens, index: number): Quantity | null {
  const { starts, ends, kinds } = tokens;
  if (kinds[index] === TokenKind.word) {
    const compound = readCompound(tokens, index);
    if (compound) return compound;
  }
  const amount = readAmount(tokens, index);
  if (!amount) return null;
  if (/^minus$/i.test(wordAt(tokens, index - 1)) && amount.value > 0)
    return negative(tokens, index);
  const before = unitBefore(tokens, index);
  const range = amount.bare ? null : readRange(tokens, amount);
  const last = range?.amount ?? amount;
  const behind = before ? null : unitBehind(tokens, last);
  // "eine Stunde" counts, "im Laufe eines Monats" does not.
  if (amount.bare && (!behind || /^eines$/i.test(wordAt(tokens, index)))) return null;
  const value = range?.lower ?? amount.value;
  const fromToken = before?.from ?? index;
  const endToken = behind?.end ?? last.end;
  const unit =
    before?.unit ?? behind?.unit ?? (range ? undefined : sharedUnit(tokens, amount, index));
  const minor = unit && !range && behind ? minorAmount(tokens, unit, endToken) : null;
  const factor = unit?.factor ?? 1;
  return {
    start: starts[fromToken]!,
    end: ends[(minor?.end ?? endToken) - 1]!,
    fromToken,
    endToken: minor?.end ?? endToken,
    value: times(value, factor) + (minor?.value ?? 0),
    ...(range && { upper: times(last.value, factor) }),
    ...(unit && { unit: angleOf(tokens, unit, endToken) }),
  };
}

/** "minus zehn Grad" */
function negative(tokens: Tokens, index: number): Quantity | null {
  const amount = readAmount(tokens, index)!;
  const { value, end } = amount;
  const behind = unitBehind(tokens, amount);
  const endToken = behind?.end ?? end;
  return {
    start: tokens.starts[index - 1]!,
    end: tokens.ends[endToken - 1]!,
    fromToken: index - 1,
    endToken,
    value: -value,
    ...(behind && { unit: behind.unit }),
  };
}

/** "von 5 auf 7 Prozent": the unit stands behind the second number only. */
function sharedUnit(tokens: Tokens, amount: Amount, index: number): Unit | undefined {
  if (!/^von$/i.test(wordAt(tokens, index - 1)) || wordAt(tokens, amount.end) !== 'auf')
    return undefined;
  const second = readAmount(tokens, amount.end + 1);
  return second && !second.bare ? unitBehind(tokens, second)?.unit : undefined;
}

/** 2,5 × 0.01 is 0.025, without the dust of binary fractions. */
const times = (value: number, factor: number): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(15));

const RANGE_MARK = /^(?:bis|–|-|—)$/;

/** "drei bis fünf", "20-30", "zwischen 10 und 20", "zwei oder drei": the upper end, and the lower in its measure. */
function readRange(tokens: Tokens, amount: Amount): { amount: Amount; lower: number } | null {
  const { end } = amount;
  const mark = wordAt(tokens, end);
  const first = amount.end - 1;
  const between = mark === 'und' && isBetween(tokens, first);
  const toward = RANGE_MARK.test(mark) && !(mark === 'bis' && wordAt(tokens, end + 1) === 'zu');
  const either = /^(?:oder|beziehungsweise|bzw\.)$/.test(mark);
  if (!between && !toward && !either) return null;
  const upper = readAmount(tokens, end + 1);
  if (!upper || upper.bare) return null;
  // "300 bis 400 Millionen" are millions both; "500.000 bis 1 Million" are not.
  const scale = upper.scaled && !amount.scaled ? scaleOf(tokens, upper, end + 1) : 1;
  const lower = amount.value < scale ? amount.value * scale : amount.value;
  if (lower >= upper.value) return null;
  if (either && upper.value - lower > lower) return null;
  return { amount: upper, lower: times(lower, 1) };
}

/** By how much the large number behind an amount multiplies it. */
function scaleOf(tokens: Tokens, amount: Amount, index: number): number {
  const plain = digitValue(wordAt(tokens, index)) ?? readNumberWord(wordAt(tokens, index))?.value;
  return plain ? amount.value / plain : 1;
}

/** Whether "zwischen" stands a few words before. */
function isBetween(tokens: Tokens, index: number): boolean {
  for (let at = index; at > index - 4; at--) {
    if (/^zwischen$/i.test(wordAt(tokens, at))) return true;
  }
  return false;
}

function unitBehind(tokens: Tokens, amount: Amount): { unit: Unit; end: number } | null {
  // „deutlich unter zehn Milliarden“ Dollar: a quotation may end before the unit.
  const quoted = amount.scaled && /^[“”"«»]$/.test(wordAt(tokens, amount.end));
  const end = quoted ? amount.end + 1 : amount.end;
  const next = wordAt(tokens, end);
  if (next === '' || tokens.text.slice(tokens.ends[end - 1], tokens.starts[end]).includes('\n')) {
    return null;
  }
  const following = wordAt(tokens, end + 1);
  const national = following && nationalUnit(next, following);
  if (national) return { unit: national, end: end + 2 };
  // "US-$" and "US $" come as several tokens.
  if (/^US-?$/.test(next) && following === '$') return { unit: unitOf('$')!, end: end + 2 };
  if (next === '°' && /^[CF]$/.test(following))
    return { unit: unitOf(`°${following}`)!, end: end + 2 };
  if (next === 'km' && following === '/' && wordAt(tokens, end + 2) === 'h') {
    return { unit: unitOf('km/h')!, end: end + 3 };
  }
  const unit = unitOf(next);
  if (!unit) return null;
  if (/^(?:Mark|Rand|Real|Won|Bar|Fass|Fuß|Grad|Bit|Turn|Watt|A|V|W|s|h|t|l|g|m)$/.test(next)) {
    // Too short or too common to be a unit behind an article.
    if (amount.bare) return null;
  }
  if (/^Grad$/i.test(next) && /^(?:Celsius|Fahrenheit)$/.test(following)) {
    return { unit: unitOf(following === 'Celsius' ? '°C' : '°F')!, end: end + 2 };
  }
  if (
    /^Pfund$/i.test(next) &&
    !amount.scaled &&
    /^\p{Lu}\p{Ll}+$/u.test(following) &&
    following !== 'Sterling'
  ) {
    return { unit: POUND_OF_MASS, end: end + 1 };
  }
  if (following === 'Sterling') return { unit, end: end + 2 };
  return { unit, end: end + 1 };
}

/** "13 Euro und 45 Cent", "15 Dollar 50", "zwei Euro fünfzig". */
function minorAmount(
  tokens: Tokens,
  unit: Unit,
  index: number,
): { value: number; end: number } | null {
  if (unit.kind !== 'currency' || unit.factor !== 1) return null;
  const joined = wordAt(tokens, index) === 'und';
  const from = joined ? index + 1 : index;
  const minor = readAmount(tokens, from);
  if (!minor || minor.bare || minor.scaled || !(minor.value > 0 && minor.value < 100)) return null;
  const cents = unitOf(wordAt(tokens, minor.end));
  if (cents?.kind === 'currency' && cents.factor === 0.01) {
    return { value: minor.value / 100, end: minor.end + 1 };
  }
  const bare =
    !joined && !cents && minor.value >= 10 && !/^\p{Lu}/u.test(wordAt(tokens, minor.end));
  return bare ? { value: minor.value / 100, end: minor.end } : null;
}

/** Degrees are of temperature but where something turns or leans. */
function angleOf(tokens: Tokens, unit: Unit, end: number): Unit {
  if (unit.symbol !== 'Celsius') return unit;
  const around = tokens.text.slice(
    tokens.starts[Math.max(0, end - 8)],
    tokens.ends[Math.min(tokens.count - 1, end + 4)],
  );
  return /dreh|kehrtw|wend(?:et|en|ung)|winkel|neig|geschwenkt|breite\b|länge\b|nord|süd/iu.test(
    around,
  )
    ? ANGLE
    : unit;
}

/** Whole compounds: `500-Milliarden-Dollar-KI-Projekt`, `12-Pfund-Tasse`, `500km`, `15-jährige`, `10-prozentige`. */
function readCompound(tokens: Tokens, index: number): Quantity | null {
  const word = wordAt(tokens, index);
  const start = tokens.starts[index]!;
  const attached = /^(\d[\d.,]*)([\p{L}µμ°/]+)$/u.exec(word);
  if (attached) return withAttachedUnit(tokens, index, attached[1]!, attached[2]!);
  const adjective = adjectiveQuantity(word);
  if (adjective) {
    return { ...adjective, start, end: tokens.ends[index]!, fromToken: index, endToken: index + 1 };
  }
  if (!word.includes('-') && !/stunden?$|jahre?$|mehrheit(?:en)?$/i.test(word)) return null;
  const parts = word.split('-');
  let at = 0;
  let value = partValue(parts[0]!);
  if (value === null) return wholeWord(tokens, index, word);
  at = 1;
  let upper: number | null = null;
  if (parts.length > at && /^\d/.test(parts[0]!) && /^\d/.test(parts[at]!)) {
    upper = partValue(parts[at]!);
    if (upper !== null) at++;
  }
  if (parts[at] === 'bis' || parts[at] === 'zu') return null;
  while (at < parts.length) {
    const scale = readNumberWord(parts[at]!);
    if (scale?.kind !== 'multiplier') break;
    value = times(value, scale.value);
    if (upper !== null) upper = times(upper, scale.value);
    at++;
  }
  let unit: Unit | null = null;
  for (const width of [2, 1]) {
    if (unit || at + width > parts.length) continue;
    const name = parts.slice(at, at + width).join('-');
    unit =
      width === 1 && /^Pfund$/i.test(name) && at > 0 && value < 1000 ? POUND_OF_MASS : unitOf(name);
    if (unit) at += width;
  }
  const head = parts.slice(at).join('-');
  // "5G-Netz", "3-D-Drucker", "7-Zip": a name with a number, unless something is measured.
  if (!unit && !readNumberWord(parts[1] ?? '')) return null;
  const end = start + (head === '' ? word.length : word.length - head.length - 1);
  return {
    start,
    end,
    fromToken: index,
    endToken: index + 1,
    value: times(value, unit?.factor ?? 1),
    ...(upper !== null && { upper }),
    ...(unit && { unit }),
    ...(head !== '' && { compound: head }),
  };
}

function partValue(part: string): number | null {
  if (/^\d/.test(part)) return digitValue(part);
  const read = readNumberWord(part);
  return read && (read.kind === 'cardinal' || read.kind === 'fraction') ? read.value : null;
}

function withAttachedUnit(
  tokens: Tokens,
  index: number,
  number: string,
  letters: string,
): Quantity | null {
  const value = digitValue(number);
  const unit = unitOf(letters);
  // "3D", "5G", "2A": a letter with a number is a name, unless it is a length or a weight in small letters.
  if (value === null || !unit || /^[A-Z]$/.test(letters)) return null;
  return {
    start: tokens.starts[index]!,
    end: tokens.ends[index]!,
    fromToken: index,
    endToken: index + 1,
    value: times(value, unit.factor),
    unit,
  };
}

/** "15-jährige", "dreistündig", "10-prozentiger", "sechsmonatige", "vierköpfig" is a count. */
const ADJECTIVE =
  /^(.+?)-?(jährig|monatig|wöchig|tägig|stündig|minütig|prozentig|köpfig|stellig|fach)(?:e[mnrs]?)?$/iu;
const ADJECTIVE_UNIT: Record<string, string> = {
  jährig: 'Jahre',
  monatig: 'Monate',
  wöchig: 'Wochen',
  tägig: 'Tage',
  stündig: 'Stunden',
  minütig: 'Minuten',
  prozentig: '%',
};

function adjectiveQuantity(word: string): Pick<Quantity, 'value' | 'unit' | 'upper'> | null {
  const [, number, kind] = ADJECTIVE.exec(word) ?? [];
  if (number === undefined || kind === 'stellig') return null;
  const value = partValue(number);
  const unit = ADJECTIVE_UNIT[kind!.toLowerCase()];
  if (value === null) return null;
  return { value, ...(unit && { unit: unitOf(unit)! }) };
}

/** Dreiviertelstunde, Viertelstunde, Halbjahr, Zweidrittelmehrheit. */
function wholeWord(tokens: Tokens, index: number, word: string): Quantity | null {
  const [, number, head] =
    /^(drei[vV]iertel|[vV]iertel|zwei[dD]rittel|drei[fF]ünftel|halb|anderthalb|eineinhalb)(stunden?|jahre?|mehrheit(?:en)?)$/iu.exec(
      word,
    ) ?? [];
  if (number === undefined) return null;
  const read = readNumberWord(number);
  if (!read) return null;
  const unit = unitOf(head!);
  const compound = unit ? undefined : head![0]!.toUpperCase() + head!.slice(1);
  return {
    start: tokens.starts[index]!,
    end: tokens.ends[index]!,
    fromToken: index,
    endToken: index + 1,
    value: read.value,
    ...(unit && { unit }),
    ...(compound && { compound }),
  };
}
