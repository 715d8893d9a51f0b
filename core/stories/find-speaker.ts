import type { AnalyzedToken } from '../language/analyze-sentence.ts';
import { NounFeature } from '../language/part-of-speech.ts';
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
  if (!first || first.surface === 'sich') return null;
  const { named } = frame;
  if (
    PRONOUN.test(first.surface) &&
    (tokens[from + 1]?.tag === 'ART' || !isNominal(tokens[from + 1]))
  ) {
    return { from, to: from + 1 };
  }
  if (
    named[from]! < 0 &&
    !PHRASE_START.has(first.tag) &&
    first.tag !== 'PRON' &&
    (from === 0 || !/^\p{Lu}/u.test(first.surface))
  )
    return null;
  let at = from;
  let noun = false;
  while (at < limit) {
    const token = tokens[at]!;
    const { tag, surface } = token;
    const next = tokens[at + 1];
    // "bezeichnete Altman Musk als": another name is another phrase.
    if (noun && named[at]! >= 0 && named[at - 1]! >= 0 && named[at] !== named[at - 1]) break;
    if (
      tag === 'NOUN' ||
      tag === 'NAME' ||
      /^\d+-J/.test(surface) ||
      (tag === 'OTHER' && /^\p{Lu}/u.test(surface))
    ) {
      noun = true;
      at++;
    } else if (isNominal(token) || (at === from && tag === 'PRON')) {
      // "laut Register sechs Vorstände": behind a noun a number or an adjective begins another phrase.
      const opens = tag === 'NUM' || tag === 'ADJA';
      if (noun && opens && isNounLike(tokens[at - 1]!)) break;
      if (noun && tag === 'ART' && !/^(?:der|des|eines|einer|seiner|ihrer)$/.test(surface)) break;
      at++;
    } else if (
      noun &&
      tag === 'PREP' &&
      INNER_PREPOSITION.test(surface) &&
      isNominal(next) &&
      !TIME_NOUN.test(next!.surface)
    ) {
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
  /^\p{Lu}|^\d+-J/u.test(surface);

const isNominal = (token: AnalyzedToken | undefined): boolean =>
  token !== undefined &&
  (PHRASE_START.has(token.tag) || /^\p{Lu}|^\d+-J/u.test(token.surface)) &&
  token.tag !== 'PUNCT';

/** Marks that end a clause. A hyphen in a compound is no token of its own. */
const CLAUSE_MARK = /^[,;:.!?–—]$/;

/** The subject of a verb: who says it. Null for passives without an agent and for bare infinitives. */
export function subjectOf(frame: Frame, verb: number): Phrase | null {
  const { tokens, quoted } = frame;
  const { lemma } = tokens[verb]!.reading ?? {};
  if (lemma === 'heißen') return sourceOf(frame, verb);
  const circles = lemma === 'verlauten' ? agentOf(frame, tokens.length, /^aus$/i) : null;
  if (circles) return circles;
  // "wird der Minister zitiert": the one who is quoted speaks.
  if (isPassive(frame, verb) && lemma !== 'zitieren')
    return agentOf(frame, verb, /^(?:von|vom|durch)$/i);
  let left = verb;
  while (left > 0 && !CLAUSE_MARK.test(tokens[left - 1]!.surface) && !quoted[left - 1]) left--;
  const first = tokens[left]!;
  // "als der Minister sagte, …" is a clause, "als Beispiel nannte der Minister" is not.
  const closes = (tokens[verb + 1]?.tag ?? 'PUNCT') === 'PUNCT';
  const clause = /^(?:wie|dass|weil|wenn|nachdem|während|obwohl)$/i.test(first.surface);
  if (left < verb && (clause || (closes && /^als$/i.test(first.surface)))) {
    return subjectBefore(frame, left + 1, verb) ?? subjectBehind(frame, verb);
  }
  // "Keller, der das betonte, …": the relative pronoun stands for the speaker.
  const relative =
    left < verb &&
    tokens[left - 1]?.surface === ',' &&
    /^(?:der|die|welche[rs]?)$/.test(first.surface);
  if (relative && /^(?:PUNCT|VFIN|KON)$/.test(tokens[verb + 1]?.tag ?? 'PUNCT')) {
    return { from: left, to: left + 1 };
  }
  const behind = subjectBehind(frame, verb);
  if (behind && isPronoun(frame, behind, /^(?:er|ich|wir|man)$/)) return behind;
  if (left === verb) {
    return fronted(frame, verb) ?? behind ?? subjectBefore(frame, 0, left);
  }
  const before = subjectBefore(frame, left, verb);
  if (before && isPronoun(frame, before, /^(?:er|sie|ich|wir|man)$/i)) return before;
  if (before && behind && names(frame, behind) && !names(frame, before)) return behind;
  if (before && behind && /^(?:das|dies|es)$/i.test(first.surface)) return behind;
  return before ?? behind ?? subjectBefore(frame, 0, left);
}

/** "Wolfgang Hürter, Vorsitzender des Rats, nennt …": the subject begins the sentence, before a comma. */
function fronted(frame: Frame, verb: number): Phrase | null {
  const { tokens, quoted } = frame;
  const comma = tokens.findIndex(({ surface }) => surface === ',');
  if (comma < 0 || comma >= verb || quoted[0]) return null;
  if (tokens.slice(0, comma).some(({ tag }) => tag === 'VFIN')) return null;
  return subjectBefore(frame, 0, comma);
}

const names = ({ named }: Frame, { from, to }: Phrase): boolean =>
  named.slice(from, to).some((start) => start >= 0);

const isPronoun = ({ tokens }: Frame, { from, to }: Phrase, pronoun: RegExp): boolean =>
  to === from + 1 && pronoun.test(tokens[from]!.surface);

/** "In der Erklärung heißt es", "heißt es aus dem Ministerium": where it stands. */
function sourceOf(frame: Frame, verb: number): Phrase | null {
  const source = /^(?:in|im|aus|beim?|von|vom)$/i;
  const before = agentOf(frame, verb, source);
  if (before) return before;
  const { tokens } = frame;
  for (let at = verb + 2; at < Math.min(tokens.length, verb + 5); at++) {
    if (source.test(tokens[at]!.surface)) return phraseFrom(frame, at + 1);
  }
  return null;
}

/** A participle with a form of werden in its sentence: "wurde … kritisiert". */
function isPassive({ tokens }: Frame, verb: number): boolean {
  if (tokens[verb]!.tag !== 'VPP') return false;
  return (
    tokens.some(({ surface }) => /^(?:wird|werden|wurden?|worden|werde)$/.test(surface)) &&
    !tokens.some(({ surface }) => /^(?:hat|haben|hatten?|habe)$/.test(surface))
  );
}

/** "von der Opposition kritisiert", "durch das Amt bestätigt". */
function agentOf(frame: Frame, verb: number, preposition: RegExp): Phrase | null {
  for (let at = verb - 1; at >= 0; at--) {
    if (preposition.test(frame.tokens[at]!.surface)) return phraseFrom(frame, at + 1, verb);
  }
  return null;
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
    if (tag === 'PREP' && frame.named[at]! < 0) {
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
    const phrase = phraseFrom(frame, at);
    if (phrase && !isNominative(frame, phrase)) {
      at = phrase.to - 1;
      continue;
    }
    return phrase;
  }
  return null;
}

/** "vergangene Woche", "diesen Montag": says when, not who. */
const TIME_NOUN =
  /^(?:Woche|Jahr|Monat|Tag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Abend|Morgen|Mal|Grund|Anlass|Zeit)$/;

/** Not "der Zeitung": with a feminine noun in the singular this article is a dative or a genitive. */
export function isNominative({ tokens }: Frame, { from, to }: Phrase): boolean {
  const { surface } = tokens[from]!;
  if (OBLIQUE.test(surface) || TIME_NOUN.test(tokens[to - 1]!.surface)) return false;
  if (!/^(?:der|einer|ihrer|seiner|dieser|keiner)$/i.test(surface)) return true;
  const noun = tokens.slice(from, to).find(({ tag }) => tag === 'NOUN');
  const features = noun?.reading?.pos === 'noun' ? noun.reading.features : 0;
  return (
    features === 0 ||
    (features & NounFeature.feminine) === 0 ||
    (features & NounFeature.masculine) !== 0
  );
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
    // "Als Beispiel nannte der Minister": what stands behind "als" says nothing either.
    if ((tag === 'PREP' && frame.named[at]! < 0) || /^als$/i.test(surface)) {
      const inner = phraseFrom(frame, at + 1, to);
      if (inner) at = inner.to - 1;
      continue;
    }
    const phrase = phraseFrom(frame, at, to);
    if (!phrase) continue;
    if (!isNominative(frame, phrase) || surface.toLowerCase() === 'es') {
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
