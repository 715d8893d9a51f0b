import { readFileSync } from 'node:fs';

/** A token of a treebank, with its place in the sentence's text. */
export interface TreeToken {
  id: number;
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  head: number;
  relation: string;
  /** The last column: PARSEME's multiword marks, MISC in other sets. */
  last: string;
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
}

export interface TreeSentence {
  text: string;
  /** The parallel English sentence, where the set has one. */
  english: string;
  tokens: TreeToken[];
}

/** Reads a CoNLL-U or cupt file; tokens that the text does not show are left out. */
export function readTreebank(path: string): TreeSentence[] {
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .map(readSentence)
    .filter((sentence) => sentence.tokens.length > 0);
}

function readSentence(block: string): TreeSentence {
  const sentence: TreeSentence = { text: '', english: '', tokens: [] };
  let at = 0;
  let coveredTo = 0;
  for (const line of block.split('\n')) {
    if (line.startsWith('# text = ')) sentence.text = line.slice(9);
    if (line.startsWith('# text_en = ')) sentence.english = line.slice(12);
    if (line.startsWith('#') || line === '') continue;
    const columns = line.split('\t');
    const [id, form, lemma, upos, xpos, , head, relation] = columns as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const range = /^(\d+)-(\d+)$/.exec(id);
    const number = Number.parseInt(id, 10);
    // "im" is one word of the text and two of the tree (in + dem): both lie where it lies.
    const covered = number <= coveredTo && !range;
    let start = covered ? at : sentence.text.indexOf(form, at);
    if (start < 0) start = at;
    const end = covered ? at : start + form.length;
    if (range) coveredTo = Number(range[2]);
    if (!covered) at = end;
    if (range || id.includes('.')) continue;
    const place = covered ? { start: at, end: at } : { start, end };
    sentence.tokens.push({
      id: number,
      form,
      lemma,
      upos,
      xpos,
      head: Number(head),
      relation,
      last: columns.at(-1)!,
      ...place,
    });
  }
  return sentence;
}

/** Parts of speech that carry meaning; names and auxiliaries are left out. */
export const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);
