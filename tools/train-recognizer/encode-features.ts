import {
  MOST_FEATURES,
  writeContextFeatures,
  writeWordFeatures,
} from '../../core/entities/tagger-features.ts';
import type { TokenProfiles } from '../../core/entities/token-profiles.ts';
import type { TrainingText } from './train-crf.ts';

/** The features of all tokens of a text, one token after the other. */
export interface EncodedText {
  /** For each token where its features begin, and the number of all. */
  starts: Uint32Array;
  /** For each token where those begin that it has by its letters alone; they stand behind the others. */
  wordStarts: Uint32Array;
  features: Uint32Array;
}

/** Encodes a text's features as hashes below `buckets`, which is a power of two. */
export function encodeFeatures(
  profiles: TokenProfiles,
  sentences: readonly number[],
  buckets: number,
): EncodedText {
  const count = sentences.at(-1)!;
  const starts = new Uint32Array(count + 1);
  const wordStarts = new Uint32Array(count);
  const buffer = new Uint32Array(MOST_FEATURES);
  let features = new Uint32Array(count * 64);
  let at = 0;
  for (let index = 0; index + 1 < sentences.length; index++) {
    const first = sentences[index]!;
    const end = sentences[index + 1]!;
    for (let token = first; token < end; token++) {
      if (at + 2 * MOST_FEATURES > features.length) {
        const larger = new Uint32Array(features.length * 2);
        larger.set(features);
        features = larger;
      }
      starts[token] = at;
      const around = writeContextFeatures(profiles, first, end, token, buffer);
      for (let index = 0; index < around; index++) features[at++] = buffer[index]! & (buckets - 1);
      wordStarts[token] = at;
      const own = writeWordFeatures(profiles, token, buffer);
      for (let index = 0; index < own; index++) features[at++] = buffer[index]! & (buckets - 1);
    }
  }
  starts[count] = at;
  return { starts, wordStarts, features: features.subarray(0, at) };
}

/** Several tagged and encoded texts as one. */
export function joinTexts(texts: readonly TrainingText[]): TrainingText {
  if (texts.length === 1) return texts[0]!;
  const sum = (size: (text: TrainingText) => number) =>
    texts.reduce((total, text) => total + size(text), 0);
  const tokens = sum(({ tags }) => tags.length);
  const joined = {
    starts: new Uint32Array(tokens + 1),
    wordStarts: new Uint32Array(tokens),
    features: new Uint32Array(sum(({ features }) => features.length)),
    tags: new Uint8Array(tokens),
    sentences: [] as number[],
  };
  let token = 0;
  let feature = 0;
  for (const text of texts) {
    const { length } = text.tags;
    for (let at = 0; at < length; at++) {
      joined.starts[token + at] = text.starts[at]! + feature;
      joined.wordStarts[token + at] = text.wordStarts[at]! + feature;
    }
    joined.features.set(text.features, feature);
    joined.tags.set(text.tags, token);
    for (const first of text.sentences.slice(0, -1)) joined.sentences.push(first + token);
    token += length;
    feature += text.features.length;
  }
  joined.starts[token] = feature;
  joined.sentences.push(token);
  return joined;
}
