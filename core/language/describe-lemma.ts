import type {
  Dictionary,
  DictionaryEntry,
  DictionaryGloss,
  DictionaryGroup,
  Reading,
} from './dictionary.ts';
import { RAREST_CLASS } from './frequency-class.ts';
import { type Inflection, inflectGloss } from './inflect-gloss.ts';
import { labelName } from './labels.ts';
import { uncapitalize } from './normalize.ts';
import type { PartOfSpeech } from './part-of-speech.ts';
import { type Gloss, MOST_GLOSSES, type Word } from './word.ts';

/** What describing a lemma needs of a reading. */
export type LemmaReading = Pick<Reading, 'lemma' | 'pos' | 'base' | 'entry' | 'inflection'> & {
  /** Frequency class, when the reading is of the form table. */
  rank?: number;
  /** What was found for it: all tokens of a form share their readings. */
  found?: Found;
};

/** What the clause around a word tells about which of its patterns is meant. */
export interface ClauseContext {
  /** Whether a reflexive pronoun belongs to the verb. */
  reflexive: boolean;
  /** The lemmas of the prepositions of the clause. */
  prepositions: ReadonlySet<string>;
}

/** Shared by all words that it describes. */
export type Description = Readonly<Omit<Word, 'start' | 'end' | 'surface'>>;

/**
 * What the dictionary says of a lemma as a part of speech.
 *
 * @param context moves the glosses to the front whose pattern the clause fulfils
 * @param limit most glosses
 */
export function describeLemma(
  dictionary: Dictionary,
  reading: LemmaReading,
  context?: ClauseContext,
  limit = MOST_GLOSSES,
): Description {
  const found = foundOf(dictionary, reading);
  if (limit !== MOST_GLOSSES) return describeFound(found, context, limit);
  if (!found.patterned || !context) return found.description;
  const clause = relevantContext(found, context);
  found.byClause ??= new Map();
  let description = found.byClause.get(clause);
  if (!description) {
    description = describeFound(found, context, limit);
    found.byClause.set(clause, description);
  }
  return description;
}

function describeFound(
  found: Found,
  context: ClauseContext | undefined,
  limit: number,
): Description {
  const all = found.groups.flatMap((group) => group.glosses);
  const glosses = found.patterned && context ? rankByPattern(all, context) : all;
  const { pattern: _, ...rest } = found.description;
  const described = { ...rest, glosses: toGlosses(glosses, limit) };
  const pattern = glosses[0]?.pattern || (context && fulfilledPattern(glosses, context));
  const whole = pattern ? { ...described, pattern } : described;
  return found.inflection
    ? { ...whole, glosses: inflected(whole.glosses, found.inflection) }
    : whole;
}

const inflected = (glosses: readonly Gloss[], inflection: Inflection): Gloss[] =>
  glosses.map((gloss) => ({ ...gloss, text: inflectGloss(gloss.text, inflection) }));

/** What of its lemma a reading is: a degree, or a participle that is explained as a verb. */
function inflectionOf(
  { lemma, pos, inflection }: LemmaReading,
  glosses: readonly Gloss[],
): Inflection | undefined {
  if (inflection !== undefined) return inflection;
  if (pos !== 'adjective' || !glosses[0]?.text.startsWith('to ')) return undefined;
  return lemma.endsWith('end') ? 'present participle' : 'past participle';
}

/**
 * What of a clause can change a description, as a number: whether a reflexive pronoun belongs to the
 * verb, and which of the prepositions are there that any gloss governs.
 */
function relevantContext(found: Found, { reflexive, prepositions }: ClauseContext): number {
  found.governed ??= governedBy(found.groups.flatMap((group) => group.glosses));
  let clause = reflexive ? 1 : 0;
  for (const preposition of found.governed) {
    clause = clause * 2 + (prepositions.has(preposition) ? 1 : 0);
  }
  return clause;
}

function governedBy(glosses: readonly DictionaryGloss[]): string[] {
  const governed = new Set<string>();
  for (const { pattern } of glosses) {
    const preposition = governedPreposition(pattern);
    if (preposition !== undefined) governed.add(preposition);
  }
  return [...governed];
}

/** What was found for a reading, whatever its clause. */
interface Found {
  groups: readonly DictionaryGroup[];
  /** Whether any gloss has a pattern, so that the clause matters. */
  patterned: boolean;
  description: Description;
  inflection: Inflection | undefined;
  /** The prepositions of all patterns, once a clause has asked. */
  governed?: readonly string[];
  /** Descriptions by {@link relevantContext}, once a clause has asked. */
  byClause?: Map<number, Description>;
}

function foundOf(dictionary: Dictionary, reading: LemmaReading): Found {
  // Kept on the reading itself, since a WeakMap would cost more than the rest of the work.
  reading.found ??= find(dictionary, reading);
  return reading.found;
}

