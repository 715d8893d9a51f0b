import { splitSentences } from '../language/sentences.ts';
import type { Tokens } from '../language/tokenize.ts';
import { openSections, type Section } from './binary-sections.ts';
import type { KnownNames } from './find-known-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NamePieces } from './name-pieces.ts';
import { MOST_FEATURES, writeContextFeatures, writeWordFeatures } from './tagger-features.ts';
import { begins, classOf, continues, type NameClass, TAGS } from './tags.ts';
import { Lexicon, type NameFilters, type TokenProfiles, tokenProfiles } from './token-profiles.ts';

/**
 * A tagger for names by a linear-chain conditional random field, as flat arrays. Weights are whole
 * numbers; times {@link scale} they are natural logarithms.
 */
export interface NameTagger {
  readonly filters: NameFilters;
  /** A bit for each hashed feature that has a row: small enough to stay at hand, and most have none. */
  readonly present: Uint32Array;
  /** For each hashed feature the number of its row plus one, or 0. */
  readonly rows: Uint16Array;
  /** Rows of {@link TAGS} weights. */
  readonly weights: Int8Array;
  /** From tag (row) to tag; the last row stands for the sentence's start. */
  readonly transitions: Int32Array;
  /** The exponentials of {@link transitions}, scaled. */
  readonly factors: Float64Array;
  readonly scale: number;
}

/** A stretch of tokens that reads like a name. */
export interface TaggedName {
  firstToken: number;
  /** The token after the last. */
  endToken: number;
  nameClass: NameClass;
  /** The least probability that the model gives to one of its tokens being what it is. */
  score: number;
}

const SIZE = TAGS.length;

/**
 * Opens the buffer that `tools/train-recognizer.ts` made (`tagger.bin`).
 * @throws if the buffer holds something else.
 */
export function openNameTagger(buffer: ArrayBuffer): NameTagger {
  const sections = openSections(buffer);
  const section = <T extends Section>(name: string) => sections.get(name) as T;
  const present = section<Uint32Array>('present');
  const rows = new Uint16Array(present.length * 32);
  let row = 0;
  for (let word = 0; word < present.length; word++) {
    for (let bits = present[word]!; bits !== 0; bits &= bits - 1) {
      rows[word * 32 + 31 - Math.clz32(bits & -bits)] = ++row;
    }
  }
  const bytes = section<Uint8Array>('weights');
  const transitions = new Int32Array(section<Uint32Array>('transitions'));
  const { scale } = JSON.parse(section<string>('meta')) as { scale: number };
  return {
    filters: {
      surnames: section('surnames'),
      towns: section('towns'),
      frequent: section('frequent'),
      english: section('english'),
    },
    present,
    rows,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    transitions,
    factors: Float64Array.from(transitions, (weight) => Math.exp(weight * scale)),
    scale,
  };
}

/** Tags a text sentence by sentence and returns the stretches that read like names, in order. */
export function tagNames(
  tagger: NameTagger,
  gazetteer: Gazetteer,
  tokens: Tokens,
  pieces: NamePieces,
  known: KnownNames,
): TaggedName[] {
  const profiles = tokenProfiles(gazetteer, tagger.filters, tokens, pieces, known);
  const sentences = splitSentences(tokens);
  const found: TaggedName[] = [];
  const emissions = emissionsOf(tagger, profiles, tokens.count, sentences);
  for (const { firstToken, endToken } of sentences) {
    const tags = decode(tagger, emissions, firstToken, endToken);
    if (tags) collect(tagger, emissions, firstToken, tags, found);
  }
  return found;
}

/** The tags of each sentence's tokens, one sentence after the other. For training and measuring. */
export function tagTokens(
  tagger: NameTagger,
  profiles: TokenProfiles,
  sentences: readonly { firstToken: number; endToken: number }[],
): Uint8Array {
  const count = sentences.at(-1)?.endToken ?? 0;
  const tags = new Uint8Array(count);
  const emissions = emissionsOf(tagger, profiles, count, sentences);
  for (const { firstToken, endToken } of sentences) {
    const decoded = decode(tagger, emissions, firstToken, endToken);
    if (decoded) tags.set(decoded, firstToken);
  }
  return tags;
}

/** The sum of the weights of each token's features for each tag. */
function emissionsOf(
  { present, rows, weights }: NameTagger,
  profiles: TokenProfiles,
  count: number,
  sentences: readonly { firstToken: number; endToken: number }[],
): Int32Array {
  const emissions = new Int32Array(count * SIZE);
  const features = new Uint32Array(MOST_FEATURES);
  const mask = rows.length - 1;
  const addRows = (length: number, to: number): void => {
    for (let index = 0; index < length; index++) {
      const feature = features[index]! & mask;
      if ((present[feature >>> 5]! & (1 << (feature & 31))) === 0) continue;
      const from = (rows[feature]! - 1) * SIZE;
      for (let tag = 0; tag < SIZE; tag++) emissions[to + tag]! += weights[from + tag]!;
    }
  };
  // What a word's letters say is summed once: the first token that is the same word has it.
  const sums = new Int32Array(count * SIZE);
  const firstOf = new Map<number, number>();
  for (const { firstToken, endToken } of sentences) {
    for (let token = firstToken; token < endToken; token++) {
      const at = token * SIZE;
      if (!mayBeNamed(profiles, firstToken, endToken, token)) {
        emissions[at] = CERTAIN;
        continue;
      }
      const isCapital = profiles.lexicon[token]! & CAPITALS;
      const key = isCapital ? ~profiles.words[token]! : profiles.words[token]! | 0;
      const first = firstOf.get(key);
      if (first === undefined) {
        firstOf.set(key, at);
        addRows(writeWordFeatures(profiles, token, features), at);
        for (let tag = 0; tag < SIZE; tag++) sums[at + tag] = emissions[at + tag]!;
      } else {
        for (let tag = 0; tag < SIZE; tag++) emissions[at + tag] = sums[first + tag]!;
      }
      addRows(writeContextFeatures(profiles, firstToken, endToken, token, features), at);
    }
  }
  return emissions;
}

