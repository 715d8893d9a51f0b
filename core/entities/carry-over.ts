import type { Mention } from './mentions.ts';

/**
 * Carries mentions over to an edited text until that is analyzed: what stands before the first
 * change stays, what stands after the last one moves with its text, what lies between is dropped.
 * So a live page that adds a paragraph keeps its lit names meanwhile, each in its right place.
 *
 * @param mentions of the text `before`
 */
export function carryOver(mentions: readonly Mention[], before: string, after: string): Mention[] {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  ) {
    suffix++;
  }
  const moved = after.length - before.length;
  return mentions.flatMap((mention) => {
    if (mention.end <= prefix) return mention;
    if (mention.start < before.length - suffix) return [];
    return { ...mention, start: mention.start + moved, end: mention.end + moved };
  });
}
