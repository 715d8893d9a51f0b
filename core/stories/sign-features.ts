import { RAREST_CLASS } from '../language/frequency-class.ts';
import type { Word } from '../language/word.ts';
import type { DigestedEntity, WeightedFeature } from './digest.ts';

/** More features tell an article no better from others. */
const MOST_FEATURES = 48;
/** A word of the headline counts as so many in the text. */
const HEADLINE = 2;
/** How telling a name is, on the scale of the frequency classes; countries are in all the news. */
const NAME_CLASS = 12;
const PLACE_CLASS = 6;

/**
 * What an article is about, as weighted features: how often a lemma or an entity stands there,
 * dampened, by how rare it is at large. Cosines of such lists tell how near two articles are.
 *
 * @param words the content words of the text, the headline included if the text has it
 */
export function signFeatures(
  words: readonly Word[],
  entities: readonly DigestedEntity[],
  headline: string,
): WeightedFeature[] {
  const counts = new Map<string, { count: number; rarity: number }>();
  for (const { lemma, surface, rank = RAREST_CLASS, pos } of words) {
    // Verbs and adjectives tell how, nouns tell what.
    const rarity = pos === 'noun' || pos === 'name' ? rank : rank / 2;
    const feature = counts.get(lemma) ?? { count: 0, rarity };
    feature.count += headline.includes(surface) ? HEADLINE : 1;
    counts.set(lemma, feature);
  }
  for (const { id, type, count } of entities) {
    counts.set(`@${id}`, { count, rarity: type === 'place' ? PLACE_CLASS : NAME_CLASS });
  }
  const weights = [...counts]
    .map(
      ([feature, { count, rarity }]): WeightedFeature => [feature, (1 + Math.log(count)) * rarity],
    )
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_FEATURES);
  const length = Math.hypot(...weights.map(([, weight]) => weight));
  return weights.map(([feature, weight]) => [feature, Math.round((weight / length) * 1000) / 1000]);
}
