import { isNominative, type Phrase, phraseFrom, subjectOf } from './find-speaker.ts';
import { SOURCE_NOUN } from './saying-verbs.ts';
import { type Cue, type Frame, hasFirstPerson, isSubjunctive } from './sentence-frame.ts';

/** Reported speech in one sentence; all positions are of the sentence's tokens. */
export interface IndirectQuote {
  /** Stretches of what was said: first token, and the one behind. */
  parts: [number, number][];
  kind: 'indirect' | 'reported' | 'free-indirect';
  /** The words that introduce it. */
  verb?: Phrase;
  speaker?: Phrase;
  /** Whether the speaker is whoever spoke last. */
  continued?: boolean;
}

const SUBORDINATE =
  /^(?:dass|daß|ob|wie|wer|was|wo|wann|warum|weshalb|wieso|wohin|woher|welche[mnrs]?|inwieweit|inwiefern|weil)$/i;

/**
 * The reported speech of a sentence without quotation marks around all of it.
 *
 * @param continues whether somebody spoke in the sentence before
 */
export function findIndirectQuotes(frame: Frame, continues: boolean): IndirectQuote[] {
  const end = bodyEnd(frame);
  if (end < 2) return [];
  const quotes: IndirectQuote[] = [];
  const source = sourcePhrase(frame, end);
  if (source) quotes.push(source);
  for (const cue of frame.cues) {
    const last = quotes.at(-1)?.parts.at(-1);
    if (last && cue.at >= last[0] && cue.at < last[1]) continue;
    const quote = cue.clause ? (clauseBehind(frame, cue, end) ?? clauseBefore(frame, cue)) : null;
    if (quote && isOwnWords(frame, quote)) quotes.push(quote);
  }
  if (quotes.length > 0) return quotes;
  const reported = reportedDeed(frame, end);
  if (reported && isOwnWords(frame, reported)) return [reported];
  const free = freeIndirect(frame, end, continues) ?? hearsay(frame, end);
  return free ? [free] : [];
}

/** Before the final mark of the sentence, which belongs to no clause. */
function bodyEnd({ tokens }: Frame): number {
  let end = tokens.length;
  while (end > 0 && /^[.!?…]$/.test(tokens[end - 1]!.surface)) end--;
  return end;
}

/** "sagte, dass er komme", "sagte, er komme", "forderte, die Grenzen zu schließen". */
function clauseBehind(frame: Frame, cue: Cue, end: number): IndirectQuote | null {
  const { tokens, quoted } = frame;
  for (let at = Math.max(cue.at, cue.particle) + 1; at < end; at++) {
    const { surface } = tokens[at]!;
    if (quoted[at] || !/^[,:]$/.test(surface)) continue;
    const from = at + 1;
    const next = tokens[from];
    if (!next) return null;
    const stop = clauseStop(frame, from, end);
    const opened = SUBORDINATE.test(next.surface);
    const relative =
      next.tag === 'PRON' && /^(?:der|die|das|den|dem|dessen|deren)$/i.test(next.surface);
    const verb = tokens.slice(from, stop).findIndex(isSubjunctive);
    const reaches = nextMark(frame, from, end);
    const subjunctive =
      verb >= 0 && from + verb < reaches && !hasFirstPerson(tokens, from, reaches);
    const infinitive = tokens
      .slice(from, reaches)
      .some(({ tag }) => tag === 'PTKZU' || tag === 'VZU');
    const colon =
      surface === ':' &&
      !quoted[from] &&
      tokens.slice(from, stop).some(({ tag }) => tag === 'VFIN');
    if (opened || subjunctive || colon || (infinitive && !relative)) {
      return quoteOf(frame, cue, [from, stop]);
    }
    if (relative) continue;
    // "sagte er, es gibt": a main clause behind the verb of saying, in the indicative.
    if (surface === ',' && isMainClause(frame, from, reaches))
      return quoteOf(frame, cue, [from, stop]);
  }
  return null;
}

/** A finite verb in second place: "sagte, die Lage ist ernst". */
function isMainClause({ tokens }: Frame, from: number, to: number): boolean {
  const phraseTags = /^(?:ART|ADJA|NOUN|NAME|PRON|NUM)$/;
  let at = from;
  if (!phraseTags.test(tokens[at]?.tag ?? '')) return false;
  while (at < to && phraseTags.test(tokens[at]!.tag)) at++;
  return tokens[at]?.tag === 'VFIN' && at < to;
}

/** Where what is said ends: the body's end, or the frame behind it (", sagte er"; ", so der Minister"). */
function clauseStop(frame: Frame, from: number, end: number): number {
  const { tokens, cues } = frame;
  for (let at = from + 1; at < end; at++) {
    if (tokens[at]!.surface !== ',') continue;
    if (cues.some((cue) => cue.at === at + 1) || tokens[at + 1]?.surface === 'so') return at;
  }
  return end;
}

