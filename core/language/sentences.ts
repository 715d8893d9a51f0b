import { SENTENCE_FINAL_ABBREVIATIONS } from './abbreviations.ts';
import { SENTENCE_OPENERS } from './sentence-openers.ts';
import { TokenKind, type Tokens } from './tokenize.ts';

/** A sentence: a stretch of the text and of its tokens. */
export interface Sentence {
  /** Start of the first token (UTF-16 code units). */
  start: number;
  /** End of the last token (UTF-16 code units). */
  end: number;
  /** Index of the first token. */
  firstToken: number;
  /** Index after the last token. */
  endToken: number;
}

const CLOSING = '"“”»«‘’\')]';
const OPENING = '"„“»«‚‘\'([–—-';

/**
 * The sentences of a tokenized text, in order. A line break always ends one (paragraphs,
 * headlines); a period does not when it belongs to an abbreviation or an ordinal.
 */
export function splitSentences(tokens: Tokens): Sentence[] {
  const { count, starts, ends } = tokens;
  const sentences: Sentence[] = [];
  let first = 0;
  for (let index = 0; index < count; index++) {
    let last = index;
    const final = index + 1 === count;
    const breaks = !final && hasLineBreak(tokens, index);
    if (!final && !breaks) {
      if (!canEnd(tokens, index)) continue;
      while (last + 1 < count && isClosing(tokens, last + 1)) last++;
      if (last + 1 < count && !hasLineBreak(tokens, last) && !canOpen(tokens, last + 1)) continue;
    }
    sentences.push({
      start: starts[first]!,
      end: ends[last]!,
      firstToken: first,
      endToken: last + 1,
    });
    first = last + 1;
    index = last;
  }
  return sentences;
}

/** Whether a line break stands between a token and the next. */
function hasLineBreak({ text, starts, ends }: Tokens, index: number): boolean {
  for (let at = ends[index]!; at < starts[index + 1]!; at++) {
    if (text.charCodeAt(at) === 0x0a) return true;
  }
  return false;
}

/** Whether a sentence may end with this token. */
function canEnd(tokens: Tokens, index: number): boolean {
  const { text, starts, ends, kinds } = tokens;
  const kind = kinds[index];
  if (kind === TokenKind.punctuation) return '.!?…'.includes(text[starts[index]!]!);
  if (kind !== TokenKind.abbreviation) return false;
  const key = text.slice(starts[index], ends[index]).replace(/\s/g, '');
  if (!SENTENCE_FINAL_ABBREVIATIONS.has(key) || index + 1 >= tokens.count) return false;
  return SENTENCE_OPENERS.has(text.slice(starts[index + 1], ends[index + 1]));
}

/** Whether a token is a closing mark written close to what stands before it. */
function isClosing({ text, starts, ends, kinds }: Tokens, index: number): boolean {
  return (
    kinds[index] === TokenKind.punctuation &&
    CLOSING.includes(text[starts[index]!]!) &&
    starts[index] === ends[index - 1]
  );
}

/** Whether a sentence may begin with this token: a capital, a number, or an opening mark. */
function canOpen({ text, starts, kinds }: Tokens, index: number): boolean {
  const start = starts[index]!;
  if (kinds[index] === TokenKind.punctuation) return OPENING.includes(text[start]!);
  return !/[\p{Ll}]/u.test(text[start]!);
}
