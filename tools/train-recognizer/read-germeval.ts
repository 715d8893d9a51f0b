import { readFile } from 'node:fs/promises';
import { DERIVED, PART, TAGS } from '../../core/entities/tags.ts';
import { TokenKind, type Tokens, tokenize } from '../../core/language/tokenize.ts';

/** Sentences of GermEval 2014 as one text: tokens joined by blanks, sentences by line breaks. */
export interface TaggedText {
  tokens: Tokens;
  /** For each token the index of its outer label in {@link TAGS}. */
  tags: Uint8Array;
  /** Where the sentences begin (token indices), and the number of all tokens. */
  sentences: number[];
}

/** Reads a GermEval file: token number, token, outer label and inner label, parted by tabs. */
export async function readGermEval(path: string): Promise<TaggedText> {
  const tags: number[] = [];
  const sentences: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: number[] = [];
  let text = '';
  let begins = true;
  for (const line of (await readFile(path, 'utf8')).split('\n')) {
    if (line.startsWith('#')) continue;
    if (line.trim() === '') {
      if (!begins) text += '\n';
      begins = true;
      continue;
    }
    const [, token, outer] = line.split('\t') as [string, string, string];
    if (begins) sentences.push(tags.length);
    else text += ' ';
    begins = false;
    starts.push(text.length);
    text += token;
    ends.push(text.length);
    kinds.push(kindOf(token));
    tags.push(tagOf(outer));
  }
  sentences.push(tags.length);
  const count = tags.length;
  const tokens: Tokens = {
    text,
    count,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    kinds: Uint8Array.from(kinds),
  };
  return { tokens, tags: Uint8Array.from(tags), sentences };
}

/** `B-LOCderiv` and `I-ORGpart` are told apart from names, but not by class. */
function tagOf(label: string): number {
  if (label.endsWith('deriv')) return DERIVED;
  if (label.endsWith('part')) return PART;
  return (TAGS as readonly string[]).indexOf(label);
}

/** The kind that our own tokenizer gives a token, a word where it would split it. */
function kindOf(token: string): number {
  const { count, kinds } = tokenize(token);
  return count === 1 ? kinds[0]! : TokenKind.word;
}
