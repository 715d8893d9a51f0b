import { isCapitalized } from './normalize.ts';

const UMLAUTS: Record<string, string> = { a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü' };

/** Each rule gives the spellings that a form may stand for; none when it does not apply. */
const RULES: readonly ((word: string) => string[])[] = [
  // Scholz' Rede, Musk's Firma, geht's
  (word) => (/'s?$/.test(word) ? [word.replace(/'s?$/, '')] : []),
  // Anwohner:innen, Bürger*innen, Schüler_innen, StudentInnen
  (word) => {
    const feminine = word.replace(/[:*_/]-?(?=in)|(?<=\p{Ll})I(?=n(?:nen)?$)/u, (mark) =>
      mark === 'I' ? 'i' : '',
    );
    return feminine === word ? [] : [feminine, word.replace(/[:*_/]?-?[Ii]n(?:nen)?$/, '')];
  },
  // jede:r, Beschäftigte*r
  (word) => (/[:*_/]-?[emnrs]{1,2}$/.test(word) ? [word.replace(/[:*_/]-?[emnrs]+$/, '')] : []),
  // daß → dass, Prozeß → Prozess
  (word) => (word.includes('ß') ? [word.replaceAll('ß', 'ss')] : []),
  // Swiss: grosse → große, Strasse → Straße
  (word) =>
    word.includes('ss') ? [word.replace(/ss(?!.*ss)/, 'ß'), word.replaceAll('ss', 'ß')] : [],
  // haeufig → häufig, Buerger → Bürger
  (word) => {
    const umlauts = word.replace(/([aou])e/gi, (_, vowel: string) => UMLAUTS[vowel]!);
    return umlauts === word ? [] : [umlauts];
  },
  // unsre, andre, teure: an unstressed e left out before r and l
  (word) => (/[^aeiou][rl]e[mnrs]?$/.test(word) ? [word.replace(/([rl]e[mnrs]?)$/, 'e$1')] : []),
  // handele, wechsele: an e put in
  (word) => (/e[rl]e$/.test(word) ? [word.replace(/e([rl]e)$/, '$1')] : []),
  // ich hab, ich geh: a dropped ending
  (word) => (/^\p{Ll}{2,}[^e]$/u.test(word) ? [`${word}e`] : []),
  // photo-, Delphin, Orthographie: older f
  (word) => (/ph/i.test(word) ? [word.replace(/ph/g, 'f').replace(/Ph/g, 'F')] : []),
  // Dative -e (im Jahre), genitive of names and loans (des Iran-Kriegs)
  (word) => (isCapitalized(word) && /[es]$/.test(word) ? [word.slice(0, -1)] : []),
  (word) => (/rn$/.test(word) ? [word.slice(0, -1)] : []), // Herrn
  (word) => (isCapitalized(word) && /(?:es|en|ns)$/.test(word) ? [word.slice(0, -2)] : []),
];

/**
 * Spellings that a form may stand for when no table has it as written, the surest first: old and
 * Swiss spelling, written-out umlauts, apostrophes, gender marks, left-out and added e.
 *
 * @param word as normalizeToken leaves it
 */
export function* repairs(word: string): Generator<string> {
  for (const rule of RULES)
    for (const spelling of rule(word)) if (spelling !== word) yield spelling;
}
