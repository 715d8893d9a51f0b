import { agrees, isDeterminer } from './agreement.ts';
import type { Reading } from './dictionary.ts';
import { isCapitalized, uncapitalize } from './normalize.ts';
import { FINITE, NounFeature, VerbFeature } from './part-of-speech.ts';
import { TAGS, type Tag, transition } from './tags.ts';

/** A form with everything it can be, wherever it stands; shared by all its tokens. */
export interface CandidateForm {
  /** As the tables spell it. */
  readonly form: string;
  readonly readings: readonly Reading[];
  /** Whether it is a mark rather than a word. */
  readonly mark: boolean;
  readonly number: boolean;
  readonly capital: boolean;
  /** Itself in small letters when it is a determiner (agreement.ts), else null. */
  readonly determiner: string | null;
  /** Whether it may stand between a determiner and its noun. */
  readonly attributive: boolean;
  readonly states: readonly TaggedForm[];
}

/** A form as one of its word classes. */
export interface TaggedForm {
  readonly tag: Tag;
  /** Position of the tag in {@link TAGS}. */
  readonly index: number;
  /** Null for marks, numbers, and words that nothing is known of. */
  readonly reading: Reading | null;
  /** How well the class fits the form by itself, inside a sentence and as its first word. */
  readonly fit: number;
  readonly initialFit: number;
}

const tagIndex = Object.fromEntries(TAGS.map((tag, index) => [tag, index])) as Record<Tag, number>;

/** Pronouns that stand for a noun and never before one. */
const PERSONAL = new Set(
  'ich du er sie Sie es wir ihr man sich einander selbst jemand niemand wer was etwas nichts'.split(
    ' ',
  ),
);

/** Weight of the logarithm of a reading's share among the readings of its form. */
const SHARE_WEIGHT = 0.5;

/**
 * Chooses what each word of a sentence is: the sequence of readings whose classes follow each other
 * best (Viterbi over {@link transition}) and fit their words (frequency, capitals, agreement).
 */
export function tagSentence(sentence: readonly CandidateForm[]): TaggedForm[] {
  // For each state of each word, one after the other: the best state of the word before.
  const back: number[] = [];
  let scores: number[] = [0];
  let previous = START;
  // Whether only marks stand before the word.
  let initial = true;
  for (let position = 0; position < sentence.length; position++) {
    const form = sentence[position]!;
    const { states } = form;
    const next: number[] = [];
    for (let index = 0; index < states.length; index++) {
      const state = states[index]!;
      let best = -Infinity;
      let from = 0;
      for (let i = 0; i < previous.length; i++) {
        const score = scores[i]! + transition(previous[i]!.index, state.index);
        if (score > best) {
          best = score;
          from = i;
        }
      }
      back.push(from);
      const own = initial ? state.initialFit : state.fit;
      next.push(best + (own + placeFit(state, sentence, position, initial)));
    }
    scores = next;
    previous = states;
    initial &&= form.mark;
  }
  const tagged: TaggedForm[] = new Array(sentence.length);
  let state = scores.indexOf(Math.max(...scores));
  let first = back.length;
  for (let position = sentence.length - 1; position >= 0; position--) {
    const { states } = sentence[position]!;
    first -= states.length;
    tagged[position] = states[state]!;
    state = back[first + state]!;
  }
  return tagged;
}

/** What a form can be, ready to be shared by all its tokens. */
export function candidateForm(
  form: string,
  readings: readonly Reading[],
  { mark = false, number = false } = {},
): CandidateForm {
  const small = form.toLowerCase();
  return {
    form,
    readings,
    mark,
    number,
    capital: isCapitalized(form),
    determiner: isDeterminer(small) ? small : null,
    attributive: number || readings.some((r) => r.pos === 'adjective' || r.pos === 'adverb'),
    states: statesOf(form, readings, mark, number),
  };
}

function statesOf(
  form: string,
  readings: readonly Reading[],
  mark: boolean,
  number: boolean,
): readonly TaggedForm[] {
  if (mark) return MARK;
  if (number) return NUMBER;
  if (readings.length === 0) return isCapitalized(form) || /^\d/.test(form) ? NAME : OTHER;
  const small = Math.min(...readings.filter((r) => !isCapitalized(r.lemma)).map((r) => r.rank));
  return readings.flatMap((reading) =>
    tagsOf(reading, form).map((tag): TaggedForm => {
      const fit = formFit(tag, reading, form);
      return {
        tag,
        index: tagIndex[tag],
        reading,
        fit: fit + capitalFit(tag, reading, form, false),
        initialFit: fit + capitalFit(tag, reading, form, true) + rareNounFit(tag, reading, small),
      };
    }),
  );
}

/**
 * At the start of a sentence a noun loses against a word with a small letter that is far commoner:
 * "Klar ist" has nothing to do with the white of an egg.
 *
 * @param small frequency class of the commonest reading with a small letter, infinite if there is none
 */
function rareNounFit(tag: Tag, { rank }: Reading, small: number): number {
  return tag === 'NOUN' ? Math.min(0, RARENESS * (small + RARER - rank)) : 0;
}
const RARENESS = 0.25;
/** So many classes rarer a noun may be for nothing. */
const RARER = 3;

