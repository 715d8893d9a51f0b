import { Readability } from '@mozilla/readability';
import AhoCorasick from 'ahocorasick';
import Mark from 'mark.js';
import { detectArticle } from '../../core/article/detect.ts';
import { HighlightPainter } from '../../core/article/highlight-painter.ts';
import { buildTextMap, positionAt } from '../../core/article/text-map.ts';
import { openGazetteer } from '../../core/entities/gazetteer.ts';
import { recognizeNames } from '../../core/entities/recognize.ts';
import { tokenize } from '../../core/language/tokenize.ts';

export interface BenchInput {
  /** HTML of ordinary article pages. */
  pages: string[];
  /** The compiled gazetteer, base64. */
  gazetteer: string;
  /** The same names as plain texts. */
  names: string[];
}

/** One kind of work and how long each way of doing it took (median, milliseconds). */
export interface BenchRow {
  what: string;
  times: [name: string, milliseconds: number][];
  notes?: string;
}

const ROUNDS = 7;
const OVERLAYS = 5000;

/** Median of several rounds; `reset` runs before each, untimed. */
function time(work: () => void, reset: () => void = () => {}): number {
  const times = Array.from({ length: ROUNDS }, () => {
    reset();
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1]!;
}

/** Makes the browser compute the layout that the work before it asks for. */
const layout = () => void document.body.getBoundingClientRect().height;

function measureOverlays(): BenchRow[] {
  const article = document.querySelector('article')!;
  const blocks = [...article.querySelectorAll('h1, p')];
  const map = buildTextMap(blocks);
  const words = [...map.text.matchAll(/\p{L}{4,}/gu)].slice(0, OVERLAYS);
  const stretches = words.map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  const painter = new HighlightPainter(window as Window & typeof globalThis);

  const floor = time(() => {
    for (const { start, end } of stretches) {
      positionAt(map, start, 'start');
      positionAt(map, end, 'end');
    }
  });
  const places = stretches.flatMap(({ start, end }) => {
    const from = positionAt(map, start, 'start');
    const to = positionAt(map, end, 'end');
    return from && to ? [{ from, to }] : [];
  });
  // What the browser asks for the same overlays where nothing has to be looked for.
  const browserAlone = time(
    () => {
      const highlight = new Highlight();
      for (const { from, to } of places) {
        const range = {
          startContainer: from.node,
          startOffset: from.offset,
          endContainer: to.node,
          endOffset: to.offset,
        };
        highlight.add(new StaticRange(range));
      }
      CSS.highlights.set('randnotiz-bench', highlight);
      layout();
    },
    () => void CSS.highlights.delete('randnotiz-bench'),
  );
  CSS.highlights.delete('randnotiz-bench');
  const nodesBefore = document.querySelectorAll('*').length;
  const ours = time(
    () => {
      painter.paint('bench', map, stretches);
      layout();
    },
    () => painter.clear(),
  );
  const nodesAdded = document.querySelectorAll('*').length - nodesBefore;

  const insert = () => {
    for (let at = 0; at < 2000; at++) article.append(document.createElement('span'));
    layout();
  };
  const remove = () => {
    for (const span of article.querySelectorAll(':scope > span')) span.remove();
    layout();
  };
  const insertUnder = time(insert, remove);
  painter.clear();
  const insertPlain = time(insert, remove);
  remove();

  // mark.js counts offsets over all text nodes of its context, so it gets the mapped text itself.
  const host = document.body.appendChild(document.createElement('div'));
  const mark = new Mark(host);
  const markJs = time(
    () => {
      mark.markRanges(
        stretches.map(({ start, end }) => ({ start, length: end - start })),
        {},
      );
      layout();
    },
    () => {
      host.replaceChildren(...map.text.split('\n\n').map((text) => paragraph(`${text}\n\n`)));
      layout();
    },
  );
  const markNodes = host.querySelectorAll('*').length;
  host.remove();

  return [
    {
      what: `${stretches.length} overlays on ${words.length} words of a long page, script and layout`,
      times: [
        ['ours', ours],
        ['floor: resolving the offsets', floor],
        ['floor: the browser, places known', browserAlone],
        ['mark.js markRanges', markJs],
      ],
      notes: `nodes added to the page: ours ${nodesAdded}, mark.js ${markNodes}`,
    },
    {
      what: 'the page inserts 2,000 nodes while those overlays stand',
      times: [
        ['ours', insertUnder],
        ['no overlays', insertPlain],
      ],
    },
  ];
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function measureDetection(pages: readonly string[]): BenchRow {
  const parser = new DOMParser();
  const documents = pages.map((html) => parser.parseFromString(html, 'text/html'));
  const ours = time(() => {
    for (const one of documents) {
      const detection = detectArticle(one);
      if (detection.isArticle) buildTextMap(detection.article.blocks, detection.article.excluded);
    }
  });
  let copies: Document[] = [];
  const readability = time(
    () => {
      for (const one of copies) new Readability(one).parse();
    },
    // Readability takes the page apart, so each round gets its own.
    () => {
      copies = documents.map((one) => one.cloneNode(true) as Document);
    },
  );
  return {
    what: `finding and mapping the article on ${pages.length} pages`,
    times: [
      ['ours', ours],
      ['@mozilla/readability', readability],
    ],
  };
}

function measureNames({ gazetteer, names }: BenchInput): BenchRow {
  const { text } = buildTextMap([...document.querySelectorAll('article h1, article p')]);
  const bytes = Uint8Array.from(atob(gazetteer), (sign) => sign.charCodeAt(0));
  const opened = openGazetteer(bytes.buffer);
  const ours = time(() => recognizeNames(opened, text, tokenize(text)));
  const peer = new AhoCorasick(names);
  return {
    what: `names in ${text.split(/\s+/).length} words, ${names.length} names known`,
    times: [
      ['ours', ours],
      ['ahocorasick (plain strings only)', time(() => peer.search(text))],
      [
        'floor: one pass over the text',
        time(() => {
          let sum = 0;
          for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
          if (sum < 0) throw new Error('unreachable');
        }),
      ],
    ],
    notes: 'ours also resolves surnames, genitives, compounds and unknown people',
  };
}

(globalThis as unknown as { measure(input: BenchInput): BenchRow[] }).measure = (input) => [
  ...measureOverlays(),
  measureDetection(input.pages),
  measureNames(input),
];
