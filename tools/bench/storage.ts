import { lemmatize } from '../../core/language/lemmatize.ts';
import type { Highlight } from '../../core/notebook/highlights.ts';
import type { SavedWord } from '../../core/notebook/saved-words.ts';
import { newSchedule } from '../../core/notebook/schedule.ts';
import { type NotebookItem, NotebookSearch } from '../../core/notebook/search-notebook.ts';
import { loadDictionary } from '../load-dictionary.ts';
import { articleTexts } from './anchors.ts';
import { pickQuotes, seededRandom } from './edit-text.ts';
import type { StorageResult } from './measure-storage.ts';
import { onPlainPage } from './plain-page.ts';

const HIGHLIGHTS = 50_000;
const WORDS = 20_000;
const QUERIES = ['Regierung', 'Häuser', 'gegangen', 'neue schul', 'Polizei Berlin', 'die', 'xyzzy'];

/** Times backup and search of a notebook of 50,000 passages and 20,000 words. */
export async function benchStorage(): Promise<void> {
  const highlights = passages();
  await benchBackup(highlights);
  await benchSearch(highlights);
}

async function benchBackup(highlights: Highlight[]): Promise<void> {
  await onPlainPage('measure-storage.ts', async (page) => {
    const result = await page.evaluate(
      (data) =>
        (
          globalThis as unknown as { measureStorage(data: Highlight[]): Promise<StorageResult> }
        ).measureStorage(data),
      highlights,
    );
    const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
    console.log(
      `\na backup of ${HIGHLIGHTS} passages, ${result.megabytes.toFixed(0)} MB, in Chromium`,
    );
    console.log(`  export               ${seconds(result.exported)}`);
    console.log(`  check                ${seconds(result.read)}`);
    console.log(`  import               ${seconds(result.imported)}`);
    console.log(`  the same bytes again ${result.isSame ? 'yes' : 'NO'}`);
  });
}

async function benchSearch(highlights: Highlight[]): Promise<void> {
  const dictionary = await loadDictionary();
  const items: NotebookItem[] = [
    ...highlights.map((highlight) => ({ kind: 'highlight' as const, id: highlight.id, highlight })),
    ...savedWords(highlights).map((word) => ({ kind: 'word' as const, id: word.id, word })),
  ];
  const search = new NotebookSearch((word) =>
    lemmatize(dictionary, word).map(({ lemma }) => lemma),
  );
  const start = performance.now();
  search.add(items);
  console.log(`\nsearch in ${HIGHLIGHTS} passages and ${WORDS} words`);
  console.log(`  taken in, once       ${((performance.now() - start) / 1000).toFixed(2)} s`);
  for (const query of QUERIES) {
    const times = Array.from({ length: 9 }, () => {
      const from = performance.now();
      search.find(query);
      return performance.now() - from;
    }).sort((a, b) => a - b);
    const found = search.find(query).length;
    console.log(`  ${query.padEnd(20)} ${times[4]!.toFixed(1).padStart(6)} ms  ${found} found`);
  }
}

function passages(): Highlight[] {
  const texts = articleTexts();
  const random = seededRandom(5);
  const perText = Math.ceil(HIGHLIGHTS / texts.length);
  const time = '2026-11-24T12:00:00.000Z';
  return texts
    .flatMap((text, article) =>
      pickQuotes(text, perText, random).map(
        ({ start, end }, at): Highlight => ({
          id: `${article}-${at}`,
          address: `https://blatt.example/${article}`,
          title: text.slice(0, 60),
          quote: {
            exact: text.slice(start, end),
            prefix: text.slice(Math.max(0, start - 48), start),
            suffix: text.slice(end, end + 48),
          },
          position: { start, end },
          color: 'yellow',
          note: at % 5 === 0 ? 'compare this with last year' : '',
          tags: at % 9 === 0 ? ['Politik'] : [],
          createdAt: time,
          updatedAt: time,
        }),
      ),
    )
    .slice(0, HIGHLIGHTS);
}

function savedWords(highlights: readonly Highlight[]): SavedWord[] {
  const time = '2026-11-24T12:00:00.000Z';
  return highlights.slice(0, WORDS).map(({ address, title, quote }, at) => ({
    id: `w${at}`,
    lemma: quote.exact.split(' ')[0]!,
    glosses: ['one meaning', 'another'],
    kind: 'noun',
    sentence: { text: quote.prefix + quote.exact + quote.suffix, spans: [] },
    address,
    title,
    schedule: newSchedule(time),
    createdAt: time,
    updatedAt: time,
  }));
}
