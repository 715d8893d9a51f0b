import type { Dictionary, Reading } from './dictionary.ts';
import { capitalize, isCapitalized, normalizeToken, uncapitalize } from './normalize.ts';

/**
 * All readings of a form as written in a text, likeliest spelling first: the form as it is, then
 * with a small or capital first letter, then repaired (old and Swiss spelling, written-out umlauts,
 * comparison, genitive apostrophe, gender marks). Empty when nothing is known that fits.
 *
 * @param surface a token as it stands in the text
 */
export function lemmatize(dictionary: Dictionary, surface: string): Reading[] {
  const word = normalizeToken(surface);
  const exact = knownReadings(dictionary, word);
  const other = isCapitalized(word) ? knownReadings(dictionary, uncapitalize(word)) : [];
  if (exact.length + other.length > 0) return [...exact, ...other];
  for (const repair of REPAIRS) {
    for (const candidate of repair(word)) {
      const readings = knownReadings(dictionary, candidate);
      if (readings.length > 0) return readings;
      if (!isCapitalized(candidate)) continue;
      const small = knownReadings(dictionary, uncapitalize(candidate));
      if (small.length > 0) return small;
    }
  }
  if (/^\p{Lu}{2,}$/u.test(word)) return lemmatize(dictionary, capitalize(word.toLowerCase()));
  return [];
}

/** From the form table, or from the headwords when only these know the word (adverbs). */
function knownReadings(dictionary: Dictionary, form: string): Reading[] {
  const readings = dictionary.readings(form);
  const entry = dictionary.hasEntry(form) ? dictionary.lookup(form) : null;
  for (const { pos } of entry?.groups ?? []) {
    if (readings.some((reading) => reading.pos === pos)) continue;
    readings.push({ lemma: form, pos, features: 0 });
  }
  return readings;
}

type Repair = (word: string) => string[];

/** Ways from a form that no table has to the one it stands for, the surest first. */
const REPAIRS: readonly Repair[] = [
  // Scholz' Rede, Musk's Firma, geht's
  (word) => (/'s?$/.test(word) ? [word.replace(/'s?$/, '')] : []),
  // Anwohner:innen, Bürger*innen, Schüler_innen, StudentInnen
  (word) => {
    const feminine = word.replace(/[:*_/]-?(?=in)|(?<=\p{Ll})I(?=n(?:nen)?$)/u, (m) =>
      m === 'I' ? 'i' : '',
    );
    return feminine === word ? [] : [feminine, word.replace(/[:*_/]?-?[Ii]n(?:nen)?$/, '')];
  },
  // daß → dass, Prozeß → Prozess; Swiss: grosse → große, Strasse → Straße
  (word) => (word.includes('ß') ? [word.replaceAll('ß', 'ss')] : []),
  (word) => (word.includes('ss') ? [word.replace(/ss/, 'ß'), word.replaceAll('ss', 'ß')] : []),
  // haeufig → häufig, Buerger → Bürger
  (word) => {
    const umlauts = word.replace(/([aou])e/gi, (_, vowel: string) => UMLAUTS[vowel]!);
    return umlauts === word ? [] : [umlauts];
  },
  comparison,
  // gerade eben → grade; unsre, andre: an unstressed e left out before r and l
  (word) => (/[^aeiou][rl]e[mnrs]?$/.test(word) ? [word.replace(/([rl]e[mnrs]?)$/, 'e$1')] : []),
  // Dative -e: im Jahre, dem Manne; genitive of names and loans
  (word) => (isCapitalized(word) && /[es]$/.test(word) ? [word.slice(0, -1)] : []),
  (word) => (isCapitalized(word) && /es$|en$/.test(word) ? [word.slice(0, -2)] : []),
];

const UMLAUTS: Record<string, string> = { a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü' };
const WITHOUT_UMLAUT: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u' };

/** Comparatives and superlatives whose stem no rule finds. */
const IRREGULAR_COMPARISON: Record<string, string> = {
  besser: 'gut',
  best: 'gut',
  meist: 'viel',
  höher: 'hoch',
  höchst: 'hoch',
  näher: 'nah',
  nächst: 'nah',
  lieber: 'gern',
  liebst: 'gern',
  eher: 'bald',
  größt: 'groß',
};

/** größere → groß, stärkste → stark, teurer → teuer, dunkler → dunkel. */
function comparison(word: string): string[] {
  const match = /^(.{2,}?)(?:er|e?st)(?:e[mnrs]?)?$/.exec(word);
  if (!match) return [];
  const degree = /^(.{2,}?(?:er|e?st))(?:e[mnrs]?)?$/.exec(word)![1]!;
  const irregular = IRREGULAR_COMPARISON[uncapitalize(degree)];
  if (irregular !== undefined) return [irregular];
  const stem = match[1]!;
  const plain = stem.replace(/[äöü](?=[^äöü]*$)/, (vowel) => WITHOUT_UMLAUT[vowel]!);
  return [
    ...new Set([
      stem,
      plain,
      stem.replace(/([rl])$/, 'e$1'),
      `${stem}e`,
      plain.replace(/([rl])$/, 'e$1'),
    ]),
  ];
}
