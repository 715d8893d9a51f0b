import { mayFollow, TAGS } from '../../core/entities/tags.ts';
import type { EncodedText } from './encode-features.ts';
import { Random } from './random.ts';

/** A linear-chain conditional random field with features of single tokens. */
export interface Crf {
  /** A row of {@link TAGS} weights for each feature. */
  weights: Float32Array;
  /** From tag (row) to tag; the last row stands for the sentence's start. */
  transitions: Float32Array;
}

export interface TrainingText extends EncodedText {
  /** A tag for each token. */
  tags: Uint8Array;
  /** Where the sentences begin, and the number of all tokens. */
  sentences: readonly number[];
}

export interface TrainingOptions {
  buckets: number;
  epochs: number;
  /** Step size of AdaGrad. */
  rate: number;
  /** Strength of the L2 penalty for each sentence. */
  l2: number;
  /** Share of the features that are left out at random each time a sentence is seen. */
  dropout: number;
  /** Share of the tokens whose own letters are not looked at, so that the context and the lists are. */
  blindness: number;
  seed: number;
  /** Only these features (1) are trained. */
  mask?: Uint8Array;
}

const SIZE = TAGS.length;
const FORBIDDEN = -50;
/** How much the frequency of a feature counts for its worth beside the size of its weights. */
const FREQUENCY_WEIGHT = 0.5;

/**
 * Trains by stochastic gradient ascent on the conditional log-likelihood with AdaGrad steps. The
 * penalties are paid when a feature is next seen, so that an epoch costs only what the text has.
 */
export function trainCrf(text: TrainingText, options: TrainingOptions): Crf {
  const { buckets, epochs, rate, l2, dropout, blindness } = options;
  const random = new Random(options.seed);
  const weights = new Float32Array(buckets * SIZE);
  const squares = new Float32Array(buckets * SIZE);
  const seen = new Uint32Array(buckets);
  const transitions = new Float32Array((SIZE + 1) * SIZE);
  for (let before = 0; before < SIZE + 1; before++)
    for (let tag = 0; tag < SIZE; tag++)
      if (!mayFollow(before === SIZE ? 0 : before, tag))
        transitions[before * SIZE + tag] = FORBIDDEN;
  const transitionSquares = new Float32Array(transitions.length);
  const order = Uint32Array.from({ length: text.sentences.length - 1 }, (_, index) => index);
  const lattice = new Lattice();
  let clock = 0;
  const sum = new Float32Array(weights.length);
  const transitionSum = new Float32Array(transitions.length);
  let summed = 0;

  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const sentence of order) {
      clock++;
      const first = text.sentences[sentence]!;
      const length = text.sentences[sentence + 1]! - first;
      lattice.resize(length);
      const kept: number[] = [];
      const keptStarts: number[] = [];
      for (let at = 0; at < length; at++) {
        keptStarts.push(kept.length);
        const row = at * SIZE;
        lattice.emissions.fill(0, row, row + SIZE);
        const token = first + at;
        const isBlind = random.next() < blindness;
        const last = isBlind ? text.wordStarts[token]! : text.starts[token + 1]!;
        for (let f = text.starts[token]!; f < last; f++) {
          const feature = text.features[f]!;
          if (options.mask && !options.mask[feature]) continue;
          if (dropout > 0 && random.next() < dropout) continue;
          kept.push(feature);
          const base = feature * SIZE;
          const waited = clock - seen[feature]!;
          if (waited > 0) {
            seen[feature] = clock;
            for (let tag = 0; tag < SIZE; tag++) {
              const square = squares[base + tag]!;
              const weight = weights[base + tag]!;
              if (square === 0 || weight === 0) continue;
              const step = rate / (Math.sqrt(square) + 1e-6);
              weights[base + tag] = weight / (1 + l2 * step * waited);
            }
          }
          for (let tag = 0; tag < SIZE; tag++)
            lattice.emissions[row + tag]! += weights[base + tag]!;
        }
      }
      keptStarts.push(kept.length);
      const scale = dropout > 0 ? 1 / (1 - dropout) : 1;
      if (scale !== 1) for (let k = 0; k < length * SIZE; k++) lattice.emissions[k]! *= scale;
      lattice.run(transitions, length);

      for (let at = 0; at < length; at++) {
        const gold = text.tags[first + at]!;
        for (let tag = 0; tag < SIZE; tag++) {
          const gradient = (tag === gold ? 1 : 0) - lattice.marginals[at * SIZE + tag]!;
          if (gradient < 1e-4 && gradient > -1e-4) continue;
          const square = gradient * gradient;
          for (let f = keptStarts[at]!; f < keptStarts[at + 1]!; f++) {
            const index = kept[f]! * SIZE + tag;
            squares[index]! += square;
            weights[index]! += (rate * gradient) / (Math.sqrt(squares[index]!) + 1e-6);
          }
        }
      }
      for (let at = 0; at < length; at++) {
        const gold = text.tags[first + at]!;
        const before = at === 0 ? SIZE : text.tags[first + at - 1]!;
        lattice.expect(at);
        lattice.pairs[before * SIZE + gold]! -= 1;
        for (let index = 0; index < transitions.length; index++) {
          const gradient = -lattice.pairs[index]!;
          if (gradient === 0 || transitions[index] === FORBIDDEN) continue;
          transitionSquares[index]! += gradient * gradient;
          transitions[index]! += (rate * gradient) / (Math.sqrt(transitionSquares[index]!) + 1e-6);
        }
      }
    }
    if (epoch * 2 < epochs) continue;
    summed++;
    for (let i = 0; i < sum.length; i++) sum[i]! += weights[i]!;
    for (let i = 0; i < transitions.length; i++) transitionSum[i]! += transitions[i]!;
  }
  for (let i = 0; i < sum.length; i++) sum[i]! /= summed;
  for (let i = 0; i < transitionSum.length; i++) transitionSum[i]! /= summed;
  return { weights: sum, transitions: transitionSum };
}

