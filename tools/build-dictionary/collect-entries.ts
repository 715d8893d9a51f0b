import { labelCode } from '../../core/language/labels.ts';
import { NounFeature, type PartOfSpeech, VerbFeature } from '../../core/language/part-of-speech.ts';
import { cleanGloss } from './clean-gloss.ts';
import { contentStems } from './english-words.ts';
import { type Headword, readHeadwords } from './headword.ts';
import type { AlignedPair, Alternative, DingLine } from './parse-ding.ts';
import { isSlur } from './slurs.ts';
import { addReading, type WordForms } from './word-forms.ts';

/** One English rendering of a headword, as it stands in Ding. */
export interface SourceGloss {
  text: string;
  /** Codes of core/language/labels.ts. */
  labels: number[];
  pattern: string;
  /** Position among the synonyms of its line; 0 is the first. */
  position: number;
  /** Whether it comes from the head of a line rather than from an example below it. */
  head: boolean;
}

/** All that Ding says of one headword as one part of speech (and gender, for nouns). */
export interface SourceGroup {
  words: string[];
  pos: PartOfSpeech;
  gender: string;
  plural: string;
  glosses: SourceGloss[];
}

/** Groups by headword; the words of a phrase are joined by spaces. */
export type SourceEntries = Map<string, SourceGroup[]>;

/**
 * Gathers the headwords of all lines. Inflected forms that Ding lists below a head (plural,
 * principal parts) are no headwords: they go into `forms` when these do not know them yet.
 */
export function collectEntries(lines: DingLine[], forms: WordForms): SourceEntries {
  const entries: SourceEntries = new Map();
  for (const line of lines) {
    const heads = line[0]!.german.flatMap((a) => readHeadwords(a, line[0]!.english[0]?.text ?? ''));
    line.forEach((pair, index) => {
      if (index > 0 && isInflection(pair, line[0]!, heads, forms))
        addInflections(entries, pair, heads, forms);
      else addPair(entries, pair, index === 0, forms);
    });
  }
  addPlurals(entries, forms);
  unmarkNominalized(entries, forms);
  uninflectLemmas(entries, forms);
  return entries;
}

function addPair(entries: SourceEntries, pair: AlignedPair, head: boolean, forms: WordForms): void {
  const first = pair.english[0]?.text ?? '';
  for (const alternative of pair.german) {
    for (const headword of readHeadwords(alternative, first)) {
      uninflect(headword, forms);
      addGlosses(entries, headword, pair.english, alternative, head);
    }
    if (/^[\p{Lu}\d][\p{L}\d.&-]*$/u.test(alternative.abbreviation)) {
      const abbreviation: Headword = {
        words: [alternative.abbreviation],
        pattern: alternative.text,
        pos: 'abbreviation',
        gender: /^[mfn]/.exec(alternative.grammar)?.[0] ?? '',
        plural: false,
      };
      addGlosses(entries, abbreviation, pair.english, alternative, head);
    }
  }
}

/** "letzte; letzter; letztes {adj}" are all forms of one adjective, under which they are found. */
function uninflect(headword: Headword, forms: WordForms): void {
  const [word] = headword.words;
  if (headword.words.length !== 1 || !/(?:e|er|es)$/.test(word!)) return;
  if (headword.pos !== 'adjective' && headword.pos !== 'numeral') return;
  const lemma = forms.get(word!)?.find((r) => r.pos === 'adjective' && r.lemma !== word)?.lemma;
  if (lemma === undefined) return;
  headword.words = [lemma];
  headword.pos = 'adjective';
  headword.pattern = '';
}

function addGlosses(
  entries: SourceEntries,
  headword: Headword,
  english: Alternative[],
  { labels }: Alternative,
  head: boolean,
): void {
  const group = groupOf(entries, headword);
  english.forEach((alternative, position) => {
    const text = cleanGloss(alternative.text);
    if (text === '' || isSlur(text)) return;
    const codes = [...new Set([...labels, ...alternative.labels].map(labelCode))].filter(
      (c) => c >= 0,
    );
    const known = group.glosses.find((g) => g.text === text && g.pattern === headword.pattern);
    if (known) {
      known.position = Math.min(known.position, position);
      known.head ||= head;
      return;
    }
    group.glosses.push({ text, labels: codes, pattern: headword.pattern, position, head });
  });
}

function groupOf(entries: SourceEntries, { words, pos, gender }: Headword): SourceGroup {
  const key = words.join(' ');
  let groups = entries.get(key);
  if (!groups) {
    groups = [];
    entries.set(key, groups);
  }
  let group = groups.find((g) => g.pos === pos && (g.gender === gender || gender === ''));
  if (!group) {
    group = { words, pos, gender, plural: '', glosses: [] };
    groups.push(group);
  }
  return group;
}

/** Whether a pair below the head only lists a form of it: plural, participle, comparative. */
function isInflection(
  pair: AlignedPair,
  head: AlignedPair,
  heads: Headword[],
  forms: WordForms,
): boolean {
  const [german] = pair.german;
  const [english] = pair.english;
  if (!german || !english) return false;
  const pos = heads[0]?.pos;
  const words = german.text.split(' ');
  if (pos === 'verb') {
    if (english.text.startsWith('to ')) return false;
    if (/^(?:er\/sie|ich\/er|wir|sie|es|ich|du)\b/.test(german.text) && words.length <= 4)
      return true;
    if (words.length > 2) return false;
    if (words.some((word) => isFormOf(word, heads, forms))) return true;
    const stems = contentStems(english.text);
    return words.length === 1 && stems[0] === contentStems(head.english[0]?.text ?? '')[0];
  }
  if (pos === 'noun') {
    return (
      german.grammar.startsWith('pl') &&
      words.length === 1 &&
      looksPlural(german.text, heads, forms)
    );
  }
  if (pos === 'adjective') {
    return (
      /^am \S+sten$/.test(german.text) ||
      (words.length === 1 && /er$/.test(german.text) && /^more |er$/.test(english.text))
    );
  }
  return false;
}

