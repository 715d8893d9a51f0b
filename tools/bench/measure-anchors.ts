import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import search from 'approx-string-match';
import { toRange } from 'dom-anchor-text-quote';
import { type Anchor, describeAnchor } from '../../core/article/anchor.ts';
import { AnchorFinder } from '../../core/article/find-anchor.ts';
import { type Edits, editText, pickQuotes, type Stretch, seededRandom } from './edit-text.ts';

/** One edited text with the quotes that are looked for in it. */
export interface AnchorTask {
  text: string;
  edits: Edits;
  quotes: number;
  seed: number;
}

/** How one way of finding quotes did. */
export interface AnchorResult {
  name: string;
  milliseconds: number;
  /** Of the quotes whose words still stand, at most a tenth of them changed. */
  standing: number;
  found: number;
  /** Put where its words are not: a share of less than .8 of both stretches is common. */
  wrong: number;
  /** Of all quotes, those in their place, and those rightly not found because they were deleted. */
  right: number;
  examples: string[];
}

type Finder = (anchor: Anchor) => Promise<Stretch | null> | Stretch | null;
type Peer = { name: string; prepare(text: string, root: HTMLElement): Finder };

const offsetsIn = (root: HTMLElement, range: Range): Stretch => {
  const before = document.createRange();
  before.selectNodeContents(root);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
};

const WAYS: Peer[] = [
  {
    name: 'ours',
    prepare(text) {
      const finder = new AnchorFinder(text);
      return (anchor) => finder.find(anchor);
    },
  },
  {
    // As Hypothesis uses it: up to a half of the quote may differ, then the surroundings decide.
    name: 'approx-string-match',
    prepare: (text) => (anchor) => approximate(text, anchor),
  },
  {
    name: 'dom-anchor-text-quote',
    prepare: (_, root) => (anchor) => {
      try {
        const range = toRange(root, shortContext(anchor), { hint: anchor.position.start });
        return range && offsetsIn(root, range);
      } catch {
        // It throws where its fuzzy search finds the quote too long.
        return null;
      }
    },
  },
  {
    name: 'apache-annotator',
    prepare: (_, root) => async (anchor) => {
      const matcher = createTextQuoteSelectorMatcher({
        type: 'TextQuoteSelector',
        ...anchor.quote,
      });
      for await (const range of matcher(root)) return offsetsIn(root, range as Range);
      return null;
    },
  },
];

/** Its fuzzy search reads no more than 32 characters. */
const shortContext = ({ quote: { exact, prefix, suffix } }: Anchor) => ({
  exact,
  prefix: prefix.slice(-32),
  suffix: suffix.slice(0, 32),
});

function approximate(text: string, { quote, position }: Anchor): Stretch | null {
  const { exact, prefix, suffix } = quote;
  const matches = search(text, exact, Math.min(256, exact.length / 2));
  let best: Stretch | null = null;
  let bestScore = -1;
  const alike = (stretch: string, wanted: string) =>
    wanted === ''
      ? 1
      : 1 -
        Math.min(
          1,
          (search(stretch, wanted, wanted.length)[0]?.errors ?? wanted.length) / wanted.length,
        );
  for (const { start, end, errors } of matches) {
    const score =
      50 * (1 - errors / exact.length) +
      20 * alike(text.slice(Math.max(0, start - prefix.length), start), prefix) +
      20 * alike(text.slice(end, end + suffix.length), suffix) +
      2 * (1 - Math.abs(start - position.start) / text.length);
    if (score > bestScore) {
      bestScore = score;
      best = { start, end };
    }
  }
  return best;
}

/** Runs every way over all tasks; their times are those of finding, without setting up the page. */
export async function measure(tasks: readonly AnchorTask[]): Promise<AnchorResult[]> {
  const results: AnchorResult[] = [];
  for (const way of WAYS) {
    const result: AnchorResult = {
      name: way.name,
      milliseconds: 0,
      standing: 0,
      found: 0,
      wrong: 0,
      right: 0,
      examples: [],
    };
    for (const task of tasks) await run(way, task, result);
    results.push(result);
  }
  return results;
}

async function run(way: Peer, { text, edits, quotes, seed }: AnchorTask, result: AnchorResult) {
  const random = seededRandom(seed);
  const chosen = pickQuotes(text, quotes, random);
  const edited = editText(text, edits, random);
  const root = showText(edited.text);
  const anchors = chosen.map(({ start, end }) => describeAnchor(text, start, end));
  const start = performance.now();
  const find = way.prepare(edited.text, root);
  const places: (Stretch | null)[] = [];
  for (const anchor of anchors) places.push(await find(anchor));
  result.milliseconds += performance.now() - start;

  for (const [at, place] of places.entries()) {
    const fate = edited.fateOf(chosen[at]!);
    const isRight = place !== null && fate.place !== null && common(place, fate.place) >= 0.8;
    const isStanding = fate.place !== null && fate.changed <= 0.1;
    if (isStanding) result.standing++;
    if (isStanding && isRight) result.found++;
    if (isRight || (place === null && fate.place === null)) result.right++;
    if (place !== null && !isRight) result.wrong++;
    if (((place !== null && !isRight) || (isStanding && !isRight)) && result.examples.length < 12) {
      const { prefix, exact, suffix } = anchors[at]!.quote;
      const show = (stretch: Stretch | null) =>
        stretch &&
        `${edited.text.slice(Math.max(0, stretch.start - 40), stretch.start)}[${edited.text.slice(stretch.start, stretch.end)}]${edited.text.slice(stretch.end, stretch.end + 40)}`;
      result.examples.push(
        [`${prefix}[${exact}]${suffix}`, `is now   ${show(fate.place)}`, `found at ${show(place)}`]
          .map((line) => line.replaceAll('\n', '⏎'))
          .join('\n    '),
      );
    }
  }
}

function showText(text: string): HTMLElement {
  const root = document.createElement('article');
  for (const [at, line] of text.split('\n').entries()) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    root.append(...(at > 0 ? ['\n'] : []), paragraph);
  }
  document.body.replaceChildren(root);
  return root;
}

/** What two stretches have in common, as a share of what they cover together. */
function common(one: Stretch, other: Stretch): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const all = Math.max(one.end, other.end) - Math.min(one.start, other.start);
  return Math.max(0, shared) / all;
}

Object.assign(globalThis, { measure });
