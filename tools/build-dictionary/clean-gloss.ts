const POSSESSIVE = 'my|your|his|her|its|our|their';
const REFLEXIVE = 'myself|yourself|himself|herself|itself|oneself|ourselves|yourselves|themselves';

/** Choices between words of one kind, as Ding writes them: of these words, by slashes or blanks. */
const choiceOf = (words: string): RegExp =>
  new RegExp(`\\b(?:${words})(?:(?:\\s?/\\s?|,?\\s)(?:${words})\\b)+`, 'g');

const POSSESSIVES = choiceOf(POSSESSIVE);
const REFLEXIVES = choiceOf(REFLEXIVE);

/**
 * The English of an alternative as a reader sees it, without Ding's notation: trailing dots and
 * placeholders are left out, and of choices that make no difference to the meaning one is kept
 * ("favourite /favorite", "a/the", "my/his/her").
 */
export function cleanGloss(text: string): string {
  return text
    .replace(/\s*(?:…|\.\.\.)\s*$/, '')
    .replace(/\s(?:sb|sth)\.(?:\/(?:sb|sth)\.)?$/, '')
    .replace(/[’]/g, "'")
    .replace(/\ban?\/the\b|\bthe\/an?\b/g, 'the')
    .replace(/(\p{L}{3,}) \/\p{L}{3,}(?![/\p{L}])/gu, '$1')
    .replace(POSSESSIVES, "one's")
    .replace(REFLEXIVES, 'oneself')
    .trim();
}
