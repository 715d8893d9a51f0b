import type { Mention } from '../entities/mentions.ts';
import type { Dictionary } from '../language/dictionary.ts';
import { type Sentence, splitSentences } from '../language/sentences.ts';
import type { Tokens } from '../language/tokenize.ts';
import { isSpeech } from './find-direct-quotes.ts';
import { findIndirectQuotes, type IndirectQuote } from './find-indirect-quotes.ts';
import { type Phrase, phraseFrom, subjectOf } from './find-speaker.ts';
import { type QuotedStretch, quotedStretches } from './quotation-marks.ts';
import type { Quote } from './quote.ts';
import { resolveSpeaker, startDiscourse } from './resolve-speaker.ts';
import { type Frame, frameOf } from './sentence-frame.ts';

/**
 * What a text hands on as said by somebody: direct quotes between quotation marks, reported speech
 * with its verb or phrase of saying, and sentences that go on in the subjunctive. Sorted by start; a
 * direct quote may lie inside an indirect one.
 *
 * @param mentions of the same text, sorted by start; they give speakers their entities
 */
export function findQuotes(
  text: string,
  tokens: Tokens,
  mentions: readonly Mention[],
  dictionary: Dictionary,
): Quote[] {
  const stretches = joined(text, quotedStretches(text));
  const isQuoted = (offset: number) => stretchAt(stretches, offset) !== null;
  const named = mentions.filter(isActor);
  const nameStart = (offset: number) => stretchAt(named, offset)?.start ?? -1;
  const sentences = splitSentences(tokens);
  const frames = sentences.map((sentence) =>
    frameOf(dictionary, tokens, sentence, isQuoted, nameStart),
  );
  const discourse = startDiscourse(text, mentions);
  const quotes: Quote[] = [];
  let next = 0;
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]!;
    const frame = frames[index]!;
    const continues =
      quotes.length > 0 && index > 0 && quotes.at(-1)!.end > sentences[index - 1]!.start;
    const indirect = findIndirectQuotes(frame, continues);
    for (const said of indirect) {
      const quote = indirectQuote(frame, said);
      const speaker = said.continued ? discourse.last : speakerOf(frame, said.speaker);
      const resolved = resolveSpeaker(discourse, speaker);
      if (resolved && (said.kind !== 'reported' || isDefinite(text, resolved))) {
        discourse.last = resolved;
      }
      quotes.push(withSpeaker(quote, resolved));
    }
    while (next < stretches.length && stretches[next]!.start < sentence.end) {
      const stretch = stretches[next]!;
      const begun = quotes.findLast(({ kind }) => kind === 'direct');
      if (begun && goesOn(text, begun, stretch)) {
        const { start, end } = trimmed(text, stretch);
        begun.parts = [...(begun.parts ?? [[begun.start, begun.end]]), [start, end]];
        begun.end = end;
        next++;
        continue;
      }
      const quote = directQuote(text, stretch, {
        sentences,
        frames,
        index,
        reports: indirect.length > 0,
      });
      if (quote) {
        const near = nearby(text, quotes.at(-1), quote)
          ? discourse.last
          : lastPerson(named, sentences[Math.max(0, index - 1)]!.start, quote.start);
        const speaker = quote.speaker ?? (quote.verb ? undefined : near);
        const resolved = resolveSpeaker(discourse, speaker);
        if (resolved) discourse.last = resolved;
        quotes.push(withSpeaker(quote, resolved));
      }
      next++;
    }
  }
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** „Das ist so.“ „Und es bleibt so.“: one speech that is quoted sentence by sentence. */
function joined(text: string, stretches: readonly QuotedStretch[]): QuotedStretch[] {
  const all: QuotedStretch[] = [];
  for (const stretch of stretches) {
    const last = all.at(-1);
    const goesOn = last && /^[ \u00a0]$/.test(text.slice(last.end, stretch.start));
    if (goesOn) last.end = stretch.end;
    else all.push({ ...stretch });
  }
  return all;
}

/** Whom the text speaks of before words without a frame: "Der Trainer Meier war zufrieden. „Wir …“" */
const lastPerson = (named: readonly Mention[], from: number, to: number): Quote['speaker'] => {
  const person = named.findLast(
    ({ type, start, end }) => type === 'person' && start >= from && end <= to,
  );
  return person && { start: person.start, end: person.end, id: person.id };
};

/** Words without a frame are of the last speaker, but not of one who spoke paragraphs ago. */
const nearby = (text: string, last: Quote | undefined, { start }: Quote): boolean =>
  last !== undefined && text.slice(last.end, start).split(/\n\s*/).length <= 3;