/** Forward and backward probabilities of one sentence. */
class Lattice {
  emissions = new Float64Array(0);
  marginals = new Float64Array(0);
  pairs = new Float64Array((SIZE + 1) * SIZE);
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private scales = new Float64Array(0);
  private exponents = new Float64Array((SIZE + 1) * SIZE);

  resize(length: number): void {
    if (this.scales.length >= length) return;
    const size = length * SIZE * 2;
    this.emissions = new Float64Array(size);
    this.marginals = new Float64Array(size);
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
    this.scales = new Float64Array(length * 2);
  }

  run(transitions: Float32Array, length: number): void {
    const { emissions, marginals, forward, backward, scales, exponents } = this;
    for (let index = 0; index < exponents.length; index++)
      exponents[index] = Math.exp(transitions[index]!);
    for (let at = 0; at < length; at++) {
      const row = at * SIZE;
      let max = -Infinity;
      for (let tag = 0; tag < SIZE; tag++) max = Math.max(max, emissions[row + tag]!);
      for (let tag = 0; tag < SIZE; tag++)
        emissions[row + tag] = Math.exp(emissions[row + tag]! - max);
      let total = 0;
      for (let tag = 0; tag < SIZE; tag++) {
        let sum = 0;
        if (at === 0) sum = exponents[SIZE * SIZE + tag]!;
        else
          for (let before = 0; before < SIZE; before++)
            sum += forward[row - SIZE + before]! * exponents[before * SIZE + tag]!;
        forward[row + tag] = sum * emissions[row + tag]!;
        total += forward[row + tag]!;
      }
      scales[at] = 1 / total;
      for (let tag = 0; tag < SIZE; tag++) forward[row + tag]! /= total;
    }
    for (let at = length - 1; at >= 0; at--) {
      const row = at * SIZE;
      for (let tag = 0; tag < SIZE; tag++) {
        let sum = 0;
        if (at === length - 1) sum = 1;
        else
          for (let after = 0; after < SIZE; after++)
            sum +=
              exponents[tag * SIZE + after]! *
              emissions[row + SIZE + after]! *
              backward[row + SIZE + after]!;
        backward[row + tag] = at === length - 1 ? 1 : sum * scales[at + 1]!;
      }
      let total = 0;
      for (let tag = 0; tag < SIZE; tag++) total += forward[row + tag]! * backward[row + tag]!;
      for (let tag = 0; tag < SIZE; tag++)
        marginals[row + tag] = (forward[row + tag]! * backward[row + tag]!) / total;
    }
  }

  /** Expected transitions into the tag at a position. */
  expect(at: number): void {
    const { emissions, marginals, forward, backward, exponents, pairs, scales } = this;
    pairs.fill(0);
    const row = at * SIZE;
    if (at === 0) {
      for (let tag = 0; tag < SIZE; tag++) pairs[SIZE * SIZE + tag] = marginals[tag]!;
      return;
    }
    for (let before = 0; before < SIZE; before++)
      for (let tag = 0; tag < SIZE; tag++)
        pairs[before * SIZE + tag] =
          forward[row - SIZE + before]! *
          exponents[before * SIZE + tag]! *
          emissions[row + tag]! *
          backward[row + tag]! *
          scales[at]!;
  }
}

/** For each feature how often a text has it. */
export function countFeatures({ features }: EncodedText, buckets: number): Uint32Array {
  const counts = new Uint32Array(buckets);
  for (const feature of features) counts[feature]!++;
  return counts;
}

/** Marks so many features that matter most: those with large weights that are often met. */
export function strongest({ weights }: Crf, counts: Uint32Array, rows: number): Uint8Array {
  const worth = Float32Array.from(counts, (count, feature) => {
    let most = 0;
    for (let tag = 0; tag < SIZE; tag++) {
      most = Math.max(most, Math.abs(weights[feature * SIZE + tag]!));
    }
    return most * count ** FREQUENCY_WEIGHT;
  });
  const least = worth.slice().sort()[Math.max(0, counts.length - rows)]!;
  return Uint8Array.from(worth, (one) => (one >= least && one > 0 ? 1 : 0));
}

/** The model whose weights are the means of the others'. */
export function averageOf(models: readonly Crf[]): Crf {
  const mean = (arrays: readonly Float32Array[]) =>
    arrays[0]!.map((_, index) => {
      let sum = 0;
      for (const array of arrays) sum += array[index]!;
      return sum / arrays.length;
    });
  return {
    weights: mean(models.map(({ weights }) => weights)),
    transitions: mean(models.map(({ transitions }) => transitions)),
  };
}
