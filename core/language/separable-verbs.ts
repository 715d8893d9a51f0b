import type { AnalyzedToken } from './analyze-sentence.ts';
import type { Dictionary } from './dictionary.ts';
import { FINITE } from './part-of-speech.ts';

/** A verb whose prefix stands apart: `kündigte … an`. Positions are indexes into the sentence. */
export interface SeparatedVerb {
  verb: number;
  prefix: number;
  /** The infinitive: `ankündigen`. */
  lemma: string;
  /** The infinitive without its prefix, whose meaning helps when the whole has no entry. */
  base: string;
}

/**
 * Prefixes that are nothing else but adverbs, so that they need not close the clause: "Er kehrte
 * zurück nach Berlin." All others are prepositions, adverbs or adjectives as well.
 */
const FREE_PREFIX =
  /^(?:zurück|hinzu|heraus|hinaus|herein|hinein|hervor|herunter|hinunter|herauf|hinauf|heran|herbei|herum|umher|weg|los|fort|empor|voran|voraus|vorbei|vorüber|auseinander|aneinander|entgegen|bekannt|kennen|statt|fest|teil|preis|infrage|inne)$/;

/** Prefixes that join a verb also where only the form table knows the whole. */
const VERBAL_PREFIX = new Set(
  'ab an auf aus bei dar durch ein entgegen fern fest fort frei her heran heraus herbei herein herunter hervor hin hinaus hinein hinzu los mit nach nieder statt teil um unter vor voran voraus vorbei weg weiter wider zu zurück zusammen kennen'.split(
    ' ',
  ),
);

/** Verbs that make no separable verb worth joining: da sein, bekannt werden are read word by word. */
const NO_BASE = new Set([
  'sein',
  'werden',
  'haben',
  'dürfen',
  'sollen',
  'müssen',
  'wollen',
  'können',
  'mögen',
]);

/** "nach und nach", "ab und zu", "nach wie vor": no prefix although a boundary follows. */
const FIXED_PAIR =
  /^(?:nach (?:und nach|wie vor)|ab und (?:an|zu)|auf und (?:ab|davon)|hin und (?:her|wieder)|mit und ohne|durch und durch|über und über|vor und (?:nach|hinter))$/;

/**
 * Joins separable verbs whose parts stand apart in one sentence. In a main clause the prefix closes
 * the clause (the right bracket, Duden-Grammatik § 1380), so a word right before a boundary is tried;
 * it belongs to the nearest finite verb on its left with which it makes a known verb.
 */
export function joinSeparableVerbs(
  dictionary: Dictionary,
  sentence: readonly AnalyzedToken[],
): SeparatedVerb[] {
  const joined: SeparatedVerb[] = [];
  const taken = new Set<number>();
  for (let prefix = 1; prefix < sentence.length; prefix++) {
    const { form } = sentence[prefix]!;
    // "wieder" is hardly ever a prefix: Wir kommen immer wieder.
    if (form === 'wieder' || !closesClause(sentence, prefix) || !/^\p{Ll}{2,}$/u.test(form))
      continue;
    for (let verb = prefix - 1; verb >= 0; verb--) {
      if (taken.has(verb)) continue;
      const lemma = joinedLemma(dictionary, sentence[verb]!, form);
      if (lemma === null) continue;
      joined.push({ verb, prefix, lemma, base: lemma.slice(form.length) });
      taken.add(verb);
      break;
    }
  }
  return joined;
}

/** Whether a clause can close with the token at a position. */
function closesClause(sentence: readonly AnalyzedToken[], position: number): boolean {
  const next = sentence[position + 1];
  if (!next || next.tag === 'PUNCT') return true;
  if (!isBoundary(sentence, position, next)) return false;
  const three = [sentence[position]!.form, next.form, sentence[position + 2]?.form ?? ''].join(' ');
  return !FIXED_PAIR.test(three);
}

/** Whether what stands behind a possible prefix, no mark, can begin something new. */
function isBoundary(
  sentence: readonly AnalyzedToken[],
  position: number,
  next: AnalyzedToken,
): boolean {
  const { form } = sentence[position]!;
  // "mit oder ohne Leine": two prepositions that share a noun.
  if (next.tag === 'KON')
    return !(sentence[position + 2]?.tag === 'PREP' && isPreposition(sentence[position]!));
  if (next.tag === 'PTKZU' || next.tag === 'VZU') return true;
  if (next.form === 'als' || next.form === 'wie') return VERBAL_PREFIX.has(form);
  if (form === 'zusammen' && next.form === 'aus') return true; // setzt sich zusammen aus
  return (next.tag === 'PREP' || next.tag === 'SUB') && FREE_PREFIX.test(form);
}

const isPreposition = ({ candidates }: AnalyzedToken): boolean =>
  candidates.readings.some((reading) => reading.pos === 'preposition');

/** The infinitive that a finite verb and a prefix make together, or null. */
function joinedLemma(
  dictionary: Dictionary,
  { candidates, tag, reading }: AnalyzedToken,
  prefix: string,
): string | null {
  if (tag === 'NOUN' || tag === 'NAME' || tag === 'ADJA' || tag === 'VZU') return null;
  if (tag === 'VPP' && !(reading && reading.features & FINITE)) return null;
  for (const { pos, features, lemma } of candidates.readings) {
    if (pos !== 'verb' || !(features & FINITE) || NO_BASE.has(lemma)) continue;
    const joined = prefix + lemma;
    const listed = dictionary.readings(joined).some((r) => r.pos === 'verb' && r.lemma === joined);
    if (listed && VERBAL_PREFIX.has(prefix)) return joined;
    if (dictionary.lookup(joined)?.groups.some((group) => group.pos === 'verb')) return joined;
  }
  return null;
}
