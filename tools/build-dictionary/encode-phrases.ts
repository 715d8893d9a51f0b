import { Buffer } from 'node:buffer';
import { functionWords } from '../../core/language/function-words.ts';
import { labelCode } from '../../core/language/labels.ts';
import { PARTS_OF_SPEECH, VerbFeature } from '../../core/language/part-of-speech.ts';
import { PhraseKind } from '../../core/language/phrase-kind.ts';
import type { Translations } from './align-words.ts';
import { ByteWriter } from './byte-writer.ts';
import type { SourceEntries, SourceGroup } from './collect-entries.ts';
import { writeGroups } from './encode.ts';
import { contentStems } from './english-words.ts';
import type { Idiom } from './read-idioms.ts';
import type { WordForms } from './word-forms.ts';
import type { Frequencies } from './word-frequencies.ts';

export interface PhraseSources {
  entries: SourceEntries;
  idioms: readonly Idiom[];
  forms: WordForms;
  frequencies: Frequencies;
  translations: Translations;
}

/** Of the German side; its English twin only says that the English is figurative. */
const FIGURATIVE = labelCode('übtr');

interface Phrase {
  lemmas: string[];
  title: string;
  kind: number;
  literal: string;
  groups: SourceGroup[];
}

/**
 * Phrases by the lemma of their rarest word: number of phrases, then for each its kind, its lemmas
 * joined by spaces, its title, its literal English, the length of its groups in bytes, the groups.
 */
export function encodePhrases({
  entries,
  idioms,
  forms,
  frequencies,
  translations,
}: PhraseSources): Map<string, Buffer> {
  const lemmaOf = lemmaFinder(forms, frequencies);
  const byAnchor = new Map<string, Map<string, Phrase>>();
  const add = (phrase: Phrase) => {
    const anchor = anchorOf(phrase.lemmas, frequencies);
    const phrases = byAnchor.get(anchor) ?? new Map<string, Phrase>();
    byAnchor.set(anchor, phrases);
    const key = phrase.lemmas.join(' ');
    const known = phrases.get(key);
    // Our own wording of an idiom comes before what Ding has of it.
    if (known) known.groups.push(...phrase.groups);
    else phrases.set(key, phrase);
  };
  for (const { words, title, literal, glosses } of idioms) {
    const kind = kindOf(words, title, forms) | PhraseKind.idiom | PhraseKind.own;
    const pos = kind & PhraseKind.verb ? 'verb' : 'other';
    const group: SourceGroup = { words, pos, gender: '', plural: '', glosses };
    add({ lemmas: words.map(lemmaOf), title, kind, literal, groups: [group] });
  }
  for (const [key, groups] of entries) {
    if (!key.includes(' ') || !isTelling(groups[0]!.words)) continue;
    const [{ words, glosses }] = groups as [SourceGroup];
    const title = glosses[0]?.pattern || key;
    const figurative = glosses.some((g) => g.labels.includes(FIGURATIVE));
    const kind = kindOf(words, title, forms) | (figurative ? PhraseKind.idiom : 0);
    const lemmas = words.map(lemmaOf);
    if (!figurative) {
      const texts = glosses.map((g) => g.text);
      if (!isFixed(words, (kind & PhraseKind.verb) !== 0, frequencies)) continue;
      // "a young person" for ein junger Mensch says nothing that the words do not say.
      if (isLiteral(lemmas, texts, translations)) continue;
    }
    add({ lemmas, title, kind, literal: '', groups });
  }
  const table = new Map<string, Buffer>();
  for (const [anchor, phrases] of byAnchor) {
    const writer = new ByteWriter().integer(phrases.size);
    const chunks = [writer.toBuffer()];
    for (const { kind, lemmas, title, literal, groups } of phrases.values()) {
      const body = new ByteWriter();
      writeGroups(body, groups);
      const bytes = body.toBuffer();
      const head = new ByteWriter().byte(kind).text(lemmas.join(' '));
      head
        .text(title === lemmas.join(' ') ? '' : title)
        .text(literal)
        .integer(bytes.length);
      chunks.push(head.toBuffer(), bytes);
    }
    table.set(anchor, Buffer.concat(chunks));
  }
  return table;
}

