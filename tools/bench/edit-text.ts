/** A place in a text; UTF-16 code units. */
export interface Stretch {
  start: number;
  end: number;
}

/** What a quote became of in an edited text. */
export interface Fate {
  /** Where its words are now, or null when they were deleted. */
  place: Stretch | null;
  /** Share of its words that were exchanged. */
  changed: number;
}

/** A text as its newsroom may have changed it, and where any stretch of the old one went. */
export interface EditedText {
  text: string;
  fateOf(stretch: Stretch): Fate;
}

/** How much is edited. */
export interface Edits {
  /** Share of the words that are exchanged for others. */
  words: number;
  /** Paragraphs moved, inserted and deleted, of each one in so many; 0 for none. */
  paragraphs: number;
  /** Sentences put in elsewhere that differ in a word or two from one that is there. */
  lookAlikes: number;
}

/** A word or what stands between words; `from` is its offset in the old text, -1 for what is new. */
interface Piece {
  text: string;
  from: number;
  isChanged: boolean;
}

type Random = () => number;

/** A generator of equal numbers for equal seeds (mulberry32), so that every run edits alike. */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORD = /[\p{L}\p{N}]+/u;

/** Edits a text of paragraphs (one a line) as live articles are edited. */
export function editText(original: string, edits: Edits, random: Random): EditedText {
  const vocabulary = original.match(/[\p{L}]{3,}/gu) ?? [];
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const exchange = (piece: Piece): Piece => ({ ...piece, text: pick(vocabulary), isChanged: true });

  const paragraphs = readParagraphs(original).map((pieces) =>
    pieces.map((piece) =>
      WORD.test(piece.text) && random() < edits.words ? exchange(piece) : piece,
    ),
  );
  // What looks alike stays: if it were deleted, its double would be an edit of it and no other place.
  const copiedOnes = new Set<Piece[]>();
  for (let count = 0; count < edits.lookAlikes; count++) {
    const model = pick(paragraphs);
    copiedOnes.add(model);
    const copied = model.map((piece) => ({ ...piece, from: -1 }));
    const sentence = copied.slice(0, Math.max(8, Math.floor(copied.length / 2)));
    const changed = sentence.map((piece) =>
      WORD.test(piece.text) && random() < 0.25 ? exchange(piece) : piece,
    );
    paragraphs.splice(Math.floor(random() * paragraphs.length), 0, changed);
  }
  if (edits.paragraphs > 0) {
    const times = Math.ceil(paragraphs.length / edits.paragraphs);
    for (let count = 0; count < times && paragraphs.length > 4; count++) {
      const [moved] = paragraphs.splice(Math.floor(random() * paragraphs.length), 1);
      paragraphs.splice(Math.floor(random() * paragraphs.length), 0, moved!);
      const deleted = Math.floor(random() * paragraphs.length);
      if (!copiedOnes.has(paragraphs[deleted]!)) paragraphs.splice(deleted, 1);
      const added = Array.from({ length: 60 }, (_, at) => (at % 2 ? ' ' : pick(vocabulary)));
      paragraphs.splice(
        Math.floor(random() * paragraphs.length),
        0,
        added.map((text) => ({ text, from: -1, isChanged: true })),
      );
    }
  }
  return join(paragraphs);
}

function readParagraphs(text: string): Piece[][] {
  let offset = 0;
  return text.split('\n').map((line) => {
    const pieces = line
      .split(/([\p{L}\p{N}]+)/u)
      .filter((piece) => piece !== '')
      .map((piece): Piece => {
        const from = offset;
        offset += piece.length;
        return { text: piece, from, isChanged: false };
      });
    offset++;
    return pieces;
  });
}

function join(paragraphs: readonly Piece[][]): EditedText {
  const words: { from: number; start: number; end: number; isChanged: boolean }[] = [];
  let text = '';
  for (const [at, pieces] of paragraphs.entries()) {
    if (at > 0) text += '\n';
    for (const { text: piece, from, isChanged } of pieces) {
      const start = text.length;
      text += piece;
      if (from >= 0 && WORD.test(piece)) words.push({ from, start, end: text.length, isChanged });
    }
  }
  words.sort((a, b) => a.from - b.from);
  return {
    text,
    fateOf({ start, end }) {
      const own = words.filter(({ from }) => from >= start && from < end);
      if (own.length === 0) return { place: null, changed: 1 };
      const place = {
        start: Math.min(...own.map((word) => word.start)),
        end: Math.max(...own.map((word) => word.end)),
      };
      return { place, changed: own.filter(({ isChanged }) => isChanged).length / own.length };
    },
  };
}

/** Quotes of a text as readers mark them: single words, phrases, sentences, within one paragraph. */
export function pickQuotes(text: string, count: number, random: Random): Stretch[] {
  const words = Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const quotes: Stretch[] = [];
  while (quotes.length < count) {
    const draw = random();
    const length =
      draw < 0.15 ? 1 : draw < 0.3 ? 2 : draw < 0.6 ? 3 + random() * 6 : 9 + random() * 30;
    const first = Math.floor(random() * words.length);
    const last = words[Math.min(words.length - 1, first + Math.floor(length) - 1)]!;
    const { start } = words[first]!;
    if (!text.slice(start, last.end).includes('\n')) quotes.push({ start, end: last.end });
  }
  return quotes;
}
