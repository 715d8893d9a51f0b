import type { Dictionary } from '../language/dictionary.ts';
import { splitSentences } from '../language/sentences.ts';
import { TokenKind, type Tokens } from '../language/tokenize.ts';
import { parseIsoDay } from './calendar.ts';
import { countedNoun, nounLemma } from './counted-noun.ts';
import { stepOf } from './date-words.ts';
import type { Figure } from './figure.ts';
import { isGoverned } from './is-governed.ts';
import { measuredNoun } from './measured-noun.ts';
import { qualifierBehind, readQualifier } from './qualifiers.ts';
import { wordAt } from './read-amount.ts';
import { momentAt } from './read-moment.ts';
import { readOrdinal } from './read-ordinal.ts';
import { readQuantity } from './read-quantity.ts';
import { relateSpan } from './relate-span.ts';
import type { DateContext } from './resolve-date.ts';

/** What the reading of figures may lean on. */
export interface FigureOptions {
  /** ISO 8601; relative dates (gestern, im Oktober) are resolved against it. */
  publishedAt?: string;
  /** Gives counted and measured nouns in their dictionary form; without it they stay as they stand. */
  dictionary?: Dictionary;
}

/** Words of the sentence that say that its dates are to come; a perfect or a passive takes it back. */
const FUTURE =
  /(?<![\p{L}])(?:wird|werden|soll|sollen|will|wollen|möchte|plant|planen|kommt|startet|beginnt|demnächst|künftig|voraussichtlich)(?![\p{L}])/u;
const PAST = /(?<![\p{L}])(?:worden|wurden?|hatten?|habe?n?|hat|war|waren)(?![\p{L}])/u;

/**
 * Every number of a German text with its unit, its hedge and what it measures, and every date and
 * time of day with what it means; sorted by start, none overlapping.
 */
export function readFigures(text: string, tokens: Tokens, options: FigureOptions = {}): Figure[] {
  const figures: Figure[] = [];
  const today = parseIsoDay(options.publishedAt ?? '');
  for (const { start, end, firstToken, endToken } of splitSentences(tokens)) {
    const sentence = text.slice(start, end);
    const future = FUTURE.test(sentence) && !PAST.test(sentence);
    readSentence(tokens, firstToken, endToken, { today, future }, options, figures);
  }
  return figures;
}

function readSentence(
  tokens: Tokens,
  first: number,
  end: number,
  context: DateContext,
  { dictionary }: FigureOptions,
  figures: Figure[],
): void {
  const { text, starts, kinds } = tokens;
  let index = first;
  while (index < end) {
    const kind = kinds[index]!;
    if (kind === TokenKind.link || kind === TokenKind.handle || isReference(tokens, index)) {
      index++;
      continue;
    }
    const word = wordAt(tokens, index);
    const moment = momentAt(text, starts[index]!, word, context);
    if (moment && !isCount(tokens, index, moment.end)) {
      const { when } = moment;
      figures.push({
        start: moment.start,
        end: moment.end,
        kind: 'date',
        qualifier: '=',
        ...(when && { when }),
      });
      while (index < end && starts[index]! < moment.end) index++;
      continue;
    }
    const found = readNumber(tokens, index, context, dictionary, lastDate(figures));
    if (found) {
      figures.push(found.figure);
      index = Math.max(index + 1, found.endToken);
      continue;
    }
    index++;
  }
}

/** "§ 218", "Artikel 5", "Nummer 7", "A 7", "Boeing 747": a number that names instead of counting. */
const REFERENCE =
  /^(?:§{1,2}|Artikel|Art\.|Absatz|Abs\.|Paragra(?:f|ph)(?:en)?|Nr\.|Nummer|Kapitel|Seite|S\.|Zimmer|Gate|Gleis|Linie|Route|Highway|Tel\.|Telefon|Boeing|Airbus|Windows|iPhone|Galaxy|Pixel|Playstation|Xbox|Formel|Bundesstraße|Autobahn|Resolution|Apollo|Sojus|Ariane|Falcon|Block|Version|Ausgabe|ISO|DIN|UN-Resolution)$/;

function isReference(tokens: Tokens, index: number): boolean {
  if (tokens.kinds[index] !== TokenKind.number) return false;
  const before = wordAt(tokens, index - 1);
  if (REFERENCE.test(before)) return true;
  // Phone numbers and the like: digits with slashes, or a long row of them without a mark.
  const word = wordAt(tokens, index);
  if (/^0\d/.test(word) && !/[,:.]/.test(word)) return true;
  return /^[A-Z]$/.test(before) || /^\d+\/\d{3,}/.test(word);
}

