import type { Dictionary } from '../language/dictionary.ts';
import { lemmatize } from '../language/lemmatize.ts';
import { inflectedNoun } from '../language/noun-forms.ts';
import { TokenKind, type Tokens } from '../language/tokenize.ts';
import { wordAt } from './read-amount.ts';

/** Between a number and the noun it counts stand adjectives and participles only. */
const ADJECTIVES = 3;

const ADJECTIVE = /^(?:\p{Ll}[\p{L}-]*(?:e|en|er|em|es)|[A-ZÄÖÜ]\p{Ll}+er)$/u;

/** Small words with an adjective's ending that are none. */
const NO_ADJECTIVE =
  /^(?:und|oder|der|die|das|den|dem|des|ein|eine[mnrs]?|kein\p{L}*|mein\p{L}*|sein\p{L}*|ihre[mnrs]?|er|sie|es|wir|einer|aber|weiter|unter|über|hinter|wieder|immer|später|werden|wurden?|worden|haben|hatten|waren|sind|können|sollen|müssen|wollen|dürfen|möge\p{L}*|gegen|neben|zwischen|seinen|wegen|während|dieser|diesem|diesen|alle|aller|denen|deren|dessen|welche\p{L}*|heute|gestern|lange|gerne)$/u;

/** The noun that a number counts, and the token behind it: "100.000 neue Arbeitsplätze"; null where none is. */
export function countedNoun(tokens: Tokens, end: number): { noun: string; end: number } | null {
  for (let index = end; index <= end + ADJECTIVES && index < tokens.count; index++) {
    if (tokens.kinds[index] !== TokenKind.word) return null;
    if (tokens.text.slice(tokens.ends[index - 1], tokens.starts[index]).includes('\n')) return null;
    const word = wordAt(tokens, index);
    const adjective = ADJECTIVE.test(word) && !NO_ADJECTIVE.test(word);
    // "50 Frankfurter Bürger": an origin in -er is an adjective where a noun follows.
    const origin = /^\p{Lu}\p{Ll}+er$/u.test(word) && /^\p{Lu}/u.test(wordAt(tokens, index + 1));
    if (/^\p{Lu}/u.test(word) && !origin) {
      return /\p{Ll}/u.test(word) && !/^\p{Lu}+$/u.test(word)
        ? { noun: word, end: index + 1 }
        : null;
    }
    if (!adjective && !origin) return null;
  }
  return null;
}

const lemmas = new WeakMap<Dictionary, Map<string, string>>();
const MOST_KNOWN = 5_000;

/**
 * The dictionary form of a noun (Arbeitsplätzen → Arbeitsplatz); of a compound that is in no table the
 * form of its last part that is, and of all else the noun as it stands.
 */
export function nounLemma(dictionary: Dictionary | undefined, noun: string): string {
  if (!dictionary) return noun;
  let known = lemmas.get(dictionary);
  if (!known || known.size >= MOST_KNOWN) {
    known = new Map();
    lemmas.set(dictionary, known);
  }
  let lemma = known.get(noun);
  if (lemma === undefined) {
    lemma = lemmaAnew(dictionary, noun);
    known.set(noun, lemma);
  }
  return lemma;
}

function lemmaAnew(dictionary: Dictionary, noun: string): string {
  const hyphen = noun.lastIndexOf('-');
  if (hyphen > 0) return noun.slice(0, hyphen + 1) + nounLemma(dictionary, noun.slice(hyphen + 1));
  const reading = lemmatize(dictionary, noun)
    .filter(({ pos }) => pos === 'noun')
    .sort((a, b) => a.unlikeliness - b.unlikeliness)[0];
  const own = reading?.lemma ?? inflectedNoun(dictionary, noun);
  if (own) return own;
  // Gasspeicherkraftwerke: from the left, the first tail that is a known noun.
  for (let at = 3; at <= noun.length - 4; at++) {
    const tail = noun[at]!.toUpperCase() + noun.slice(at + 1);
    const head = lemmatize(dictionary, tail).find(({ pos }) => pos === 'noun');
    if (head) return noun.slice(0, at) + head.lemma[0]!.toLowerCase() + head.lemma.slice(1);
  }
  return noun;
}
