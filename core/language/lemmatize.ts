import type { Dictionary, Reading } from './dictionary.ts';
import { capitalize, isCapitalized, normalizeToken, uncapitalize } from './normalize.ts';
import { inflectedNoun } from './noun-forms.ts';
import { VerbFeature } from './part-of-speech.ts';
import { repairEnding, respell } from './repair-spelling.ts';

/**
 * All readings of a form as written in a text: as it is, with a small first letter, and derived
 * (participles as adjectives, comparison, nominalized adjectives, verbs with a prefix). Where nothing
 * fits, the spelling is repaired: old and Swiss ss, written-out umlauts, apostrophes, gender marks.
 * Empty when nothing is known that fits.
 *
 * @param surface a token as it stands in the text
 */
export function lemmatize(dictionary: Dictionary, surface: string): Reading[] {
  const word = normalizeToken(surface);
  // Most words are spelled as the tables have them.
  const exact = bothCases(dictionary, word, knownReadings);
  if (exact.length > 0) return withDerived(dictionary, word, exact);
  const spellings = [word, ...respell(word)];
  for (const find of [knownReadings, derivedReadings]) {
    for (const spelling of spellings) {
      const readings = bothCases(dictionary, spelling, find);
      if (readings.length === 0) continue;
      return find === knownReadings ? withDerived(dictionary, spelling, readings) : readings;
    }
  }
  for (const form of repairEnding(word)) {
    const readings = bothCases(dictionary, form, knownReadings);
    if (readings.length > 0) return withDerived(dictionary, form, readings);
  }
  // Shorter ones are abbreviations (PIK) rather than words in capitals.
  if (/^\p{Lu}{4,}$/u.test(word)) return lemmatize(dictionary, capitalize(word.toLowerCase()));
  return isCapitalized(word) ? [] : guessAdjective(dictionary, word);
}

type Finder = (dictionary: Dictionary, form: string) => Reading[];

function bothCases(dictionary: Dictionary, word: string, find: Finder): Reading[] {
  const exact = find(dictionary, word);
  if (!isCapitalized(word)) return exact;
  return [...exact, ...find(dictionary, uncapitalize(word))];
}

/** From the form table, and from the headwords for what only these know (adverbs). */
function knownReadings(dictionary: Dictionary, form: string): Reading[] {
  const readings = [...dictionary.readings(form)];
  const entry = dictionary.lookup(form);
  for (const { pos } of entry?.groups ?? []) {
    if (readings.some((r) => r.pos === pos)) continue;
    // A headword that is itself an inflected form ("Herrn") is less likely than what it is a form of.
    if (readings.length > 0 && pos === 'other') continue;
    const unlikeliness = readings.length > 0 && (pos === 'noun' || pos === 'verb') ? 5 : 1;
    readings.push({ lemma: form, pos, features: 0, unlikeliness, rank: entry!.rank });
  }
  return readings;
}

/** Adds what known words are besides: participles as adjectives, comparatives, nominalized ones. */
function withDerived(dictionary: Dictionary, word: string, readings: Reading[]): Reading[] {
  const small = uncapitalize(word);
  const comparative = comparison(dictionary, small);
  const compared = comparative ?? asComparative(small, readings);
  const added: Reading[] = comparative ? [comparative] : [];
  for (const reading of readings) {
    if (reading.pos !== 'verb' || !(reading.features & VerbFeature.presentParticiple)) continue;
    const known = readings.find((r) => r.pos === 'adjective' && r.lemma === small);
    if (known) known.base = reading.lemma;
    else
      added.push({ ...reading, lemma: small, pos: 'adjective', features: 0, base: reading.lemma });
  }
  // Nouns are no participles: "Regierungen" needs no look at "regierung".
  const maybe = ADJECTIVE_ENDING.test(small) && !readings.some((r) => NEVER_PARTICIPLE.has(r.pos));
  if (!compared && maybe) {
    const participle = inflectedAdjective(dictionary, small);
    if (participle) added.push(participle);
  }
  const kept = readings.filter(
    (r) =>
      !(r.pos === 'verb' && r.features === VerbFeature.presentParticiple) &&
      !(
        compared &&
        COMPARED.has(r.pos) &&
        (r.lemma === small ||
          (small.startsWith(r.lemma) && r.lemma !== compared.lemma && /(?:er|st)$/.test(r.lemma)))
      ),
  );
  const all = [...kept, ...added];
  if (isCapitalized(word) && !all.some((r) => r.pos === 'noun')) {
    const adjective = all.find((r) => r.pos === 'adjective' && r.lemma !== small);
    if (adjective) all.push(asNoun(adjective));
  }
  return all;
}