function find(dictionary: Dictionary, reading: LemmaReading): Found {
  const { lemma, pos } = reading;
  const entry = entryOf(dictionary, reading);
  const groups = entry ? matchingGroups(entry, pos) : [];
  const [group] = groups;
  const first = groups.flatMap((g) => g.firstGlosses(MOST_GLOSSES));
  const description: Omit<Word, 'start' | 'end' | 'surface'> = {
    lemma,
    pos: pos === 'other' && group ? group.pos : pos,
    glosses: toGlosses(first, MOST_GLOSSES),
    rank: Math.min(entry?.rank ?? RAREST_CLASS, reading.rank ?? RAREST_CLASS),
  };
  if (group && /^[mfn]$/.test(group.gender)) description.gender = group.gender as 'm' | 'f' | 'n';
  if (group && group.plural !== '') description.plural = group.plural;
  if (first[0]?.pattern) description.pattern = first[0].pattern;
  const inflection = inflectionOf(reading, description.glosses);
  if (inflection) description.glosses = inflected(description.glosses, inflection);
  return {
    groups,
    patterned: groups.some((g) => g.patterned),
    description,
    inflection,
  };
}

/** Glosses ready to show: each text once, labels by their English names. */
export function toGlosses(glosses: readonly DictionaryGloss[], limit: number): Gloss[] {
  const shown: Gloss[] = [];
  for (const { text, labels } of glosses) {
    if (shown.length === limit) break;
    if (shown.some((known) => known.text === text)) continue;
    if (labels.length === 0) shown.push({ text });
    else shown.push({ text, labels: [...new Set(labels.map(labelName))] });
  }
  return shown;
}

/** What a lemma is looked up by: a better entry for its form, its own, or what it is made from. */
function entryOf(
  dictionary: Dictionary,
  { lemma, pos, base, entry }: LemmaReading,
): DictionaryEntry | null {
  const own = entry === undefined ? null : dictionary.lookup(entry);
  const found = own ?? dictionary.lookup(lemma) ?? (base ? dictionary.lookup(base) : null);
  if (found) return found;
  // angekündigt, der Angekündigte: an adjective or noun that is a participle at heart
  const stem = pos === 'noun' ? uncapitalize(lemma).replace(/e[nr]?$/, '') : lemma;
  const adjective = pos === 'noun' ? dictionary.lookup(stem) : null;
  const verb = dictionary.readings(stem).find((reading) => reading.pos === 'verb');
  return adjective ?? (verb ? dictionary.lookup(verb.lemma) : null);
}

/** The groups for a part of speech; adjectives and adverbs share theirs; else all groups. */
function matchingGroups({ groups }: DictionaryEntry, pos: PartOfSpeech): DictionaryGroup[] {
  const exact = groups.filter((group) => group.pos === pos);
  if (exact.length > 0) return exact;
  const akin = groups.filter(
    (group) =>
      (pos === 'adjective' && group.pos === 'adverb') ||
      (pos === 'adverb' && group.pos === 'adjective'),
  );
  return akin.length > 0 ? akin : groups;
}

/** How many places a gloss moves when its pattern is, or is not, what the clause has. */
const REFLEXIVE_MOVE = 20;
const MISSING_REFLEXIVE_MOVE = 8;
const PREPOSITION_MOVE = 2;

function rankByPattern(
  glosses: readonly DictionaryGloss[],
  { reflexive, prepositions }: ClauseContext,
): DictionaryGloss[] {
  const places = glosses.map((gloss, index) => {
    let place = index;
    const { pattern } = gloss;
    const needsReflexive = /\bsich\b/.test(pattern);
    if (needsReflexive) place += reflexive ? -REFLEXIVE_MOVE : MISSING_REFLEXIVE_MOVE;
    const governed = governedPreposition(pattern);
    if (governed !== undefined) {
      place += prepositions.has(governed) ? -PREPOSITION_MOVE : PREPOSITION_MOVE;
    }
    return { gloss, place };
  });
  return places.sort((a, b) => a.place - b.place).map(({ gloss }) => gloss);
}

/** A pattern of one of the first glosses whose preposition the clause has: gegen etw. verstoßen. */
function fulfilledPattern(
  glosses: readonly DictionaryGloss[],
  { reflexive, prepositions }: ClauseContext,
): string | undefined {
  const first = glosses.slice(0, PATTERNS_SEEN).find(({ pattern }) => {
    const governed = governedPreposition(pattern);
    if (governed === undefined || !prepositions.has(governed)) return false;
    return reflexive || !/\bsich\b/.test(pattern);
  });
  return first?.pattern;
}
const PATTERNS_SEEN = 8;

/** The preposition that a pattern governs: `um` of `sich um etw. kümmern`. */
export const governedPreposition = (pattern: string): string | undefined =>
  GOVERNED.exec(pattern)?.[1];

/** A preposition with its placeholder: "(auf etw.)", "von jdm.". */
const GOVERNED =
  /\b(an|auf|aus|bei|durch|für|gegen|in|mit|nach|über|um|unter|von|vor|zu) (?:etw|jd|einer|eine)/;
