/** A stretch between quotation marks. Offsets in UTF-16 code units. */
export interface QuotedStretch {
  /** Of the opening mark, and behind the closing one. */
  start: number;
  end: number;
}

/** Opening mark → the marks that close it. German, Swiss, French, English and typewriter usage. */
const PAIRS: Record<string, string> = {
  '„': '“”"',
  '“': '”“"',
  '”': '”',
  '»': '«',
  '«': '»',
  '"': '"“”',
};

/** No quotation of a report runs on for longer without a mark at a new paragraph. */
const LONGEST = 2_500;

/**
 * The stretches between double quotation marks, outermost only. A quotation may run over line
 * breaks, but not over an empty paragraph; a mark that nothing closes is passed by.
 */
export function quotedStretches(text: string): QuotedStretch[] {
  const stretches: QuotedStretch[] = [];
  let at = 0;
  while (at < text.length) {
    const closers = PAIRS[text[at]!];
    if (closers === undefined || !opens(text, at)) {
      at++;
      continue;
    }
    const end = closing(text, at, closers);
    if (end < 0) {
      at++;
      continue;
    }
    stretches.push({ start: at, end });
    at = end;
  }
  return stretches;
}

/** An opening mark has a blank or an opening bracket before it and a word behind it. */
const opens = (text: string, at: number): boolean =>
  (at === 0 || /[\s([–—:/-]/.test(text[at - 1]!) || text[at] === '„' || text[at] === '»') &&
  /\S/.test(text[at + 1] ?? ' ');

function closing(text: string, start: number, closers: string): number {
  const nests = text[start] === '„' || text[start] === '»';
  let depth = 0;
  const last = Math.min(text.length, start + LONGEST);
  for (let at = start + 1; at < last; at++) {
    const mark = text[at]!;
    if (mark === '\n' && /^\n\s*\n/.test(text.slice(at, at + 4))) return -1;
    if (nests && mark === text[start]) depth++;
    else if (closers.includes(mark)) {
      if (depth === 0) return at + 1;
      depth--;
    }
  }
  return -1;
}