/** The only state of what has no reading. */
const only = (tag: Tag): readonly TaggedForm[] => [
  { tag, index: tagIndex[tag], reading: null, fit: 0, initialFit: 0 },
];
const START = only('START');
const MARK = only('PUNCT');
const NUMBER = only('NUM');
const NAME = only('NAME');
const OTHER = only('OTHER');

/** The classes that a reading of a form can have. */
function tagsOf({ lemma, pos, features, entry }: Reading, form: string): Tag[] {
  switch (pos) {
    case 'noun':
    case 'abbreviation':
      return ['NOUN'];
    case 'name':
      return ['NAME'];
    case 'article':
      return ['ART'];
    case 'pronoun':
      if (PERSONAL.has(lemma)) return ['PRON'];
      return ['PRON', 'ART'];
    case 'preposition':
      return ['PREP'];
    case 'conjunction':
      return COORDINATORS.has(lemma) ? ['KON'] : ['SUB'];
    case 'particle':
      return lemma === 'zu' ? ['PTKZU'] : ['PTK', 'ADV'];
    case 'adverb':
      return ['ADV'];
    case 'numeral':
      return ['NUM', 'ADJA'];
    case 'adjective':
      if (uncapitalize(form) === lemma || !/e[mnrs]?$/.test(form)) return ['ADJD'];
      return entry !== undefined && form.endsWith('er') ? ['ADJA', 'ADJD'] : ['ADJA'];
    case 'verb': {
      const tags: Tag[] = [];
      if (features & FINITE) tags.push('VFIN');
      if (features & VerbFeature.infinitive) tags.push('VINF');
      if (features & VerbFeature.pastParticiple) tags.push('VPP');
      if (features & VerbFeature.zuInfinitive) tags.push('VZU');
      return tags.length > 0 ? tags : ['VINF'];
    }
    default:
      return ['OTHER', 'ADV'];
  }
}

const COORDINATORS = new Set([
  'und',
  'oder',
  'aber',
  'sondern',
  'denn',
  'doch',
  'sowie',
  'noch',
  'beziehungsweise',
  'weder',
  'entweder',
  'sowohl',
]);

/** How well a class and a reading fit a form, wherever it stands. */
function formFit(tag: Tag, { pos, lemma, features, unlikeliness }: Reading, form: string): number {
  let fit = -SHARE_WEIGHT * Math.LN2 * unlikeliness;
  if (tag === 'NOUN') {
    if (features & NounFeature.nominalized) fit -= 1;
    if (lemma === form) fit += 0.7;
  }
  if (pos === 'verb' && features & VerbFeature.bound) fit -= 1.5;
  return fit;
}

/** How well a class fits the form's capital or small letter. */
function capitalFit(tag: Tag, { lemma }: Reading, form: string, initial: boolean): number {
  const nominal = tag === 'NOUN' || tag === 'NAME';
  if (!isCapitalized(form)) return nominal && isCapitalized(lemma) ? -8 : 0;
  if (initial) return nominal ? -0.3 : 0;
  return nominal || isCapitalized(lemma) ? 0 : WRONG_CAPITAL;
}

/** Other words than nouns and names hardly ever have a capital inside a sentence … */
const WRONG_CAPITAL = -6;
/** … but adjectives have one in names (das Weiße Haus). */
const NAME_CAPITAL = -1.5;

/** How well a class fits what stands around the word. */
function placeFit(
  { tag, reading }: TaggedForm,
  sentence: readonly CandidateForm[],
  position: number,
  initial: boolean,
): number {
  if (!reading) return 0;
  switch (tag) {
    case 'NOUN':
      return agreesBefore(sentence, position, reading.features) ? 0 : -3;
    case 'VPP':
      return participleFit(sentence, position);
    case 'VINF':
      return sentence[position - 1]?.form === 'zu' ? AFTER_ZU : 0;
    case 'ADJA': {
      const wrong = !initial && sentence[position]!.capital && !isCapitalized(reading.lemma);
      return wrong && sentence[position + 1]?.capital ? NAME_CAPITAL - WRONG_CAPITAL : 0;
    }
    default:
      return 0;
  }
}

/** "zu einigen" is rather to agree than to some. */
const AFTER_ZU = 1;

/** How far before a noun its determiner may stand: "die von allen erwartete neue Regelung" is rare. */
const REACH = 4;

/** Whether the nearest determiner before a noun, with only inflected adjectives between, agrees. */
function agreesBefore(
  sentence: readonly CandidateForm[],
  position: number,
  features: number,
): boolean {
  for (let i = position - 1; i >= 0 && position - i <= REACH; i--) {
    const { determiner, attributive } = sentence[i]!;
    if (determiner !== null) return agrees(determiner, features);
    if (!attributive) return true;
  }
  return true;
}

const HAVE_OR_BECOME = new Set(
  'haben habe hast hat habt hatte hatten hätte hätten werden wird werde wirst wurde wurden würde würden worden geworden'.split(
    ' ',
  ),
);

/** A participle beside haben or werden is the verb's; without, it is rather an adjective. */
function participleFit(sentence: readonly CandidateForm[], position: number): number {
  for (const step of [1, -1]) {
    for (let i = position + step; i >= 0 && i < sentence.length && !sentence[i]!.mark; i += step) {
      if (HAVE_OR_BECOME.has(sentence[i]!.form)) return 1;
    }
  }
  return -0.5;
}
