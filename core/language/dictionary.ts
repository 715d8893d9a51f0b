import { ByteReader } from './byte-reader.ts';
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
  /** What the lemma was made from, whose glosses help when it has none: laufend, from laufen. */
  base?: string;
  /** A headword that glosses the form better than its lemma does: besser, for gut. */
  entry?: string;
}

/** The class of words that no source of frequencies has; see {@link DictionaryEntry.rank}. */
export const RAREST_CLASS = 20;

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
  glosses: DictionaryGloss[];
}

export interface DictionaryEntry {
  lemma: string;
  /** Frequency class: 0 for the commonest words, one more for each halving of the frequency. */
  rank: number;
  groups: DictionaryGroup[];
}

/** What a phrase is, as bits. */
export const PhraseKind = {
  /** Its last word is a verb, which may stand apart from the rest. */
  verb: 1,
  /** It means something else than its words. */
  idiom: 2,
  /** It needs a reflexive pronoun, which is not among its words. */
  reflexive: 4,
  /** Its English says little more than its words do one by one. */
  literal: 8,
} as const;

/** An entry of several words. */
export interface DictionaryPhrase {
  lemmas: string[];
  /** As a dictionary cites it: `jdm. etw. in Aussicht stellen`. */
  title: string;
  /** Bits of {@link PhraseKind}. */
  kind: number;
  /** Word-by-word English of an idiom, or empty. */
  literal: string;
  groups(): DictionaryGroup[];
}

/** The tables that `npm run dictionary` builds, opened for lookup. */
export interface Dictionary {
  /** All readings of a form exactly as written; empty when the form is not known. */
  readings(form: string): Reading[];
  hasForm(form: string): boolean;
  /** The entry of a headword exactly as written, or null. */
  lookup(lemma: string): DictionaryEntry | null;
  hasEntry(lemma: string): boolean;
  /** The phrases whose rarest word is this lemma. */
  phrases(lemma: string): DictionaryPhrase[];
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
  const phraseCache = new Map<string, DictionaryPhrase[]>();
  return {
    readings(form) {
      const at = formTable.find(form);
      return at < 0 ? [] : readReadings(new ByteReader(formTable.bytes, at), form);
    },
    hasForm: (form) => formTable.has(form),
    lookup(lemma) {
      const at = entryTable.find(lemma);
      if (at < 0) return null;
      const reader = new ByteReader(entryTable.bytes, at);
      return { lemma, rank: reader.byte(), groups: readGroups(reader) };
    },
    hasEntry: (lemma) => entryTable.has(lemma),
    phrases(lemma) {
      const cached = phraseCache.get(lemma);
      if (cached) return cached;
      const at = phraseTable.find(lemma);
      const phrases = at < 0 ? NO_PHRASES : readPhrases(phraseTable.bytes, at);
      if (phraseCache.size >= MOST_CACHED) phraseCache.clear();
      phraseCache.set(lemma, phrases);
      return phrases;
    },
    headwordsFrom: (prefix, limit) => entryTable.keysFrom(prefix, limit),
  };
}

/** Lemmas whose phrases are kept decoded; a long article has some thousands. */
const MOST_CACHED = 5000;
const NO_PHRASES: DictionaryPhrase[] = [];

function readPhrases(bytes: Uint8Array, at: number): DictionaryPhrase[] {
  const reader = new ByteReader(bytes, at);
  return Array.from({ length: reader.integer() }, () => {
    const kind = reader.byte();
    const words = reader.text();
    const title = reader.text() || words;
    const literal = reader.text();
    const groupsAt = reader.skip(reader.integer());
    const groups = () => readGroups(new ByteReader(bytes, groupsAt));
    return { lemmas: words.split(' '), title, kind, literal, groups };
  });
}

function readReadings(reader: ByteReader, form: string): Reading[] {
  return Array.from({ length: reader.byte() }, () => {
    const pos = PARTS_OF_SPEECH[reader.byte()]!;
    const features = reader.integer();
    const unlikeliness = reader.byte();
    const rank = reader.byte();
    const kept = form.length - reader.byte();
    return { lemma: form.slice(0, kept) + reader.text(), pos, features, unlikeliness, rank };
  });
}

function readGroups(reader: ByteReader): DictionaryGroup[] {
  return Array.from({ length: reader.byte() }, () => {
    const pos = PARTS_OF_SPEECH[reader.byte()]!;
    const genders = reader.byte();
    const gender = (genders & 1 ? 'm' : '') + (genders & 2 ? 'f' : '') + (genders & 4 ? 'n' : '');
    const plural = reader.text();
    const glosses = Array.from({ length: reader.byte() }, () => ({
      text: reader.text(),
      labels: Array.from({ length: reader.byte() }, () => reader.byte()),
      pattern: reader.text(),
    }));
    return { pos, gender, plural, glosses };
  });
}
