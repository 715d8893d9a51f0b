import type { PartOfSpeech } from '../../core/language/part-of-speech.ts';
import type { Alternative } from './parse-ding.ts';

/** What a German alternative of Ding is looked up by. */
export interface Headword {
  /** The words that count, in order: `["ankündigen"]`, `["in", "Kraft", "treten"]`. */
  words: string[];
  /** With its placeholders, when it has any that matter: `sich (durch etw.) ankündigen`. */
  pattern: string;
  pos: PartOfSpeech;
  /** `m`, `f`, `n` or several of them. */
  gender: string;
  plural: boolean;
}

const PLACEHOLDER = /^(?:etw|jd|jdm|jdn|jds|jmd|jmdm|jmdn|jmds|irgendwo|irgendwohin)\.?$/;
const PREPOSITION =
  /^(?:an|auf|aus|bei|bis|durch|für|gegen|gegenüber|hinter|in|mit|nach|ohne|über|um|unter|von|vor|wegen|zu|zum|zur|zwischen|als)$/;
const DETERMINER = /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|ein\(e\))$/;
const COPULA = /^(?:sein|werden|seiend|geworden)$/;

/** Words that a sentence or a clause begins with, and a phrase of a dictionary does not. */
const SENTENCE_START =
  /^(?:Ich|Du|Er|Sie|Es|Wir|Ihr|Das|Der|Die|Den|Dem|Dies|Diese|Dieser|Dieses|Ein|Eine|Mein|Meine|Sein|Seine|Ihre|In|Im|Am|An|Auf|Bei|Mit|Nach|Von|Vor|Zu|Zum|Wenn|Wer|Was|Wie|Wo|Man|Jetzt|Hier|Da|Kann|Hast|Hat|Ist|Sind|War|Bist)$/;

/** What keeps sentences and clauses out of the table of phrases. */
export interface PhraseLimits {
  /** Most words. */
  longest: number;
  /** Whether it may begin like a sentence and end with sein or werden, as our own idioms do. */
  anyStart: boolean;
}

const OF_DING: PhraseLimits = { longest: 6, anyStart: false };

/**
 * The headwords of one alternative (several where slashes offer variants), none for a sentence.
 *
 * @param limits what phrases may be like
 * @param english the first English alternative, whose "to " tells a verb where no grammar does
 */
