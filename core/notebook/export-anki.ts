import { articleOf, type SavedWord } from './saved-words.ts';

/** A card for Anki: front and back as HTML of our own making, with every text escaped. */
export interface AnkiNote {
  /** Anki takes a note with a known id for the same one. */
  id: string;
  front: string;
  back: string;
  tags: string[];
}

export const ANKI_DECK = 'Randnotiz';

/**
 * The words as a text that Anki imports as it is: its headers say how to read it
 * (https://docs.ankiweb.net/importing/text-files.html).
 */
export function exportAnki(words: readonly SavedWord[]): string {
  const headers = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${ANKI_DECK}`,
    '#guid column:1',
    '#tags column:4',
  ];
  const rows = words
    .map(ankiNote)
    .map(({ id, front, back, tags }) => [id, front, back, tags.join(' ')].map(field).join('\t'));
  return `${[...headers, ...rows].join('\n')}\n`;
}

/** One word as a card: its sentence with the word marked on the front, word and glosses on the back. */
export function ankiNote({
  id,
  lemma,
  gender,
  glosses,
  sentence,
  address,
  title,
  kind,
}: SavedWord): AnkiNote {
  const article = articleOf(gender);
  return {
    id,
    front: marked(sentence),
    back: [
      `<b lang="de">${html(article ? `${article} ${lemma}` : lemma)}</b>`,
      html(glosses.join('; ')),
      `<small><a href="${html(address)}">${html(title)}</a></small>`,
    ].join('<br>'),
    tags: ['randnotiz', kind].map((tag) => tag.replace(/\s+/g, '-')),
  };
}

function marked({ text, spans }: SavedWord['sentence']): string {
  let at = 0;
  let result = '';
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    if (start < at) continue;
    result += `${html(text.slice(at, start))}<b>${html(text.slice(start, end))}</b>`;
    at = end;
  }
  return `<span lang="de">${result}${html(text.slice(at))}</span>`;
}

const html = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A field is quoted where a tab, a line break or a quotation mark stands in it. */
const field = (text: string): string =>
  /[\t\r\n"]/.test(text) ? `"${text.replace(/[\t\r\n]+/g, ' ').replaceAll('"', '""')}"` : text;