/** später, tiefer: also a form of the positive ("später Besuch"), so the form table has it. */
function asComparative(small: string, readings: Reading[]): Reading | null {
  if (!small.endsWith('er')) return null;
  const positive = readings.find((r) => r.pos === 'adjective' && r.lemma !== small);
  const headword = readings.some((r) => r.pos !== 'adjective' && r.lemma === small);
  if (!positive || !headword) return null;
  positive.entry = small;
  return positive;
}

const NEVER_PARTICIPLE = new Set(['adjective', 'noun']);

/** What a comparative can be taken for when its own form is a headword (besser, später). */
const COMPARED = new Set(['adjective', 'adverb', 'other']);

/** Readings of forms that no table lists but a rule makes from one that is listed. */
function derivedReadings(dictionary: Dictionary, form: string): Reading[] {
  if (isCapitalized(form)) return derivedNoun(dictionary, form);
  const compared = comparison(dictionary, form);
  const adjective = inflectedAdjective(dictionary, form);
  const verbs = prefixedVerb(dictionary, form);
  return [...(compared ? [compared] : []), ...(adjective ? [adjective] : []), ...verbs];
}

const ADJECTIVE_ENDING = /e[mnrs]?$/;
/** Endings that make adjectives, for those that no table has (kenianisch, hormonell). */
const ADJECTIVE_SUFFIX =
  /(?:isch|lich|ig|bar|sam|haft|los|voll|reich|frei|arm|fach|artig|mäßig|ell|iv|al|ant|ent|abel|ibel|ös|är|weit|weise|wert|wertig|fähig|jährig|förmig|haltig|würdig|bedingt|orientiert|basiert|iert|freundlich|feindlich)$/;

/** kleineren is not here (see {@link comparison}): unethischen → unethisch, gegenderte → gegendert. */
function inflectedAdjective(dictionary: Dictionary, form: string): Reading | null {
  const stem = form.replace(ADJECTIVE_ENDING, '');
  if (stem === form || stem.length < 3) return null;
  for (const lemma of [stem, stem.replace(/([lr])$/, 'e$1')]) {
    const known = dictionary.readings(lemma);
    const adjective = known.find((r) => r.pos === 'adjective');
    if (adjective) return { ...adjective, features: 0 };
    const participle = known.find((r) => r.pos === 'verb' && r.features & PARTICIPLES);
    if (participle) {
      return { ...participle, lemma, pos: 'adjective', features: 0, base: participle.lemma };
    }
    const entry = dictionary.lookup(lemma);
    if (entry?.groups.some((g) => g.pos === 'adjective' || g.pos === 'adverb')) {
      return { lemma, pos: 'adjective', features: 0, unlikeliness: 1, rank: entry.rank };
    }
  }
  return null;
}

/** unethische, kenianisch: an adjective by its prefix or its suffix, though no table has it. */
function guessAdjective(dictionary: Dictionary, form: string): Reading[] {
  const stem = form.replace(ADJECTIVE_ENDING, '');
  for (const lemma of stem === form ? [form] : [stem, form]) {
    const positive = lemma.replace(ADJECTIVE_PREFIX, '');
    const known =
      positive !== lemma && dictionary.readings(positive).some((r) => r.pos === 'adjective');
    if (!known && !ADJECTIVE_SUFFIX.test(lemma)) continue;
    const base = known ? { base: positive } : {};
    return [{ lemma, pos: 'adjective', features: 0, unlikeliness: 2, rank: UNKNOWN_RANK, ...base }];
  }
  return [];
}

const ADJECTIVE_PREFIX =
  /^(?:un|nicht|anti|super|pro|neo|post|prä|inter|hyper|vor|mit|ultra|ex|halb|teil)-?/;

const PARTICIPLES = VerbFeature.presentParticiple | VerbFeature.pastParticiple;

/** Words that only a rule knows are rare. */
const UNKNOWN_RANK = 18;

/** Comparatives and superlatives whose stem no rule finds. */
const IRREGULAR_COMPARISON: Record<string, string> = {
  besser: 'gut',
  best: 'gut',
  höher: 'hoch',
  höchst: 'hoch',
  näher: 'nah',
  nächst: 'nah',
  größt: 'groß',
};
/** Superlatives that mean more than the highest degree: the next week, the latest figures. */
const OWN_MEANING = new Set(['nächst', 'jüngst']);
const WITHOUT_UMLAUT: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u' };