const CAPITALS = Lexicon.capital | Lexicon.shouted;
/** More than all weights of a token's features together. */
const CERTAIN = 1 << 16;

/** Whether a token, or one beside it, is capital or stands in quotation marks; no other is in a name. */
function mayBeNamed(
  { lexicon, quotes }: TokenProfiles,
  first: number,
  end: number,
  token: number,
): boolean {
  let bits = lexicon[token]!;
  if (token > first) bits |= lexicon[token - 1]!;
  if (token + 1 < end) bits |= lexicon[token + 1]!;
  return (bits & CAPITALS) !== 0 || quotes[token] !== 0;
}

/** How many tags a token may have: only the first, outside, where it surely is in no name. */
const choices = (emissions: Int32Array, token: number): number =>
  emissions[token * SIZE] === CERTAIN ? 1 : SIZE;

/** The likeliest tags of a sentence (Viterbi), or null when all of them are outside. */
function decode(
  { transitions }: NameTagger,
  emissions: Int32Array,
  first: number,
  end: number,
): Uint8Array | null {
  const length = end - first;
  const best = new Int32Array(length * SIZE);
  const from = new Uint8Array(length * SIZE);
  for (let tag = 0; tag < SIZE; tag++) {
    best[tag] = emissions[first * SIZE + tag]! + transitions[SIZE * SIZE + tag]!;
  }
  for (let at = 1; at < length; at++) {
    // Two of three tokens are surely outside; beside them there is little to choose from.
    const tags = choices(emissions, first + at);
    const befores = choices(emissions, first + at - 1);
    for (let tag = 0; tag < tags; tag++) {
      let most = -0x40000000;
      let argument = 0;
      for (let before = 0; before < befores; before++) {
        const sum = best[(at - 1) * SIZE + before]! + transitions[before * SIZE + tag]!;
        if (sum > most) {
          most = sum;
          argument = before;
        }
      }
      best[at * SIZE + tag] = most + emissions[(first + at) * SIZE + tag]!;
      from[at * SIZE + tag] = argument;
    }
  }
  let tag = 0;
  const last = (length - 1) * SIZE;
  for (let other = 1; other < choices(emissions, first + length - 1); other++)
    if (best[last + other]! > best[last + tag]!) tag = other;
  const tags = new Uint8Array(length);
  let any = 0;
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = tag;
    any |= tag;
    tag = from[at * SIZE + tag]!;
  }
  return any ? tags : null;
}

function collect(
  tagger: NameTagger,
  emissions: Int32Array,
  first: number,
  tags: Uint8Array,
  found: TaggedName[],
): void {
  let marginals: Float64Array | null = null;
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at]!;
    if (!begins(tag)) continue;
    marginals ??= marginalsOf(tagger, emissions, first, tags.length);
    let score = marginals[at * SIZE + tag]!;
    let end = at + 1;
    while (end < tags.length && continues(tags[end]!)) {
      score = Math.min(score, marginals[end * SIZE + tags[end]!]!);
      end++;
    }
    found.push({
      firstToken: first + at,
      endToken: first + end,
      nameClass: classOf(tag),
      score,
    });
  }
}

/** The probability of each tag for each token of a sentence (forward and backward). */
function marginalsOf(
  { factors, scale }: NameTagger,
  emissions: Int32Array,
  first: number,
  length: number,
): Float64Array {
  const own = new Float64Array(length * SIZE);
  const forward = new Float64Array(length * SIZE);
  const marginals = new Float64Array(length * SIZE);
  for (let at = 0; at < length; at++) {
    const row = at * SIZE;
    const tags = choices(emissions, first + at);
    const befores = at === 0 ? 0 : choices(emissions, first + at - 1);
    let max = -Infinity;
    for (let tag = 0; tag < tags; tag++) max = Math.max(max, emissions[(first + at) * SIZE + tag]!);
    let total = 0;
    for (let tag = 0; tag < tags; tag++) {
      own[row + tag] = Math.exp((emissions[(first + at) * SIZE + tag]! - max) * scale);
      let sum = at === 0 ? factors[SIZE * SIZE + tag]! : 0;
      for (let before = 0; before < befores; before++) {
        sum += forward[row - SIZE + before]! * factors[before * SIZE + tag]!;
      }
      forward[row + tag] = sum * own[row + tag]!;
      total += forward[row + tag]!;
    }
    for (let tag = 0; tag < tags; tag++) forward[row + tag]! /= total;
  }
  let backward = new Float64Array(SIZE).fill(1);
  for (let at = length - 1; at >= 0; at--) {
    const row = at * SIZE;
    const tags = choices(emissions, first + at);
    const befores = at === 0 ? 0 : choices(emissions, first + at - 1);
    let total = 0;
    for (let tag = 0; tag < tags; tag++) {
      marginals[row + tag] = forward[row + tag]! * backward[tag]!;
      total += marginals[row + tag]!;
    }
    for (let tag = 0; tag < tags; tag++) marginals[row + tag]! /= total;
    const before = new Float64Array(SIZE);
    let norm = 0;
    for (let tag = 0; tag < befores; tag++) {
      for (let after = 0; after < tags; after++) {
        before[tag]! += factors[tag * SIZE + after]! * own[row + after]! * backward[after]!;
      }
      norm += before[tag]!;
    }
    for (let tag = 0; tag < befores; tag++) before[tag]! /= norm;
    backward = before;
  }
  return marginals;
}
