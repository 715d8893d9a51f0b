/**
 * The words of a text, numbered, with every place where each stands. Soft hyphens, case, spaces,
 * quotation marks and other punctuation do not count: they change when a page is only set anew.
 */
export interface TokenIndex {
  text: string;
  /** Start and end of every token, alternating; UTF-16 code units into the text. */
  bounds: number[];
  /** The number of each token's word. */
  ids: number[];
  /** The number of a word, by its plain form. */
  idOf: ReadonlyMap<string, number>;
  /** By the number of a word: the tokens that are it, ascending. */
  places: readonly number[][];
}

const WORD = /[\p{L}\p{M}\p{N}\u00ad]+/gu;

/** Splits a text into words; hyphen compounds fall into their parts, since notes stand on parts. */
export function wordsOf(text: string): { start: number; end: number; plain: string }[] {
  return Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    plain: plainForm(word),
  }));
}

/** Indexes a text, in one pass. */
export function indexTokens(text: string): TokenIndex {
  const bounds: number[] = [];
  const ids: number[] = [];
  const idOf = new Map<string, number>();
  const places: number[][] = [];
  for (const { index, 0: word } of text.matchAll(WORD)) {
    const plain = plainForm(word);
    let id = idOf.get(plain);
    if (id === undefined) {
      id = places.length;
      idOf.set(plain, id);
      places.push([]);
    }
    places[id]!.push(ids.length);
    ids.push(id);
    bounds.push(index, index + word.length);
  }
  return { text, bounds, ids, idOf, places };
}

/** The first token that ends after a text offset. */
export function tokenFrom({ bounds }: TokenIndex, offset: number): number {
  let low = 0;
  let high = bounds.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[2 * middle + 1]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const plainForm = (word: string): string =>
  word.replaceAll('\u00ad', '').normalize('NFC').toLowerCase();