/** größere → groß, stärksten → stark, teurer → teuer, besser → gut; the gloss may be its own. */
function comparison(dictionary: Dictionary, form: string): Reading | null {
  const match = /^(.{2,}?)(er|e?st|(?<=ß)t)(?:e[mnrs]?)?$/.exec(form);
  if (!match) return null;
  const degree = match[1]! + match[2]!;
  // A bare superlative does not stand alone ("schönst"), and "-er" may be an ending of the positive.
  if (match[2] !== 'er' && form === degree) return null;
  const stem = match[1]!;
  const plain = stem.replace(/[äöü](?=[^äöü]*$)/, (vowel) => WITHOUT_UMLAUT[vowel]!);
  const irregular = IRREGULAR_COMPARISON[degree];
  const candidates = irregular
    ? [irregular]
    : [stem, plain, stem.replace(/([rl])$/, 'e$1'), `${stem}e`, plain.replace(/([rl])$/, 'e$1')];
  for (const lemma of candidates) {
    const adjective = dictionary
      .readings(lemma)
      .find((r) => r.pos === 'adjective' && r.lemma === lemma);
    if (!adjective || (lemma === stem && match[2] === 'er' && form === degree)) continue;
    const reading: Reading = { ...adjective, features: 0, unlikeliness: 1 };
    // "besser" has glosses of its own; "größt" is only a way to say huge.
    const own = match[2] === 'er' ? dictionary.lookup(degree) : null;
    if (own?.groups.some((group) => group.pos === 'adverb') || OWN_MEANING.has(degree)) {
      reading.entry = degree;
    } else {
      reading.inflection = match[2] === 'er' ? 'comparative' : 'superlative';
    }
    return reading;
  }
  return null;
}

/** Zulagen, of a noun that only Ding has; die Kranken, das Schöne: made from an adjective. */
function derivedNoun(dictionary: Dictionary, form: string): Reading[] {
  const noun = inflectedNoun(dictionary, form);
  if (noun) {
    const rank = dictionary.lookup(noun)!.rank;
    return [{ lemma: noun, pos: 'noun', features: 0, unlikeliness: 1, rank }];
  }
  const adjective = inflectedAdjective(dictionary, uncapitalize(form));
  return adjective ? [asNoun(adjective)] : [];
}

const asNoun = (adjective: Reading): Reading => ({
  ...adjective,
  lemma: `${capitalize(adjective.lemma)}e`,
  pos: 'noun',
  base: adjective.base ?? adjective.lemma,
  unlikeliness: 3,
});

/** Shorter beginnings than a prefix, and shorter rests than a verb form, are chance. */
const SHORTEST_REST = 4;

/**
 * Verbs whose prefix the form table does not join: mitbegründet, gleichzukommen, zunichtezumachen.
 * The rest must be a form that follows a prefix: finite, participle, or infinitive with zu.
 */
function prefixedVerb(dictionary: Dictionary, form: string): Reading[] {
  if (!/(?:n|t|te|en|d|e|st)$/.test(form)) return [];
  for (let at = 2; at <= form.length - SHORTEST_REST; at++) {
    const prefix = form.slice(0, at);
    const rest = form.slice(at);
    // Other beginnings than the known prefixes count only where zu shows the seam.
    const zu = rest.startsWith('zu') && rest.length > SHORTEST_REST + 2;
    if (!zu && !PREFIXES.has(prefix)) continue;
    for (const reading of dictionary.readings(zu ? rest.slice(2) : rest)) {
      if (reading.pos !== 'verb') continue;
      const lemma = prefix + reading.lemma;
      if (!PREFIXES.has(prefix) && !dictionary.hasEntry(lemma)) continue;
      return [{ ...reading, lemma, base: reading.lemma, unlikeliness: 1, rank: UNKNOWN_RANK }];
    }
  }
  return [];
}

/** Prefixes that join any verb, also one that no dictionary lists. */
const PREFIXES = new Set(
  `ab an auf aus bei dar durch ein empor entgegen fern fest fort frei gegen gleich heim her heran heraus
  herbei herein herunter hervor hin hinaus hinein hinzu los mit nach nieder über um unter vor voran
  voraus vorbei weg weiter wieder zu zurück zusammen zwischen herum hinterher rein raus runter rum`.split(
    /\s+/,
  ),
);
