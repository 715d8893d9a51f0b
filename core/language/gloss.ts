import { type AnalyzedToken, analyzeSentence } from './analyze-sentence.ts';
import {
  type ClauseContext,
  describeLemma,
  governedPreposition,
  toGlosses,
} from './describe-lemma.ts';
import { describeToken, place } from './describe-token.ts';
import type { Dictionary } from './dictionary.ts';
import { type Expression, findExpressions } from './expressions.ts';
import { clauseAround, findReflexives, type ReflexiveVerb } from './reflexives.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { joinSeparableVerbs, type SeparatedVerb } from './separable-verbs.ts';
import { type Tokens, tokenize } from './tokenize.ts';
import { MOST_GLOSSES, type Word } from './word.ts';

export type { CompoundPart, Gloss, Word } from './word.ts';

/** Everything about all words of a text, in its order; marks and links are left out. */
export function describeWords(dictionary: Dictionary, text: string): Word[] {
  const tokens = tokenize(text);
  return splitSentences(tokens).flatMap((sentence) =>
    describeSentence(dictionary, tokens, sentence),
  );
}

/**
 * The word at a token, seen in its sentence; null for marks.
 *
 * @param index of the token in `tokens`
 */
export function describeWord(dictionary: Dictionary, tokens: Tokens, index: number): Word | null {
  const sentence = splitSentences(tokens).find((s) => index >= s.firstToken && index < s.endToken);
  if (!sentence) return null;
  const start = tokens.starts[index]!;
  const words = describeSentence(dictionary, tokens, sentence);
  return words.find((word) => word.start === start) ?? null;
}

function describeSentence(dictionary: Dictionary, tokens: Tokens, sentence: Sentence): Word[] {
  const analyzed = analyzeSentence(dictionary, tokens, sentence);
  const separated = joinSeparableVerbs(dictionary, analyzed);
  const reflexives = findReflexives(dictionary, analyzed, separated);
  const contexts = clauseContexts(analyzed, reflexives);
  const words = analyzed.map((_, position) =>
    describeToken(dictionary, analyzed, position, contexts[position]!),
  );
  joinVerbs(dictionary, analyzed, words, { separated, reflexives, contexts });
  for (const expression of findExpressions(dictionary, analyzed, separated)) {
    addExpression(analyzed, words, expression);
  }
  return words.filter((word) => word !== null);
}

/** What the clause of each token has; its tokens share one object, but for a reflexive verb. */
function clauseContexts(
  sentence: readonly AnalyzedToken[],
  reflexives: readonly ReflexiveVerb[],
): ClauseContext[] {
  let prepositions = new Set<string>();
  let clause: ClauseContext = { prepositions, reflexive: false };
  const contexts = sentence.map(({ tag, reading }) => {
    if (tag === 'PUNCT') {
      prepositions = new Set();
      clause = { prepositions, reflexive: false };
    } else if (tag === 'PREP' && reading) {
      prepositions.add(reading.lemma);
    }
    return clause;
  });
  for (const { verb } of reflexives) contexts[verb] = { ...contexts[verb]!, reflexive: true };
  return contexts;
}

interface VerbParts {
  separated: readonly SeparatedVerb[];
  reflexives: readonly ReflexiveVerb[];
  /** For each token of the sentence. */
  contexts: readonly ClauseContext[];
}

/** Describes verbs with their prefix, their reflexive pronoun and their preposition as one. */
function joinVerbs(
  dictionary: Dictionary,
  sentence: readonly AnalyzedToken[],
  words: (Word | null)[],
  { separated, reflexives, contexts }: VerbParts,
): void {
  sentence.forEach((_, verb) => {
    if (words[verb]?.pos !== 'verb') return;
    const separable = separated.find((s) => s.verb === verb);
    const pronoun = reflexives.find((r) => r.verb === verb)?.pronoun;
    if (separable) {
      const { lemma, prefix, base } = separable;
      const joined = describeLemma(dictionary, { lemma, pos: 'verb', base }, contexts[verb]);
      for (const i of [verb, prefix]) words[i] = { ...joined, ...place(sentence[i]!) };
    }
    const word = words[verb]!;
    if (pronoun !== undefined && !/\bsich\b/.test(word.pattern ?? '')) {
      word.pattern = `sich ${word.lemma}`;
    }
    const preposition = findPreposition(sentence, verb, word.pattern);
    const parts = [verb, separable?.prefix, pronoun, preposition].filter((i) => i !== undefined);
    if (parts.length === 1) return;
    const spans = spansOf(sentence, parts);
    word.spans = spans;
    if (separable && words[separable.prefix]) words[separable.prefix]!.spans = spans;
  });
}

/** How far from its verb a governed preposition is looked for. */
const FARTHEST_PREPOSITION = 12;

/** Where the preposition of a pattern (`auf etw. warten`) stands in the verb's clause. */
function findPreposition(
  sentence: readonly AnalyzedToken[],
  verb: number,
  pattern: string | undefined,
): number | undefined {
  const governed = pattern === undefined ? undefined : governedPreposition(pattern);
  if (governed === undefined) return undefined;
  const [from, to] = clauseAround(sentence, verb);
  for (let distance = 1; distance <= FARTHEST_PREPOSITION; distance++) {
    for (const position of [verb + distance, verb - distance]) {
      if (position < from || position >= to) continue;
      const { tag, reading } = sentence[position]!;
      if (tag === 'PREP' && reading?.lemma === governed) return position;
    }
  }
  return undefined;
}

/** Puts what an expression means before what its words mean. */
function addExpression(
  sentence: readonly AnalyzedToken[],
  words: (Word | null)[],
  { phrase, positions }: Expression,
): void {
  const preposition = findPreposition(sentence, positions.at(-1)!, phrase.title);
  const parts = preposition === undefined ? positions : [...new Set([...positions, preposition])];
  const spans = spansOf(sentence, parts);
  const glosses = toGlosses(
    phrase.groups().flatMap((group) => group.glosses),
    MOST_GLOSSES - 1,
  );
  if (phrase.literal !== '') glosses.push({ text: phrase.literal, labels: ['literally'] });
  for (const position of positions) {
    const word = words[position];
    if (!word) continue;
    word.idiom = phrase.title;
    word.spans = spans;
    const others = word.glosses.filter((own) => !glosses.some((g) => g.text === own.text));
    word.glosses = [...glosses, ...others].slice(0, MOST_GLOSSES);
  }
}

function spansOf(
  sentence: readonly AnalyzedToken[],
  positions: readonly number[],
): [number, number][] {
  return [...positions]
    .sort((a, b) => a - b)
    .map((position) => [sentence[position]!.start, sentence[position]!.end]);
}