/** Whether a phrase has something to be known by and is not a little sentence (er ist). */
function isTelling(words: readonly string[]): boolean {
  if (/^(?:ich|du|er|sie|es|wir|ihr|ist|sind|war|das|dies|mein|meine|dein)$/.test(words[0]!))
    return false;
  const content = words.filter((word) => !isGrammar(word));
  // "nicht wissen": a verb with nothing but grammar beside it is that verb.
  return content.length > (/n$/.test(words.at(-1)!) && !isGrammar(words.at(-1)!) ? 1 : 0);
}

const AUXILIARY =
  /^(?:sein|haben|werden|können|müssen|sollen|wollen|dürfen|mögen|lassen|gewesen|gehabt|sei|sind|ist|war|hat|tun|machen|…|-)$/;

const isGrammar = (word: string): boolean => functionWords(word).length > 0 || AUXILIARY.test(word);

/** Adverbs and adjectives this rare beside a verb are there for its sake (zustande, fündig). */
const RARE = 2 ** -14;

/**
 * Whether a phrase that is not figurative is likely a fixed one: a preposition and a noun (in der
 * Regel), a noun and a verb (Glück haben), an adjective and a noun (künstliche Intelligenz), a verb
 * with a word that is there for its sake (zustande bringen). Others are mostly translations of one
 * English word that German has no word for (sehr schnell: like a house on fire).
 */
function isFixed(words: readonly string[], verbal: boolean, frequencies: Frequencies): boolean {
  const rest = verbal ? words.slice(0, -1) : words;
  const hasNoun = rest.some((word) => /^\p{Lu}/u.test(word));
  const preposition = functionWords(rest[0]!).some((word) => word.pos === 'preposition');
  // "to gig" for einen Auftritt haben: with these verbs only our own list is sure.
  if (verbal && AUXILIARY.test(words.at(-1)!)) return false;
  const adjective = /^\p{Ll}.*(?:e|er|es)$/u.test(rest[0]!) && /^\p{Lu}/u.test(rest.at(-1)!);
  if (hasNoun) return verbal || preposition || (rest.length === 2 && adjective);
  const rare = rest.some((word) =>
    (['adverb', 'adjective', 'other'] as const).every((pos) => frequencies.of(word, pos) < RARE),
  );
  return verbal && rest.length === 1 && rare;
}

/** A stem that is at least this likely for a word is one of its usual meanings. */
const USUAL = 0.06;

/** Whether each word of a phrase is found again in its English. */
function isLiteral(
  lemmas: readonly string[],
  glosses: readonly string[],
  translations: Translations,
): boolean {
  const stems = glosses.flatMap(contentStems);
  const content = lemmas.filter((lemma) => !isGrammar(lemma));
  return content.every((lemma) =>
    stems.some((stem) => (translations.get(lemma)?.get(stem) ?? 0) >= USUAL),
  );
}

function kindOf(words: string[], title: string, forms: WordForms): number {
  const last = words.at(-1)!;
  const infinitive = forms
    .get(last)
    ?.some((r) => r.pos === 'verb' && r.features & VerbFeature.infinitive && r.lemma === last);
  return (infinitive ? PhraseKind.verb : 0) | (/\bsich\b/.test(title) ? PhraseKind.reflexive : 0);
}

/** The lemma under which the words of a phrase are found in a text: the likeliest of their readings. */
function lemmaFinder(forms: WordForms, frequencies: Frequencies): (word: string) => string {
  return (word) => {
    const [grammar] = functionWords(word);
    if (grammar) return grammar.lemma;
    let best = word;
    let bestShare = -1;
    for (const { lemma, pos } of forms.get(word) ?? []) {
      const share = frequencies.share(word, lemma, pos) + (lemma === word ? 0.01 : 0);
      if (share > bestShare) {
        best = lemma;
        bestShare = share;
      }
    }
    return best;
  };
}

function anchorOf(lemmas: string[], frequencies: Frequencies): string {
  const frequency = (lemma: string) =>
    Math.max(...PARTS_OF_SPEECH.map((pos) => frequencies.of(lemma, pos)));
  return lemmas.reduce((best, lemma) => (frequency(lemma) < frequency(best) ? lemma : best));
}