/** „…“, sagte sie, „…“: the frame stands inside of one quote, between two commas. */
function goesOn(text: string, begun: Quote, { start }: QuotedStretch): boolean {
  const between = text.slice(begun.end, start);
  return begun.verb !== undefined && /^[“”"«],\s[^„“”"»«.:!?\n]{2,80},\s$/.test(between);
}

function withSpeaker({ speaker: _, ...quote }: Quote, speaker: Quote['speaker']): Quote {
  return { ...quote, ...(speaker && { speaker }) };
}

/** "die Polizei", "Merz": "große Möglichkeiten" is nobody who goes on speaking. */
const isDefinite = (text: string, { start, id }: NonNullable<Quote['speaker']>): boolean =>
  id !== undefined || /^(?:der|die|er|sie)\s/i.test(text.slice(start, start + 4));

/** Names of those who may speak, whole ones: "Merz", not the "Merz" of "Merz-Vorschlag". */
const isActor = ({ type, kind, outer }: Mention): boolean =>
  (type === 'person' || type === 'organization') &&
  kind !== 'genitive' &&
  kind !== 'epithet' &&
  kind !== 'derived' &&
  !outer;

const stretchAt = <T extends QuotedStretch>(stretches: readonly T[], offset: number): T | null => {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const last = stretches[low - 1];
  return last && offset < last.end ? last : null;
};

function indirectQuote({ tokens }: Frame, { parts, kind, verb }: IndirectQuote): Quote {
  const spans = parts.map(([from, to]): [number, number] => [
    tokens[from]!.start,
    tokens[to - 1]!.end,
  ]);
  return {
    start: spans[0]![0],
    end: spans.at(-1)![1],
    ...(spans.length > 1 && { parts: spans }),
    kind,
    ...(verb && { verb: wordsOf(tokens, verb) }),
  };
}

const wordsOf = (tokens: Frame['tokens'], { from, to }: Phrase): string =>
  tokens
    .slice(from, to)
    .map(({ surface }) => surface)
    .join(' ');

function speakerOf({ tokens }: Frame, phrase: Phrase | undefined): Quote['speaker'] {
  return phrase && { start: tokens[phrase.from]!.start, end: tokens[phrase.to - 1]!.end };
}

interface Place {
  sentences: readonly Sentence[];
  frames: readonly Frame[];
  /** The sentence in which the stretch begins. */
  index: number;
  /** Whether that sentence hands on what somebody said. */
  reports: boolean;
}

/** A quoted stretch as a direct quote with the frame around, before or behind it; null when it is no speech. */
function directQuote(text: string, stretch: QuotedStretch, place: Place): Quote | null {
  const { sentences, frames, index, reports } = place;
  // The frame stands in the sentence where the quotation begins, or in the one where it ends.
  let last = index;
  while (last + 1 < sentences.length && sentences[last]!.end < stretch.end) last++;
  const behind = last !== index ? frames[last] : undefined;
  const frame = frames[index]!;
  const at = frame.tokens.findIndex(({ start }) => start >= stretch.start);
  const said = framed(frame, stretch) ?? (behind && framed(behind, stretch));
  const cued = Boolean(said) || reports;
  if (!isSpeech(stretch, { text, frame, at, cued })) return null;
  const inner = trimmed(text, stretch);
  return { ...inner, kind: 'direct', ...said };
}

/** The words without their marks. */
function trimmed(text: string, { start, end }: QuotedStretch): { start: number; end: number } {
  let from = start + 1;
  let to = end - 1;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** The nearest verb of saying of a sentence with its subject, or ", so X" and "laut X". */
function framed(frame: Frame, stretch: QuotedStretch): Pick<Quote, 'verb' | 'speaker'> | null {
  const { tokens, cues, quoted } = frame;
  const so = tokens.findIndex(
    ({ surface, start }, at) =>
      !quoted[at] &&
      /^(?:so|laut)$/i.test(surface) &&
      (start >= stretch.end || /^laut$/i.test(surface)),
  );
  if (so >= 0 && (tokens[so]!.start < stretch.end || tokens[so]!.start - stretch.end < 4)) {
    const phrase = phraseFrom(frame, so + 1);
    if (phrase) {
      return { verb: tokens[so]!.surface, speaker: speakerOf(frame, phrase) };
    }
  }
  let best = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const cue of cues) {
    const { start, end } = tokens[cue.at]!;
    const distance = start >= stretch.end ? start - stretch.end : stretch.start - end;
    if (distance < nearest) {
      nearest = distance;
      best = cue;
    }
  }
  if (!best) return null;
  const subject = subjectOf(frame, best.at);
  return {
    verb: tokens[best.at]!.surface,
    ...(subject && { speaker: speakerOf(frame, subject) }),
  };
}
