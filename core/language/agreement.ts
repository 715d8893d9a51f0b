import { NounFeature } from './part-of-speech.ts';

const { masculine: M, feminine: F, neuter: N, singular: S, plural: P } = NounFeature;
const { nominative: NOM, genitive: GEN, dative: DAT, accusative: ACC } = NounFeature;

/** What a noun must be after a determiner: each row is one way, as NounFeature bits. */
type Requirement = readonly number[];

/** der, dieser, jener, jeder, welcher, aller, mancher, solcher, by their endings. */
const STRONG: Record<string, Requirement> = {
  er: [M | S | NOM, F | S | GEN | DAT, P | GEN],
  ie: [F | S | NOM | ACC, P | NOM | ACC],
  as: [N | S | NOM | ACC],
  es: [N | S | NOM | ACC, M | N | S | GEN],
  en: [M | S | ACC, P | DAT],
  em: [M | N | S | DAT],
};
/** ein, kein, mein: without an ending in the masculine nominative and the neuter. */
const MIXED: Record<string, Requirement> = {
  '': [M | S | NOM, N | S | NOM | ACC],
  e: [F | S | NOM | ACC, P | NOM | ACC],
  en: [M | S | ACC, P | DAT],
  em: [M | N | S | DAT],
  er: [F | S | GEN | DAT, P | GEN],
  es: [M | N | S | GEN],
};
const DATIVE: Requirement = [M | N | S | DAT];
const NEUTER_ACCUSATIVE: Requirement = [N | S | ACC];

const requirements = new Map<string, Requirement>([
  ['der', STRONG.er!],
  ['die', STRONG.ie!],
  ['das', STRONG.as!],
  ['des', [M | N | S | GEN]],
  ['den', STRONG.en!],
  ['dem', STRONG.em!],
  ['zur', [F | S | DAT]],
]);
for (const form of ['im', 'am', 'zum', 'vom', 'beim']) requirements.set(form, DATIVE);
for (const form of ['ins', 'ans', 'aufs', 'fürs', 'durchs', 'ums']) {
  requirements.set(form, NEUTER_ACCUSATIVE);
}
for (const stem of ['dies', 'jen', 'jed', 'welch', 'all', 'manch', 'solch']) {
  for (const ending of ['er', 'es', 'en', 'em']) requirements.set(stem + ending, STRONG[ending]!);
  requirements.set(`${stem}e`, STRONG.ie!);
}
for (const stem of ['ein', 'kein', 'mein', 'dein', 'sein', 'ihr', 'unser', 'euer']) {
  for (const [ending, rows] of Object.entries(MIXED)) requirements.set(stem + ending, rows);
}

const GENDERS = M | F | N;
const NUMBERS = S | P;
const CASES = NOM | GEN | DAT | ACC;

/**
 * Whether a noun with these NounFeature bits can follow a determiner (or a preposition that holds
 * one, like `im`). True for words that are no determiners and for nouns of unknown features.
 *
 * @param determiner in small letters
 */
export function agrees(determiner: string, features: number): boolean {
  const rows = requirements.get(determiner);
  if (!rows || (features & NUMBERS) === 0) return true;
  return rows.some(
    (row) =>
      (row & features & NUMBERS) !== 0 &&
      (row & features & CASES) !== 0 &&
      ((row & GENDERS) === 0 || (features & GENDERS) === 0 || (row & features & GENDERS) !== 0),
  );
}

/** Whether the form is a determiner (or a preposition that holds one) that {@link agrees} knows. */
export const isDeterminer = (form: string): boolean => requirements.has(form);
