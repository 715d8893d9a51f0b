import { isLit, type Mention } from './mentions.ts';

/** Which of the recognized names are lit: the first of each entity in each section, or all. */
export type LitMode = 'first' | 'all';

/**
 * Picks the mentions to light. Too much light is what readers of such tools complain of first, so by
 * default an entity is lit once in each section. Words that are only derived from a name
 * ("amerikanisch") and epithets ("der Tesla-Chef") stay unlit; they answer when they are clicked.
 *
 * @param mentions sorted by start
 * @param sections where the sections of the article begin (UTF-16 code units), ascending
 */
export function litMentions(
  mentions: readonly Mention[],
  sections: readonly number[],
  mode: LitMode,
): Mention[] {
  const lit: Mention[] = [];
  const seen = new Set<string>();
  let section = 0;
  for (const mention of mentions) {
    while (section < sections.length && sections[section]! <= mention.start) {
      seen.clear();
      section++;
    }
    if (!isLit(mention)) continue;
    if (mode === 'first' && seen.has(mention.id)) continue;
    seen.add(mention.id);
    lit.push(mention);
  }
  return lit;
}
