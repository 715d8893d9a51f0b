import type { AnalyzedToken } from '../language/analyze-sentence.ts';
import type { Frame } from './sentence-frame.ts';

/** Positions of the first token of a phrase and of the one behind it. */
export interface Phrase {
  from: number;
  to: number;
}

const PHRASE_START = new Set(['ART', 'ADJA', 'NOUN', 'NAME', 'NUM', 'OTHER']);
const INNER_PREPOSITION = /^(?:von|vom|der|des|für|aus|beim?|im|in|am|zum|zur)$/;
const OBLIQUE =
  /^(?:dem|den|des|einem|einen|eines|ihrem|ihren|seinem|seinen|diesem|diesen|unserem|unseren|keinem|keinen|meinem|meinen)$/i;
const PRONOUN =
  /^(?:er|sie|ich|wir|es|man|dieser|diese|dieses|jener|jene|beide|letzterer|letztere|viele|einige|andere|manche|alle)$/i;

const isWord = ({ tag }: AnalyzedToken): boolean => tag !== 'PUNCT';

/** A noun phrase from a token on: article, adjectives, noun or name, what hangs on it, an apposition. */
export function phraseFrom(frame: Frame, from: number, limit = frame.tokens.length): Phrase | null {
  const { tokens, quoted } = frame;
  const first = tokens[from];
  if (!first) return null;
  if (PRONOUN.test(first.surface) && !isNominal(tokens[from + 1])) return { from, to: from + 1 };
  if (!PHRASE_START.has(first.tag) && first.tag !== 'PRON' && !/^\p{Lu}/u.test(first.surface))
    return null;
  let at = from;
  let noun = false;
  while (at < limit) {
    const token = tokens[at]!;
    const { tag, surface } = token;
    const next = tokens[at + 1];
    if (tag === 'NOUN' || tag === 'NAME' || (tag === 'OTHER' && /^\p{Lu}/u.test(surface))) {
      noun = true;
      at++;
    } else if (isNominal(token) || (at === from && tag === 'PRON')) {
      if (noun && tag === 'ART' && !/^(?:der|des|eines|einer|seiner|ihrer)$/.test(surface)) break;
      at++;
    } else if (noun && tag === 'PREP' && INNER_PREPOSITION.test(surface) && isNominal(next)) {
      at++;
    } else if (noun && tag === 'KON' && /^(?:und|sowie)$/.test(surface) && isNominal(next)) {
      at++;
    } else if (quoted[at] && tag !== 'PUNCT') {
      at++;
    } else if (tag === 'PUNCT' && /^[„“"»«]$/.test(surface) && at > from) {
      at++;
    } else if (noun && /^[(]$/.test(surface)) {
      const close = tokens.findIndex((other, index) => index > at && other.surface === ')');
      if (close < 0 || close >= limit) break;
      at = close + 1;
    } else break;
  }
  while (
    at > from &&
    !isNounLike(tokens[at - 1]!) &&
    tokens[at - 1]!.surface !== ')' &&
    !/[“"«]/.test(tokens[at - 1]!.surface)
  )
    at--;
  return noun && at > from ? { from, to: at } : null;
}

const isNounLike = ({ tag, surface }: AnalyzedToken): boolean =>
  tag === 'NOUN' ||
  tag === 'NAME' ||
  (tag === 'OTHER' && /^\p{Lu}/u.test(surface)) ||
  /^\p{Lu}/u.test(surface);

const isNominal = (token: AnalyzedToken | undefined): boolean =>
  token !== undefined &&
  (PHRASE_START.has(token.tag) || /^\p{Lu}/u.test(token.surface)) &&
  token.tag !== 'PUNCT';

/** Marks that end a clause. A hyphen in a compound is no token of its own. */
const CLAUSE_MARK = /^[,;:.!?–—]$/;

/** The subject of a verb: who says it. Null for passives without an agent and for bare infinitives. */
export function subjectOf(frame: Frame, verb: number): Phrase | null {
  const { tokens, quoted } = frame;
  const behind = subjectBehind(frame, verb);
  let left = verb;
  while (left > 0 && !CLAUSE_MARK.test(tokens[left - 1]!.surface) && !quoted[left - 1]) left--;
  if (
    left === verb ||
    /^(?:so|wie|dazu|daraufhin|zudem|dann|hier|dort|da)$/i.test(tokens[left]!.surface)
  ) {
    return behind ?? subjectBefore(frame, 0, left);
  }
  const before = subjectBefore(frame, left, verb);
  if (before) return before;
  return behind ?? subjectBefore(frame, 0, left);
}

/** "…", sagte der Minister; Gestern sagte der Minister. */
function subjectBehind(frame: Frame, verb: number): Phrase | null {
  const { tokens } = frame;
  for (let at = verb + 1; at < Math.min(tokens.length, verb + 8); at++) {
    const { tag, surface } = tokens[at]!;
    if (tag === 'PUNCT') return null;
    if (
      /^(?:sich|ihm|ihr|ihnen|uns|mir)$/.test(surface) ||
      tag === 'ADV' ||
      tag === 'PTK' ||
      tag === 'ADJD'
    )
      continue;
    if (tag === 'PREP') {
      const inner = phraseFrom(frame, at + 1);
      if (!inner) return null;
      at = inner.to - 1;
      continue;
    }
    if (OBLIQUE.test(surface)) {
      const object = phraseFrom(frame, at);
      if (!object) return null;
      at = object.to - 1;
      continue;
    }
    return phraseFrom(frame, at);
  }
  return null;
}

/** The first phrase in the nominative between two positions. */
function subjectBefore(frame: Frame, from: number, to: number): Phrase | null {
  const { tokens, quoted } = frame;
  for (let at = from; at < to; at++) {
    const { tag, surface } = tokens[at]!;
    if (
      quoted[at] ||
      !isWord(tokens[at]!) ||
      /^(?:dass|ob|weil|wenn|wie|da|und|aber|doch|denn|so)$/i.test(surface)
    )
      continue;
    if (tag === 'PREP') {
      const inner = phraseFrom(frame, at + 1, to);
      if (inner) at = inner.to - 1;
      continue;
    }
    const phrase = phraseFrom(frame, at, to);
    if (!phrase) continue;
    if (OBLIQUE.test(surface)) {
      at = phrase.to - 1;
      continue;
    }
    return withApposition(frame, phrase, to);
  }
  return null;
}

/** "Der Innenminister, Nicolas Sarkozy, sagte": the name between commas belongs to it. */
function withApposition(frame: Frame, phrase: Phrase, limit: number): Phrase {
  const { tokens } = frame;
  if (tokens[phrase.to]?.surface !== ',') return phrase;
  const name = phraseFrom(frame, phrase.to + 1, limit);
  const closes = name && (tokens[name.to]?.surface === ',' || name.to === limit);
  return closes && tokens[phrase.to + 1]!.tag !== 'PRON'
    ? { from: phrase.from, to: name.to }
    : phrase;
}