function isFormOf(word: string, heads: Headword[], forms: WordForms): boolean {
  const readings = forms.get(word)?.filter((r) => r.pos === 'verb') ?? [];
  return heads.some(({ words }) => {
    const verb = words.at(-1)!;
    if (readings.some((r) => r.lemma === verb || (verb.endsWith(r.lemma) && word !== verb)))
      return true;
    return word !== verb && word === `${verb}d`;
  });
}

function looksPlural(word: string, heads: Headword[], forms: WordForms): boolean {
  const readings = forms.get(word) ?? [];
  return heads.some(({ words: [head] }) => {
    if (readings.some((r) => r.lemma === head)) return true;
    return plain(word).startsWith(plain(head!).slice(0, -2)) && word.length <= head!.length + 5;
  });
}

/** Ding gives a third of the plurals; the nominative plural of the form table gives more. */
function addPlurals(entries: SourceEntries, forms: WordForms): void {
  const wanted = NounFeature.nominative | NounFeature.plural;
  for (const [form, readings] of forms) {
    for (const { lemma, pos, features } of readings) {
      if (pos !== 'noun' || (features & wanted) !== wanted) continue;
      if (features & NounFeature.nominalized) continue;
      const group = entries.get(lemma)?.find((g) => g.pos === 'noun' && g.gender !== '');
      if (group && group.plural === '') group.plural = form;
    }
  }
}

/** The form table has some adjectives by an inflected form (befindliche), Ding by the bare one. */
function uninflectLemmas(entries: SourceEntries, forms: WordForms): void {
  for (const readings of forms.values()) {
    for (const reading of readings) {
      const { lemma, pos } = reading;
      if (pos !== 'adjective' || !lemma.endsWith('e') || entries.has(lemma)) continue;
      if (entries.get(lemma.slice(0, -1))?.some((g) => g.pos === 'adjective')) {
        reading.lemma = lemma.slice(0, -1);
      }
    }
  }
}

/** Infinitives that Ding has as nouns of their own (das Abkommen, das Leben) are common ones. */
function unmarkNominalized(entries: SourceEntries, forms: WordForms): void {
  for (const readings of forms.values()) {
    for (const reading of readings) {
      if (reading.pos !== 'noun' || !(reading.features & NounFeature.nominalized)) continue;
      const own = entries.get(reading.lemma)?.some((g) => g.pos === 'noun' && g.gender === 'n');
      if (own) reading.features &= ~NounFeature.nominalized;
    }
  }
}

const plain = (word: string) =>
  word.toLowerCase().replace(/[äöü]/g, (v) => ({ ä: 'a', ö: 'o', ü: 'u' })[v]!);

function addInflections(
  entries: SourceEntries,
  pair: AlignedPair,
  heads: Headword[],
  forms: WordForms,
): void {
  pair.german.forEach((alternative, index) => {
    const head = heads[index] ?? heads[0]!;
    // "ich/er/sie hing"
    const word = alternative.text.replace(/^(?:(?:ich|du|er|sie|es|wir)\/?)+ (?=\S+$)/, '');
    const past = word !== alternative.text;
    if (head.words.length !== 1 || !/^\p{L}+$/u.test(word)) return;
    const [lemma] = head.words as [string];
    if (head.pos === 'noun') {
      setPlural(entries, head, word);
      addPluralForms(forms, lemma, word);
    } else if (forms.has(word)) {
      return;
    } else if (head.pos === 'verb' && past) {
      addReading(forms, word, { lemma, pos: 'verb', features: VerbFeature.past | PERSONS });
      if (!/[et]$/.test(word)) {
        addReading(forms, `${word}en`, {
          lemma,
          pos: 'verb',
          features: VerbFeature.past | PERSONS,
        });
      }
    } else if (head.pos === 'verb' && /(?:t|n)$/.test(word)) {
      addReading(forms, word, { lemma, pos: 'verb', features: VerbFeature.pastParticiple });
    }
  });
}

/** The form table has one word of each spelling, so it lacks the plural of der Tag beside das Tag. */
function addPluralForms(forms: WordForms, lemma: string, plural: string): void {
  if (plain(plural).slice(0, 2) !== plain(lemma).slice(0, 2)) return;
  const { nominative, genitive, accusative, dative } = NounFeature;
  const add = (form: string, cases: number) => {
    if (forms.get(form)?.some((r) => r.lemma === lemma && r.pos === 'noun')) return;
    addReading(forms, form, { lemma, pos: 'noun', features: NounFeature.plural | cases });
  };
  add(plural, nominative | genitive | accusative);
  add(/(?:e|el|er)$/.test(plural) ? `${plural}n` : plural, dative);
}

const PERSONS = VerbFeature.firstPerson | VerbFeature.thirdPerson;

function setPlural(entries: SourceEntries, head: Headword, plural: string): void {
  if (!/^\p{L}[\p{L}-]*$/u.test(plural)) return;
  const group = groupOf(entries, head);
  if (group.plural === '' && plain(plural).slice(0, 2) === plain(head.words[0]!).slice(0, 2)) {
    group.plural = plural;
  }
}