const nextMark = ({ tokens, quoted }: Frame, from: number, end: number): number => {
  for (let at = from; at < end; at++) {
    if (!quoted[at] && /^[,;:]$/.test(tokens[at]!.surface)) return at;
  }
  return end;
};

function quoteOf(frame: Frame, cue: Cue, part: [number, number]): IndirectQuote {
  const speaker = subjectOf(frame, cue.at);
  return {
    parts: [part],
    kind: 'indirect',
    verb: { from: cue.at, to: cue.at + 1 },
    ...(speaker && { speaker }),
  };
}

/** "Die Lage sei ernst, sagte der Minister." */
function clauseBefore(frame: Frame, cue: Cue): IndirectQuote | null {
  const { tokens, quoted } = frame;
  if (tokens[cue.at]!.tag !== 'VFIN' || tokens[cue.at - 1]?.surface !== ',' || quoted[cue.at - 1])
    return null;
  const subjunctive = tokens.slice(0, cue.at - 1).some(isSubjunctive);
  const speaker = subjectOf(frame, cue.at);
  if (!subjunctive && !(speaker && speaker.from > cue.at)) return null;
  if (tokens.slice(0, cue.at).every((_, at) => quoted[at] || tokens[at]!.tag === 'PUNCT'))
    return null;
  const inRelative =
    /^(?:der|die|das|den|dem|als|wenn|weil|nachdem|obwohl|während)$/i.test(tokens[0]!.surface) &&
    !subjunctive;
  if (inRelative && SUBORDINATE.test(tokens[0]!.surface)) return null;
  return quoteOf(frame, cue, [0, cue.at - 1]);
}

/** "laut X", "nach Angaben von X", "X zufolge", ", so X", "Demnach", "Wie X berichtet, …". */
function sourcePhrase(frame: Frame, end: number): IndirectQuote | null {
  const { tokens, quoted, cues } = frame;
  for (let at = 0; at < end; at++) {
    if (quoted[at]) continue;
    const { surface } = tokens[at]!;
    const small = surface.toLowerCase();
    if (small === 'laut' || small === 'gemäß') {
      const speaker = phraseFrom(frame, at + 1, end);
      if (speaker)
        return around(frame, { from: at, to: speaker.to }, { from: at, to: at + 1 }, speaker, end);
    }
    if (small === 'nach') {
      const phrase = phraseFrom(frame, at + 1, end);
      const named = phrase && sourceOf(frame, at, phrase);
      if (named) return around(frame, { from: at, to: phrase.to }, named.verb, named.speaker, end);
    }
    if (small === 'zufolge') {
      const speaker = phraseBefore(frame, at);
      if (speaker)
        return around(
          frame,
          { from: speaker.from, to: at + 1 },
          { from: at, to: at + 1 },
          speaker,
          end,
        );
    }
    if (small === 'so' && (tokens[at - 1]?.surface === ',' || (at > 0 && quoted[at - 1]))) {
      const speaker = phraseFrom(frame, at + 1, end);
      const closes = speaker && (speaker.to >= end || tokens[speaker.to]?.tag !== 'VFIN');
      if (closes && !/^(?:dass|genannt)/.test(tokens[at + 1]!.surface)) {
        const outer = {
          from: at - 1,
          to: tokens[speaker.to]?.surface === ',' ? speaker.to + 1 : speaker.to,
        };
        return around(frame, outer, { from: at, to: at + 1 }, speaker, end);
      }
    }
    if (at === 0 && /^demnach$/i.test(surface)) {
      return { parts: [[1, end]], kind: 'indirect', verb: { from: 0, to: 1 }, continued: true };
    }
    if (small === 'wie' && (at === 0 || tokens[at - 1]?.surface === ',')) {
      const stop = nextMark(frame, at, end);
      const cue = cues.find((other) => other.at > at && other.at < stop && other.clause);
      if (cue && (at === 0 || stop === end || tokens[stop]?.surface === ',')) {
        const speaker = subjectOf(frame, cue.at) ?? undefined;
        const outer = { from: at === 0 ? 0 : at - 1, to: Math.min(end, stop + 1) };
        return around(frame, outer, { from: cue.at, to: cue.at + 1 }, speaker, end);
      }
    }
  }
  return null;
}

/** "nach Angaben von Merz" is said by Merz, "nach Polizeiangaben" by what these are called. */
function sourceOf(
  frame: Frame,
  after: number,
  phrase: Phrase,
): { verb: Phrase; speaker: Phrase } | null {
  const { tokens } = frame;
  for (let noun = phrase.from; noun < phrase.to; noun++) {
    if (!SOURCE_NOUN.test(tokens[noun]!.surface)) continue;
    const joined = /^vo[nm]$/.test(tokens[noun + 1]?.surface ?? '');
    const from = joined ? noun + 2 : noun + 1;
    const rest = { from, to: phrase.to };
    const whose = joined || (from < phrase.to && !isNominative(frame, rest));
    return whose && from < phrase.to
      ? { verb: { from: after, to: from }, speaker: rest }
      : { verb: { from: after, to: after + 1 }, speaker: phrase };
  }
  return null;
}

