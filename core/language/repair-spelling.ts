import { isCapitalized } from './normalize.ts';

const UMLAUTS: Record<string, string> = { a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü' };

type Rule = (word: string) => string[];

/** Each rule gives the spellings that a form may stand for; none when it does not apply. */
const SPELLINGS: readonly Rule[] = [
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
];

/** Each rule takes off or puts in what a form has or lacks at its end. */
const ENDINGS: readonly Rule[] = [
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
  // Nouns in unstressed -el, -er, -en have no genitive in -es (Angeles is no Angel).
  (word) =>
    isCapitalized(word) && /(?:(?<!e[lrn])es|en|ns)$/.test(word) ? [word.slice(0, -2)] : [],
];

/**
 * Other spellings of a form, the surest first: old and Swiss ones, written-out umlauts, without
 * apostrophes and gender marks.
 *
 * @param word as normalizeToken leaves it
 */
export const respell = (word: string): string[] => apply(SPELLINGS, word);

/** Forms that a form may stand for by a left-out or added ending (unsre, im Jahre, ich hab). */
export const repairEnding = (word: string): string[] => apply(ENDINGS, word);

const apply = (rules: readonly Rule[], word: string): string[] =>
  rules.flatMap((rule) => rule(word)).filter((spelling) => spelling !== word);
