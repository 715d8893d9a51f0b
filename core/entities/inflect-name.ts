/**
 * Endings that mark the first word of a name as an adjective: Europä-isch-e Union. Names of people
 * have none of them in front (Ludwig, Alexander).
 */
const ADJECTIVE =
  /^(?:\p{L}{2,}(?:isch|lich|ig|al|iert|igt|ell|iv|end)|weiß|rot|schwarz|grün|groß|neu|best|hoh|tot|frei|alt|mittler|ober|unter|fern|nah|bunt|offen|erst|zweit)(e|er|es|en)$/iu;

/** Adjectives are declined e, er, es, en, em; which one stands in the text depends on its case. */
const ENDINGS = ['e', 'er', 'es', 'en', 'em'];

/**
 * The forms that a name with adjectives takes in a sentence: Weißes Haus, Weiße Haus, Weißen Haus,
 * Weißem Haus. The genitive of the noun is left to the recognizer, which takes off -s and -es.
 * A name without adjectives comes back alone.
 */
export function inflectName(name: string): string[] {
  const words = name.split(' ');
  const isAdjective = (word: string, at: number) =>
    at < words.length - 1 && /^\p{Lu}/u.test(word) && ADJECTIVE.test(word);
  if (!words.some(isAdjective)) return [name];
  const forms = ENDINGS.map((ending) =>
    words
      .map((word, at) => {
        const match = isAdjective(word, at) && ADJECTIVE.exec(word);
        return match ? word.slice(0, -match[1]!.length) + ending : word;
      })
      .join(' '),
  );
  return [...new Set([name, ...forms])];
}

/** The forms of an adjective made from a name: französisch, französische, französischen … */
export const inflectAdjective = (stem: string): string[] => [
  stem,
  ...ENDINGS.map((ending) => stem + ending),
];

/** The forms of a demonym: Franzose, Franzosen; Französin, Französinnen; Italiener, Italienern. */
export function inflectDemonym(word: string): string[] {
  if (word.endsWith('in')) return [word, `${word}nen`];
  if (word.endsWith('e')) return [word, `${word}n`, `${word}r`];
  return [word, `${word}n`, `${word}s`];
}
