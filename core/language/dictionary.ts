import { ByteReader } from './byte-reader.ts';
import { EntryFlag } from './entry-flag.ts';
import type { Inflection } from './inflect-gloss.ts';
import { PARTS_OF_SPEECH, type PartOfSpeech } from './part-of-speech.ts';
import { StringTable } from './string-table.ts';

/** One reading of an inflected form. */
export interface Reading {
  lemma: string;
  pos: PartOfSpeech;
  /** Bits of NounFeature or VerbFeature; 0 for other parts of speech. */
  features: number;
  /** How rare this reading is among the form's: each one more is half as likely. */
  unlikeliness: number;
  /** Frequency class of the lemma as this part of speech. */
  rank: number;
  /** What of the lemma the form is, where English has a form for it too. */
  inflection?: Inflection;
  /** What the lemma was made from, whose glosses help when it has none: laufend, from laufen. */
  base?: string;
  /** A headword that glosses the form better than its lemma does: besser, for gut. */
  entry?: string;
}

export interface DictionaryGloss {
  text: string;
  /** Codes of labels.ts. */
  labels: number[];
  /** The headword with what it governs (`sich durch etw. ankündigen`), or empty. */
  pattern: string;
}

/** What a headword means as one part of speech, best gloss first. */
export interface DictionaryGroup {
  pos: PartOfSpeech;
  /** `m`, `f`, `n`, several of them, or empty. */
  gender: string;
  plural: string;
  /** Whether any gloss has a pattern. */
  readonly patterned: boolean;
  /** Decoded when first asked for. */
  readonly glosses: readonly DictionaryGloss[];
  /** The first glosses only, which costs less. */
  firstGlosses(limit: number): readonly DictionaryGloss[];
}

export interface DictionaryEntry {
  lemma: string;
  /** Frequency class: 0 for the commonest words, one more for each halving of the frequency. */
  rank: number;
  groups: DictionaryGroup[];
  /** What it mostly means before the head of a compound and as the head, or empty: its first gloss. */
  asModifier: string;
  asHead: string;
}

/** An entry of several words. */
export interface DictionaryPhrase {
  readonly lemmas: readonly string[];
  /** As a dictionary cites it: `jdm. etw. in Aussicht stellen`. */
  readonly title: string;
  /** Bits of {@link PhraseKind}. */
  readonly kind: number;
  /** Word-by-word English of an idiom, or empty. */
  readonly literal: string;
  groups(): DictionaryGroup[];
}

/** The tables that `npm run dictionary` builds, opened for lookup. */
export interface Dictionary {
  /** All readings of a form exactly as written, made anew; empty when the form is not known. */
  readings(form: string): readonly Reading[];
  /** The entry of a headword exactly as written, or null. */
  lookup(lemma: string): DictionaryEntry | null;
  hasEntry(lemma: string): boolean;
  /** How many letters at the beginning of a text also begin some form or headword, at most. */
  longestPrefix(text: string): number;
  /** The phrases whose rarest word is this lemma. */
  phrases(lemma: string): readonly DictionaryPhrase[];
  /** Headwords that begin with `prefix`, in the order of their code units. */
  headwordsFrom(prefix: string, limit: number): string[];
}

/**
 * Opens the three tables as they were read from their files; copies and parses nothing.
 *
 * @param forms `forms.bin`, from inflected forms to lemmas
 * @param entries `entries.bin`, from lemmas to glosses
 * @param phrases `phrases.bin`, from lemmas to the phrases they stand in
 */
export function openDictionary(
  forms: ArrayBuffer,
  entries: ArrayBuffer,
  phrases: ArrayBuffer,
): Dictionary {
  const formTable = new StringTable(forms);
  const entryTable = new StringTable(entries);
  const phraseTable = new StringTable(phrases);
  const entryAt = remember((at: number, lemma: string): DictionaryEntry => {
    const reader = new ByteReader(entryTable.bytes, at);
    const first = reader.byte();
    const asModifier = first & EntryFlag.modifier ? reader.text() : '';
    const asHead = first & EntryFlag.head ? reader.text() : '';
    return { lemma, rank: first & EntryFlag.rank, groups: readGroups(reader), asModifier, asHead };
  });
  const phrasesAt = remember((at: number) => readPhrases(new ByteReader(phraseTable.bytes, at)));
  return {
    readings(form) {
      const at = formTable.find(form);
      return at < 0 ? NO_READINGS : readReadings(new ByteReader(formTable.bytes, at), form);
    },
    lookup(lemma) {
      const at = entryTable.find(lemma);
      return at < 0 ? null : entryAt(at, lemma);
    },
    hasEntry: (lemma) => entryTable.has(lemma),
    longestPrefix: (text) =>
      Math.max(formTable.longestPrefix(text), entryTable.longestPrefix(text)),
    phrases(lemma) {
      const at = phraseTable.find(lemma);
      return at < 0 ? NO_PHRASES : phrasesAt(at, lemma);
    },
    headwordsFrom: (prefix, limit) => entryTable.keysFrom(prefix, limit),
  };
}