/** The noun phrase that ends before a position. */
function phraseBefore(frame: Frame, at: number): Phrase | null {
  for (let from = Math.max(0, at - 9); from < at; from++) {
    if (frame.tokens[from]!.tag === 'PREP' || frame.tokens[from]!.tag === 'PUNCT') continue;
    const phrase = phraseFrom(frame, from, at);
    if (phrase?.to === at) return phrase;
  }
  return null;
}

/** All of the sentence but the words that name the source. */
function around(
  frame: Frame,
  outer: Phrase,
  verb: Phrase,
  speaker: Phrase | undefined,
  end: number,
): IndirectQuote | null {
  const trimmed = (from: number, to: number): [number, number] => {
    let first = from;
    while (first < to && frame.tokens[first]!.tag === 'PUNCT' && !frame.quoted[first]) first++;
    return [first, to];
  };
  const parts = [trimmed(0, outer.from), trimmed(outer.to, end)].filter(([from, to]) => to > from);
  if (parts.length === 0) return null;
  // All of it stands in quotation marks: that is a direct quote with its frame.
  const said = parts.some(([from, to]) =>
    frame.tokens
      .slice(from, to)
      .some((token, at) => !frame.quoted[from + at] && token.tag !== 'PUNCT'),
  );
  if (!said) return null;
  return { parts, kind: 'indirect', verb, ...(speaker && { speaker }) };
}

/** "Die Opposition kritisierte die Pläne", "sprach von einem Erfolg": what was said, as a deed. */
function reportedDeed(frame: Frame, end: number): IndirectQuote | null {
  const { tokens, cues } = frame;
  const cue = cues.find(({ reporting }) => reporting);
  if (!cue || tokens[cue.at]!.tag === 'VINF') return null;
  if (tokens[cue.at + 1]?.surface === 'sich') return null;
  // "besser als erwartet" is nobody's word.
  if (cue.lemma === 'erwarten' && tokens[cue.at]!.tag === 'VPP') return null;
  if (/^(?:sprechen|reden|berichten|warnen)$/.test(cue.lemma) && !hasAbout(frame, end)) return null;
  const speaker = subjectOf(frame, cue.at);
  if (!speaker) return null;
  const thing =
    /^(?:es|das|dies|dieses)$/i.test(tokens[speaker.from]!.surface) &&
    speaker.to === speaker.from + 1;
  if (thing) return null;
  return { parts: [[0, end]], kind: 'reported', verb: { from: cue.at, to: cue.at + 1 }, speaker };
}

/** "spricht von", "warnt vor", "berichtet über". */
const hasAbout = ({ tokens }: Frame, end: number): boolean =>
  tokens.slice(0, end).some(({ surface }) => /^(?:von|vom|vor|über|davon|davor)$/i.test(surface));

/** Whether most of it stands outside of quotation marks; otherwise it is a direct quote with its frame. */
const isOwnWords = ({ quoted }: Frame, { parts }: IndirectQuote): boolean =>
  parts.some(([from, to]) => {
    const marked = quoted.slice(from, to).filter(Boolean).length;
    return marked < (to - from) * (quoted[from] ? 0.5 : 0.9);
  });

/** "Die Lage sei ernst.": the sentence goes on in the subjunctive without a frame. */
function freeIndirect(frame: Frame, end: number, continues: boolean): IndirectQuote | null {
  const { tokens, quoted } = frame;
  const verb = tokens.findIndex((token, at) => token.tag === 'VFIN' && !quoted[at]);
  if (verb < 0) return null;
  const main = tokens[verb]!;
  if (!isSubjunctive(main) || hasFirstPerson(tokens, 0, end)) return null;
  // Only these can be nothing else; "hätte" and "würde" may be wishes, and "brachte" a past.
  const certain = /^(?:sei|seien|habe|werde|solle|wolle|müsse|könne|dürfe)$/i.test(main.surface);
  if (!certain && !continues) return null;
  return { parts: [[0, end]], kind: 'free-indirect', continued: true };
}

/** "Drei Hallen sollen abgebrannt sein.": told on hearsay, with sollen and a perfect infinitive. */
function hearsay({ tokens, quoted }: Frame, end: number): IndirectQuote | null {
  const verb = tokens.findIndex(
    ({ tag, surface }, at) => tag === 'VFIN' && !quoted[at] && /^soll(?:en)?$/i.test(surface),
  );
  if (verb < 0) return null;
  const perfect = tokens.some(
    ({ surface }, at) =>
      at > verb &&
      /^(?:sein|haben)$/.test(surface) &&
      /^(?:VPP|VFIN|ADJD)$/.test(tokens[at - 1]!.tag),
  );
  return perfect ? { parts: [[0, end]], kind: 'free-indirect', continued: true } : null;
}
