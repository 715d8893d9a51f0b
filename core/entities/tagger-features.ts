import { affixHash, FOLD, HASH_PRIME, HASH_SEED, isCapital } from './fold-name.ts';
import { Lexicon, type TokenProfiles } from './token-profiles.ts';

/** More features than this no token has. */
export const MOST_FEATURES = 112;

/** Hashes of what stands beyond a sentence's ends. */
const BEFORE = 0x51ed270b;
const BEHIND = 0x2f9be6cc;
const LONGEST_AFFIX = 5;
/** How many tokens before a name its noun is looked for. */
const FARTHEST_NOUN = 5;
const CAPITALS = Lexicon.capital | Lexicon.shouted;

/** A feature's hash: what is said, and of which kind the statement is. */
function mix(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const pair = (a: number, b: number): number => (Math.imul(a, 0x01000193) ^ b) + (a >>> 7);

/**
 * Writes the features that a token has by its letters alone, wherever it stands.
 *
 * @param out at least {@link MOST_FEATURES} long
 * @returns how many there are
 */
export function writeWordFeatures(
  profiles: TokenProfiles,
  token: number,
  out: Uint32Array,
): number {
  const { words, lexicon, text, starts, ends, lastParts, firstParts, heads } = profiles;
  let count = 0;
  const add = (template: number, value: number): void => {
    out[count++] = mix(template, value);
  };
  const start = starts[token]!;
  const stop = ends[token]!;
  add(1, words[token]!);
  if (lexicon[token]! & (Lexicon.capital | Lexicon.shouted)) {
    let hash = HASH_SEED;
    for (let at = start; at < stop && at - start < LONGEST_AFFIX; at++) {
      hash = Math.imul(hash ^ FOLD[text.charCodeAt(at)]!, HASH_PRIME);
      add(33 + at - start, hash);
    }
    hash = HASH_SEED;
    for (let at = stop - 1; at >= start && stop - at <= LONGEST_AFFIX; at--) {
      hash = Math.imul(hash ^ FOLD[text.charCodeAt(at)]!, HASH_PRIME);
      add(40 + stop - at, hash);
    }
    for (let at = start + 1; at + 3 < stop && at < start + 12; at++) {
      add(50, affixHash(text, at, at + 3));
    }
    if (lastParts[token]) {
      add(51, lastParts[token]!);
      add(52, firstParts[token]!);
    }
    add(53, Math.min(stop - start, 12));
    add(65, heads[token]!);
  }
  return count;
}

/**
 * Writes the features that a token has by what stands around it and by what the lists say of it.
 *
 * @param first the sentence's first token
 * @param end the token after its last
 * @param out at least {@link MOST_FEATURES} long
 * @returns how many there are
 */
export function writeContextFeatures(
  profiles: TokenProfiles,
  first: number,
  end: number,
  token: number,
  out: Uint32Array,
): number {
  const { words, shapes, lexicon, known, lists, suffixes, text, starts, heads, classes, quotes } =
    profiles;
  let count = 0;
  const add = (template: number, value: number): void => {
    out[count++] = mix(template, value);
  };
  const hasLeft = token > first;
  const hasRight = token + 1 < end;
  const hasTwoLeft = token - 1 > first;
  const hasTwoRight = token + 2 < end;
  const w0 = words[token]!;
  const wl = hasLeft ? words[token - 1]! : BEFORE;
  const wr = hasRight ? words[token + 1]! : BEHIND;
  const wll = hasTwoLeft ? words[token - 2]! : BEFORE;
  const wrr = hasTwoRight ? words[token + 2]! : BEHIND;
  const s0 = shapes[token]!;
  const sl = hasLeft ? shapes[token - 1]! : BEFORE;
  const sr = hasRight ? shapes[token + 1]! : BEHIND;
  const l0 = lists[token]!;
  const ll = hasLeft ? lists[token - 1]! : BEFORE;
  const lr = hasRight ? lists[token + 1]! : BEHIND;
  const opens = hasLeft ? 0 : 1;

  add(2, s0);
  add(3, l0);
  add(4, pair(s0, opens));
  add(5, pair(l0, opens));
  add(6, wl);
  add(7, wr);
  add(8, wll);
  add(9, wrr);
  add(10, pair(wl, s0));
  add(11, pair(wr, s0));
  add(12, pair(wl, l0));
  add(13, pair(wr, l0));
  add(14, pair(wl, w0));
  add(15, pair(w0, wr));
  add(16, ll);
  add(17, lr);
  const leftPair = pair(ll, l0);
  add(18, leftPair);
  add(19, pair(l0, lr));
  add(20, pair(leftPair, lr));
  const leftShapes = pair(sl, s0);
  add(21, leftShapes);
  add(22, pair(s0, sr));
  add(23, pair(leftShapes, sr));
  add(24, hasTwoLeft ? lists[token - 2]! : BEFORE);
  add(25, hasTwoRight ? lists[token + 2]! : BEHIND);
  add(26, hasLeft ? suffixes[token - 1]! : BEFORE);
  add(27, hasRight ? suffixes[token + 1]! : BEHIND);
  add(28, pair(wll, wl));
  add(29, pair(wr, wrr));
  add(30, known[token]!);
  if (quotes[token]) {
    add(60, quotes[token]!);
    add(61, pair(quotes[token]!, s0));
  }
  if (hasLeft && heads[token - 1]) add(62, heads[token - 1]!);
  if (hasTwoLeft && heads[token - 2]) add(63, heads[token - 2]!);
  if (hasRight && heads[token + 1]) add(64, heads[token + 1]!);
  const bits = lexicon[token]!;
  for (let bit = 1; bit <= Lexicon.english; bit <<= 1) if (bits & bit) add(31, bit);
  if (bits & (Lexicon.capital | Lexicon.shouted)) {
    // The nearest words without a capital, across the name's own words.
    let left = token - 1;
    while (left >= first && isCapital(text.charCodeAt(starts[left]!))) left--;
    let right = token + 1;
    while (right < end && isCapital(text.charCodeAt(starts[right]!))) right++;
    const outerLeft = left < first ? BEFORE : words[left]!;
    add(54, outerLeft);
    add(55, right >= end ? BEHIND : words[right]!);
    add(56, pair(outerLeft, token - left));
    add(66, words[left + 1]!);
    add(67, words[right - 1]!);
    add(68, pair(lists[left + 1]!, lists[right - 1]!));
    add(69, heads[right - 1]!);
    add(70, pair(token - left, right - token));
    // Nouns in the name and before it: "der Verein Alte Mühle", "Alte Mühle GmbH".
    add(71, classes[token]!);
    add(72, hasLeft ? classes[token - 1]! : 0);
    add(73, hasRight ? classes[token + 1]! : 0);
    add(74, pair(classes[right - 1]!, classes[left + 1]!));
    add(75, pair(classes[right - 1]!, token - left));
    let inside = 0;
    for (let at = left + 1; at < right; at++) inside |= 1 << classes[at]!;
    add(76, pair(inside, quotes[token]!));
    let noun = left;
    const least = Math.max(first, left - FARTHEST_NOUN);
    while (noun >= least && !(lexicon[noun]! & CAPITALS)) noun--;
    if (noun >= least) {
      add(77, pair(classes[noun]!, outerLeft));
      add(78, pair(classes[noun]!, quotes[token] ? 1 : 0));
      add(79, heads[noun]!);
    }
  }
  return count;
}