const NO_READINGS: readonly Reading[] = [];
const NO_PHRASES: readonly DictionaryPhrase[] = [];

/** Decoded values that are kept; a long article asks for some thousands of different words. */
const MOST_REMEMBERED = 12_000;

/** Keeps what was decoded, by its place in the table, until it is too much, then forgets it all. */
function remember<T>(decode: (at: number, key: string) => T): (at: number, key: string) => T {
  const known = new Map<number, T>();
  return (at, key) => {
    let value = known.get(at);
    if (value === undefined) {
      value = decode(at, key);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(at, value);
    }
    return value;
  };
}

function readReadings(reader: ByteReader, form: string): Reading[] {
  const readings: Reading[] = [];
  for (let count = reader.byte(); count > 0; count--) {
    const pos = PARTS_OF_SPEECH[reader.byte()]!;
    const features = reader.integer();
    const unlikeliness = reader.byte();
    const rank = reader.byte();
    const kept = form.length - reader.byte();
    readings.push({
      lemma: form.slice(0, kept) + reader.text(),
      pos,
      features,
      unlikeliness,
      rank,
    });
  }
  return readings;
}

const GENDERS = ['', 'm', 'f', 'mf', 'n', 'mn', 'fn', 'mfn'];

function readGroups(reader: ByteReader): DictionaryGroup[] {
  const groups: DictionaryGroup[] = [];
  for (let count = reader.byte(); count > 0; count--) {
    const pos = PARTS_OF_SPEECH[reader.byte()]!;
    groups.push(new LazyGroup(pos, reader.byte(), reader.text(), reader.part(reader.integer())));
  }
  return groups;
}

/** In the byte of the genders: a gloss has a pattern. */
const PATTERNED = 8;

class LazyGroup implements DictionaryGroup {
  readonly pos: PartOfSpeech;
  readonly gender: string;
  readonly patterned: boolean;
  readonly plural: string;
  readonly #reader: ByteReader;
  #glosses: readonly DictionaryGloss[] | null = null;

  constructor(pos: PartOfSpeech, bits: number, plural: string, reader: ByteReader) {
    this.pos = pos;
    this.gender = GENDERS[bits & ~PATTERNED]!;
    this.patterned = (bits & PATTERNED) !== 0;
    this.plural = plural;
    this.#reader = reader;
  }

  get glosses(): readonly DictionaryGloss[] {
    this.#glosses ??= readGlosses(this.#reader.again(), Number.POSITIVE_INFINITY);
    return this.#glosses;
  }

  firstGlosses(limit: number): readonly DictionaryGloss[] {
    return this.#glosses ?? readGlosses(this.#reader.again(), limit);
  }
}

function readGlosses(reader: ByteReader, limit: number): DictionaryGloss[] {
  const glosses: DictionaryGloss[] = [];
  for (let count = Math.min(reader.byte(), limit); count > 0; count--) {
    const text = reader.text();
    const labels: number[] = [];
    for (let left = reader.byte(); left > 0; left--) labels.push(reader.byte());
    glosses.push({ text, labels, pattern: reader.text() });
  }
  return glosses;
}

function readPhrases(reader: ByteReader): DictionaryPhrase[] {
  const phrases: DictionaryPhrase[] = [];
  for (let count = reader.integer(); count > 0; count--) {
    phrases.push(new LazyPhrase(reader.byte(), reader.text(), reader.again()));
    reader.skipText();
    reader.skipText();
    reader.part(reader.integer());
  }
  return phrases;
}

/** Few phrases that are tried are found, so the rest of one is read only then. */
class LazyPhrase implements DictionaryPhrase {
  readonly kind: number;
  readonly lemmas: readonly string[];
  readonly #words: string;
  readonly #reader: ByteReader;

  constructor(kind: number, words: string, reader: ByteReader) {
    this.kind = kind;
    this.lemmas = words.split(' ');
    this.#words = words;
    this.#reader = reader;
  }

  get title(): string {
    return this.#reader.again().text() || this.#words;
  }

  get literal(): string {
    const reader = this.#reader.again();
    reader.skipText();
    return reader.text();
  }

  groups(): DictionaryGroup[] {
    const reader = this.#reader.again();
    reader.skipText();
    reader.skipText();
    return readGroups(reader.part(reader.integer()));
  }
}
