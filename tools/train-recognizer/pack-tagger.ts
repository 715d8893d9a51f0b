import { packSections } from '../../core/entities/binary-sections.ts';
import { TAGS } from '../../core/entities/tags.ts';
import type { NameFilters } from '../../core/entities/token-profiles.ts';
import type { Crf } from './train-crf.ts';

const SIZE = TAGS.length;
/** Weights are cut to this many times the scale. */
const MOST = 127;
/** The share of the weights that are not cut. */
const KEPT = 0.9995;

/**
 * Packs a trained model as `openNameTagger` reads it: weights as signed bytes, one row for each
 * feature of the mask, in the order of their numbers.
 *
 * @throws if there are more features than the reader has numbers for
 */
export function packTagger(crf: Crf, mask: Uint8Array, filters: NameFilters): ArrayBuffer {
  const present = new Uint32Array(mask.length / 32);
  const kept: number[] = [];
  for (let feature = 0; feature < mask.length; feature++) {
    if (!mask[feature]) continue;
    present[feature >>> 5]! |= 1 << (feature & 31);
    kept.push(feature);
  }
  if (kept.length > 0xffff) throw new Error(`${kept.length} features are too many.`);
  const values = new Float32Array(kept.length * SIZE);
  for (const [row, feature] of kept.entries()) {
    values.set(crf.weights.subarray(feature * SIZE, (feature + 1) * SIZE), row * SIZE);
  }
  const sizes = values.map(Math.abs).sort();
  const scale = sizes[Math.floor(sizes.length * KEPT)]! / MOST;
  const quantize = (value: number) => Math.max(-MOST, Math.min(MOST, Math.round(value / scale)));
  return packSections({
    meta: JSON.stringify({ scale }),
    present,
    weights: new Uint8Array(Int8Array.from(values, quantize).buffer),
    transitions: new Uint32Array(
      Int32Array.from(crf.transitions, (one) => Math.round(one / scale)).buffer,
    ),
    surnames: filters.surnames,
    towns: filters.towns,
    frequent: filters.frequent,
    english: filters.english,
  });
}