export function readHeadwords(
  alternative: Alternative,
  english: string,
  { longest, anyStart } = OF_DING,
): Headword[] {
  const text = alternative.text
    .replace(/[’‘]/g, "'")
    .replace(/[–—]/g, '-')
    // "sogenannte/r/s" is one word
    .replace(/(?<=\p{L})e\/r\/s/gu, '');
  if (/[.?!:]$/.test(text.replace(/\b(?:etw|jd[mns]?|jmd[mns]?)\.$/, '')) || /[„“"]/.test(text)) {
    return [];
  }
  const pos = readPartOfSpeech(alternative, english);
  const grammar = alternative.grammar.split(/[;,\s]+/);
  const gender = ['m', 'f', 'n'].filter((g) => grammar.includes(g)).join('');
  const plural = grammar.includes('pl');
  const headwords: Headword[] = [];
  for (const variant of expandSlashes(text)) {
    const { words, copula } = contentWords(variant, pos, english, anyStart);
    if (words.length === 0 || words.length > longest) continue;
    if (words.length > 1 && variant.includes(',')) continue;
    if (words.length > 1 && !anyStart && SENTENCE_START.test(words[0]!)) continue;
    const pattern = readPattern(variant, words, alternative.hint);
    headwords.push({ words, pattern, pos: wordsPos(words, pos, copula), gender, plural });
  }
  return headwords;
}

/** "ankündigen / verkünden", "in/mit Bezug auf": at most four ways to read the slashes. */
function expandSlashes(text: string): string[] {
  let variants = [''];
  const tokens = text.replace(/\s\/\s/g, '/').split(' ');
  for (const token of tokens) {
    const choices = token.includes('/')
      ? token.split('/').filter((choice) => choice !== '')
      : [token];
    const placeholders = choices.every((choice) => PLACEHOLDER.test(choice));
    const used = placeholders ? [token] : choices.slice(0, 4);
    variants = variants.flatMap((v) => used.map((c) => (v === '' ? c : `${v} ${c}`))).slice(0, 4);
  }
  return variants;
}

/** The words without placeholders, the prepositions that govern them, article and copula. */
function contentWords(
  variant: string,
  pos: PartOfSpeech,
  english: string,
  keepCopula: boolean,
): { words: string[]; copula: boolean } {
  const tokens = variant
    .replace(/\b(?:einer|eine|einem|einen) (?:Sache|Person)\b/g, 'etw.')
    .split(' ')
    .map((token) => token.replace(/[,;!]+$/, ''))
    .filter((token) => token !== '' && token !== '…' && token !== '...');
  const isPlaceholder = (token: string | undefined) =>
    token?.split('/').every((choice) => PLACEHOLDER.test(choice)) ?? false;
  const words = tokens.filter((token, i) => {
    if (isPlaceholder(token) || token === 'sich') return false;
    if (PREPOSITION.test(token) && isPlaceholder(tokens[i + 1])) return false;
    return true;
  });
  // "das heißen" keeps its pronoun: no noun follows.
  const article = DETERMINER.test(words[0] ?? '') && words.some((word) => /^\p{Lu}/u.test(word));
  if (words.length > 1 && article) words.shift();
  const verbal = pos === 'verb' || pos === 'other' || english.startsWith('to be');
  const copula = !keepCopula && words.length > 1 && verbal && COPULA.test(words.at(-1)!);
  if (copula) words.pop();
  return { words, copula };
}

/** The alternative as a pattern to show, when it says more than the bare words. */
function readPattern(variant: string, words: string[], hint: string): string {
  const government =
    /^(?:an|auf|aus|bei|durch|für|gegen|in|mit|nach|über|um|unter|von|vor|zu)\s(?:etw|jd|jmd)/;
  const full = government.test(hint) ? insertHint(variant, hint) : variant;
  const shown = full.replace(/^(?:etw\.|jdn\.|jdn\.\/etw\.|etw\.\/jdn\.)\s/, '');
  return shown === words.join(' ') ? '' : shown;
}

/** "sich ankündigen" with the hint "durch etw.": "sich (durch etw.) ankündigen". */
function insertHint(variant: string, hint: string): string {
  const tokens = variant.split(' ');
  const last = tokens.pop()!;
  return /^\p{Lu}/u.test(last) ? `${variant} (${hint})` : [...tokens, `(${hint})`, last].join(' ');
}

const GRAMMAR: readonly [RegExp, PartOfSpeech][] = [
  [/^(?:[mfn]|pl)(?:$|[,;\s])/, 'noun'],
  [/^v[tir]?(?:$|[,;\s])/, 'verb'],
  [/^adj/, 'adjective'],
  [/^adv/, 'adverb'],
  [/^prp/, 'preposition'],
  [/^conj/, 'conjunction'],
  [/^p?pron/, 'pronoun'],
  [/^num/, 'numeral'],
  [/^interj/, 'interjection'],
  [/^Partikel/, 'particle'],
];

function readPartOfSpeech({ grammar, text }: Alternative, english: string): PartOfSpeech {
  for (const [pattern, pos] of GRAMMAR) if (pattern.test(grammar)) return pos;
  if (grammar.includes('+')) return 'preposition';
  if (english.startsWith('to ') && /n$/.test(text)) return 'verb';
  if (/^\p{Lu}\S*$/u.test(text)) return 'noun';
  return 'other';
}

/** The part of speech of what is left of an alternative: `in sein` leaves an adjective. */
function wordsPos(words: string[], pos: PartOfSpeech, copula: boolean): PartOfSpeech {
  if (words.length === 1) return copula ? 'adjective' : pos;
  const nounPhrase = /^\p{Lu}/u.test(words.at(-1)!) && /(?:e|er|es)$/.test(words[0]!);
  return pos === 'other' && nounPhrase ? 'noun' : pos;
}