/** Whether a moment is after all the beginning of a count: "2000 Menschen", "1200 Euro". */
function isCount(tokens: Tokens, index: number, end: number): boolean {
  const { text } = tokens;
  const written = text.slice(tokens.starts[index], end);
  if (!/^(?:1[0-9]|20|21)\d\d$/.test(written)) return false;
  const next = wordAt(tokens, index + 1);
  if (next === '%' || /^\p{Sc}$/u.test(next)) return true;
  if (/^(?:Millionen|Milliarden|Mio\.|Mrd\.|Prozent|Euro|Dollar|Franken)$/.test(next)) return true;
  const before = wordAt(tokens, index - 1);
  if (readQualifier(wordsBefore(tokens, index)) && !/^(?:ab|über|unter|gegen)$/i.test(before))
    return true;
  const dated =
    /^(?:seit|ab|bis|von|vor|nach|im|jahr|jahre|jahren|anfang|mitte|ende|sommer|winter|herbst|und|in|der|frühjahr)$/i;
  return /^\p{Lu}\p{Ll}+(?:en|er|e|s|n)$/u.test(next) && !dated.test(before);
}

/** The date that was told last: "drei Jahre später" counts from it. */
const lastDate = (figures: readonly Figure[]): Figure | undefined =>
  figures.findLast(({ kind, when }) => kind === 'date' && when !== undefined);

interface Found {
  figure: Figure;
  endToken: number;
}

function readNumber(
  tokens: Tokens,
  index: number,
  context: DateContext,
  dictionary: Dictionary | undefined,
  told: Figure | undefined,
): Found | null {
  const ordinal = readOrdinal(tokens, index);
  if (ordinal && !leadsSpan(tokens, ordinal.endToken)) {
    const { endToken, ...place } = ordinal;
    return { figure: { ...place, kind: 'ordinal', qualifier: '=' }, endToken };
  }
  const quantity = readQuantity(tokens, index);
  if (!quantity) return null;
  const { start, end, fromToken, endToken, value, upper, unit } = quantity;
  const hedge = isGoverned(tokens, fromToken)
    ? null
    : readQualifier(wordsBefore(tokens, fromToken));
  const lower = fromToken - (hedge?.words ?? 0);
  const related =
    unit?.kind === 'duration' ? relateSpan(tokens, quantity, lower, context, told) : null;
  if (related) {
    const hedged = { ...related.figure, qualifier: hedge?.comparator ?? '=' };
    return { figure: hedged, endToken: related.endToken };
  }
  const qualifier = hedge?.comparator ?? qualifierBehind(tokens.text.slice(end, end + 24)) ?? '=';
  const counted = unit || quantity.compound ? null : countedBehind(tokens, endToken);
  const measures = quantity.compound ?? measuredNoun(tokens, lower, endToken, counted !== null);
  const lemma = (noun: string) => nounLemma(dictionary, noun);
  const unitName = unit?.symbol ?? (counted ? lemma(counted.noun) : undefined);
  const figure: Figure = {
    start,
    end,
    kind: unit?.kind ?? 'number',
    value,
    ...(upper !== undefined && { upper }),
    ...(unitName && { unit: unitName }),
    qualifier,
    ...(measures && { measures: lemma(measures) }),
  };
  return { figure, endToken };
}

/** The noun behind a number; in "mit 12 zu 5 Stimmen" it stands behind the second. */
function countedBehind(tokens: Tokens, end: number): { noun: string; end: number } | null {
  const against = wordAt(tokens, end) === 'zu' ? readQuantity(tokens, end + 1) : null;
  return countedNoun(tokens, against && !against.unit ? against.endToken : end);
}

/** "die nächsten drei Tage", "in den letzten beiden Jahren": the ordinal belongs to the span. */
const leadsSpan = (tokens: Tokens, index: number): boolean =>
  stepOf(wordAt(tokens, index - 1)) !== undefined &&
  readQuantity(tokens, index)?.unit?.kind === 'duration';

/** The words before a token that can hedge it, nearest last, small. */
function wordsBefore(tokens: Tokens, index: number): string[] {
  const words: string[] = [];
  for (let at = index - 1; at >= 0 && words.length < 4; at--) {
    if (tokens.kinds[at] === TokenKind.punctuation) break;
    words.unshift(wordAt(tokens, at).toLowerCase());
  }
  return words;
}
