import { agrees, isDeterminer } from './agreement.ts';
import type { Reading } from './dictionary.ts';
import { isCapitalized, uncapitalize } from './normalize.ts';
import { FINITE, NounFeature, VerbFeature } from './part-of-speech.ts';
import { TAGS, type Tag, transition } from './tags.ts';

/** A token of a sentence with everything it can be. */
export interface CandidateToken {
  /** As the tables spell it. */
  form: string;
  readings: readonly Reading[];
  /** Whether it is a mark rather than a word. */
  mark: boolean;
  /** Whether it is a number. */
  number: boolean;
}

/** What a token is in its sentence. */
export interface TaggedToken {
  tag: Tag;
  /** Null for marks, numbers, and words that nothing is known of. */
  reading: Reading | null;
}

interface State {
  tag: number;
  reading: Reading | null;
  /** How well it fits the word by itself. */
  fit: number;
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
export function tagSentence(sentence: readonly CandidateToken[]): TaggedToken[] {
  const columns = sentence.map((_, position) => statesOf(sentence, position));
  const back: Int16Array[] = [];
  let scores = [0];
  let previous: State[] = [{ tag: tagIndex.START, reading: null, fit: 0 }];
  for (const states of columns) {
    const pointers = new Int16Array(states.length);
    const next = states.map((state, index) => {
      let best = -Infinity;
      for (let i = 0; i < previous.length; i++) {
        const score = scores[i]! + transition(previous[i]!.tag, state.tag);
        if (score > best) {
          best = score;
          pointers[index] = i;
        }
      }
      return best + state.fit;
    });
    back.push(pointers);
    scores = next;
    previous = states;
  }
  const tagged: TaggedToken[] = new Array(sentence.length);
  let state = scores.indexOf(Math.max(...scores));
  for (let position = sentence.length - 1; position >= 0; position--) {
    const { tag, reading } = columns[position]![state]!;
    tagged[position] = { tag: TAGS[tag]!, reading };
    state = back[position]![state]!;
  }
  return tagged;
}

function statesOf(sentence: readonly CandidateToken[], position: number): State[] {
  const { form, readings, mark, number } = sentence[position]!;
  if (mark) return [{ tag: tagIndex.PUNCT, reading: null, fit: 0 }];
  if (number) return [{ tag: tagIndex.NUM, reading: null, fit: 0 }];
  if (readings.length === 0) {
    const capital = isCapitalized(form) || /^\d/.test(form);
    return [{ tag: tagIndex[capital ? 'NAME' : 'OTHER'], reading: null, fit: 0 }];
  }
  return readings.flatMap((reading) =>
    tagsOf(reading, form).map((tag) => ({
      tag: tagIndex[tag],
      reading,
      fit: fitOf(tag, reading, sentence, position),
    })),
  );
}

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

/** How well a reading fits its word, apart from its neighbors' classes. */
function fitOf(
  tag: Tag,
  reading: Reading,
  sentence: readonly CandidateToken[],
  position: number,
): number {
  const { form } = sentence[position]!;
  let fit = -SHARE_WEIGHT * Math.LN2 * reading.unlikeliness;
  const nominal = tag === 'NOUN' || tag === 'NAME';
  const capital = isCapitalized(form);
  if (!capital) {
    if (nominal && isCapitalized(reading.lemma)) fit -= 8;
  } else if (isInitial(sentence, position)) {
    if (nominal) fit -= 0.3;
  } else if (!nominal && !isCapitalized(reading.lemma)) {
    // Adjectives are capitalized in names (das Weiße Haus), other words hardly ever.
    const inName = tag === 'ADJA' && isCapitalized(sentence[position + 1]?.form ?? '');
    fit -= inName ? 1.5 : 6;
  }
  if (tag === 'NOUN') {
    if (reading.features & NounFeature.nominalized) fit -= 1;
    if (reading.lemma === form) fit += 0.7;
    if (!agreesBefore(sentence, position, reading.features)) fit -= 3;
  }
  if (reading.pos === 'verb' && reading.features & VerbFeature.bound) fit -= 1.5;
  if (tag === 'VPP') fit += participleFit(sentence, position);
  if (tag === 'VINF' && sentence[position - 1]?.form === 'zu') fit += AFTER_ZU;
  return fit;
}

/** Whether only marks stand before a token. */
function isInitial(sentence: readonly CandidateToken[], position: number): boolean {
  for (let i = position - 1; i >= 0; i--) if (!sentence[i]!.mark) return sentence[i]!.form === ':';
  return true;
}

/** "zu einigen" is rather to agree than to some. */
const AFTER_ZU = 1;

/** How far before a noun its determiner may stand: "die von allen erwartete neue Regelung" is rare. */
const REACH = 4;

/** Whether the nearest determiner before a noun, with only inflected adjectives between, agrees. */
function agreesBefore(
  sentence: readonly CandidateToken[],
  position: number,
  features: number,
): boolean {
  for (let i = position - 1; i >= 0 && position - i <= REACH; i--) {
    const form = sentence[i]!.form.toLowerCase();
    if (isDeterminer(form)) return agrees(form, features);
    const adjective = sentence[i]!.readings.some(
      (r) => r.pos === 'adjective' || r.pos === 'adverb',
    );
    if (!adjective && !sentence[i]!.number) return true;
  }
  return true;
}

const HAVE_OR_BECOME = new Set(
  'haben habe hast hat habt hatte hatten hätte hätten werden wird werde wirst wurde wurden würde würden worden geworden'.split(
    ' ',
  ),
);

/** A participle beside haben or werden is the verb's; without, it is rather an adjective. */
function participleFit(sentence: readonly CandidateToken[], position: number): number {
  for (const step of [1, -1]) {
    for (let i = position + step; i >= 0 && i < sentence.length && !sentence[i]!.mark; i += step) {
      if (HAVE_OR_BECOME.has(sentence[i]!.form)) return 1;
    }
  }
  return -0.5;
}
