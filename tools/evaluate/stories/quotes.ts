import { readdir, readFile } from 'node:fs/promises';
import type { Mention } from '../../../core/entities/mentions.ts';
import { recognizeNames } from '../../../core/entities/recognize.ts';
import { tokenize } from '../../../core/language/tokenize.ts';
import { findQuotes } from '../../../core/stories/find-quotes.ts';
import type { Quote } from '../../../core/stories/quote.ts';
import { loadEngine } from '../../load-engine.ts';
import { sharedPath } from '../../shared.ts';

interface Span {
  charBegin: number;
  charEnd: number;
}

interface Annotation {
  type: string;
  quote: { spans: Span[]; text: string };
  speaker: { spans: Span[]; text: string };
}

interface Document {
  documentName: string;
  originalText: string;
  annotations: Annotation[];
}

interface Count {
  gold: number;
  predicted: number;
  found: number;
}

const f1 = ({ gold, predicted, found }: Count) => {
  const precision = found / predicted || 0;
  const recall = found / gold || 0;
  const f = (2 * precision * recall) / (precision + recall) || 0;
  return `F1 ${f.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
};

/** The marks are ours not to count, theirs to count; both are cut off here. */
const bare = (text: string, [start, end]: [number, number]): [number, number] => {
  let from = start;
  let to = end;
  while (from < to && /[\s„“”"»«]/.test(text[from]!)) from++;
  while (to > from && /[\s„“”"»«.]/.test(text[to - 1]!)) to--;
  return [from, to];
};

const spanOf = (text: string, { quote }: Annotation): [number, number] =>
  bare(text, [quote.spans[0]!.charBegin, quote.spans.at(-1)!.charEnd]);

const ownSpan = (text: string, { start, end }: Quote): [number, number] => bare(text, [start, end]);

const overlap = (a: [number, number], b: [number, number]): number =>
  Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/**
 * Quotes of the dev set (all documents). Direct: both ends right, marks and final periods aside. All
 * kinds: pairs of a gold and a found quote that overlap by at least half of the longer of the two, each
 * used once, the best pairs first; also with any overlap. Speakers: of these pairs where the set
 * names one, whether our words overlap its words or name the same.
 */
export async function evaluateQuotes(listErrors: boolean): Promise<void> {
  const engine = await loadEngine();
  const folder = sharedPath('eval/quotes/dev/');
  const direct: Count = { gold: 0, predicted: 0, found: 0 };
  const rule: Count = { gold: 0, predicted: 0, found: 0 };
  const half: Count = { gold: 0, predicted: 0, found: 0 };
  const any: Count = { gold: 0, predicted: 0, found: 0 };
  const kinds = new Map<string, Count>();
  let speakers = 0;
  let right = 0;
  for (const name of await readdir(folder)) {
    const { originalText: text, annotations }: Document = JSON.parse(
      await readFile(folder + name, 'utf8'),
    );
    const tokens = tokenize(text);
    const mentions = recognizeNames(engine.gazetteer, text, tokens, engine.tagger);
    const found = findQuotes(text, tokens, mentions, engine.dictionary);
    // The set annotates the parts of a split direct quote one by one.
    const quotes = found.flatMap((quote) =>
      quote.kind === 'direct' && quote.parts
        ? quote.parts.map(([start, end]) => ({ ...quote, start, end }))
        : [quote],
    );
    const gold = annotations.filter(({ quote }) => quote.spans.length > 0);
    const goldDirect = new Set(
      gold.filter(({ type }) => type === 'Direct').map((one) => spanOf(text, one).join('-')),
    );
    countSpans(
      direct,
      goldDirect,
      quotes.filter(({ kind }) => kind === 'direct').map((q) => ownSpan(text, q).join('-')),
    );
    countSpans(rule, goldDirect, byRule(text));
    if (listErrors) listDirect(name, text, goldDirect, quotes);
    const pairs = pairUp(text, gold, quotes, 0.5);
    add(half, gold.length, quotes.length, pairs.length);
    add(any, gold.length, quotes.length, pairUp(text, gold, quotes, 0).length);
    for (const kind of new Set([...gold.map(({ type }) => type)])) {
      const count = kinds.get(kind) ?? { gold: 0, predicted: 0, found: 0 };
      const own = gold.filter(({ type }) => type === kind).length;
      add(count, own, own, pairs.filter(([one]) => one.type === kind).length);
      kinds.set(kind, count);
    }
    for (const [one, quote] of pairs) {
      if (one.speaker.spans.length === 0) continue;
      speakers++;
      if (sameSpeaker(text, one, quote, mentions)) right++;
      else if (listErrors) {
        const own = quote.speaker ? text.slice(quote.speaker.start, quote.speaker.end) : '(none)';
        console.log(
          `    speaker ${name}: "${one.speaker.text}" but "${own}" (${quote.verb}): ${text.slice(quote.start, quote.start + 60)}`,
        );
      }
    }
    if (listErrors) listOthers(name, text, gold, quotes, pairs);
  }
  console.log('Quotes, dev set, all documents:');
  console.log(`  direct, both ends: ${f1(direct)} (goal .90)`);
  console.log(`    the rule "all between quotation marks, five words or more": ${f1(rule)}`);
  console.log(
    '    published on the set (Petersen-Frey & Biemann, Dataset of Quotation Attribution in German News Articles, 2024, arXiv:2404.16764): a rule-based system and Citron; other measures than these',
  );
  console.log(`  all kinds, overlapping by half: ${f1(half)} (goal .65)`);
  console.log(`  all kinds, overlapping at all: ${f1(any)}`);
  for (const [kind, { gold, found }] of kinds) console.log(`    ${kind}: ${found}/${gold} found`);
  console.log(
    `  speaker of those found: ${right}/${speakers} ${(right / speakers).toFixed(3)} (goal .85)`,
  );
}

function add(count: Count, gold: number, predicted: number, found: number): void {
  count.gold += gold;
  count.predicted += predicted;
  count.found += found;
}

function countSpans(count: Count, gold: Set<string>, predicted: string[]): void {
  const own = new Set(predicted);
  add(count, gold.size, own.size, [...own].filter((span) => gold.has(span)).length);
}

/** The baseline: whatever stands between quotation marks and has at least five words. */
const byRule = (text: string): string[] =>
  [...text.matchAll(/„[^“”"]*[“”"]|»[^«]*«|"[^"\n]*"/g)]
    .filter(([stretch]) => stretch.split(/\s+/).length >= 5)
    .map((match) => bare(text, [match.index, match.index + match[0].length]).join('-'));

function pairUp(
  text: string,
  gold: Annotation[],
  quotes: Quote[],
  least: number,
): [Annotation, Quote][] {
  const candidates = gold.flatMap((one) =>
    quotes.map((quote) => {
      const theirs = spanOf(text, one);
      const ours = ownSpan(text, quote);
      const longer = Math.max(theirs[1] - theirs[0], ours[1] - ours[0]);
      const sameKind = (one.type === 'Direct') === (quote.kind === 'direct');
      return { one, quote, share: overlap(theirs, ours) / longer, sameKind };
    }),
  );
  candidates.sort((a, b) => Number(b.sameKind) - Number(a.sameKind) || b.share - a.share);
  const used = new Set<unknown>();
  const pairs: [Annotation, Quote][] = [];
  for (const { one, quote, share } of candidates) {
    if (share <= 0 || share < least || used.has(one) || used.has(quote)) continue;
    used.add(one).add(quote);
    pairs.push([one, quote]);
  }
  return pairs;
}

/** Words of the speaker overlap, or are the same words elsewhere, or name the same entity. */
function sameSpeaker(
  text: string,
  { speaker: theirs }: Annotation,
  { speaker }: Quote,
  mentions: readonly Mention[],
): boolean {
  if (!speaker) return false;
  const own: [number, number] = [speaker.start, speaker.end];
  const spans = theirs.spans.map(({ charBegin, charEnd }): [number, number] => [
    charBegin,
    charEnd,
  ]);
  if (spans.some((span) => overlap(own, span) > 0)) return true;
  if (text.slice(...own).toLowerCase() === theirs.text.toLowerCase()) return true;
  return mentions.some(
    ({ id, start, end }) =>
      id === speaker.id && spans.some((span) => span[0] <= start && end <= span[1]),
  );
}

function listDirect(name: string, text: string, gold: Set<string>, quotes: Quote[]): void {
  const own = new Map(
    quotes
      .filter(({ kind }) => kind === 'direct')
      .map((quote) => [ownSpan(text, quote).join('-'), quote]),
  );
  const show = (span: string) => {
    const [from, to] = span.split('-').map(Number);
    return `${text.slice(Math.max(0, from! - 60), from)}[${text.slice(from, to).slice(0, 90)}]${text.slice(to, to! + 30)}`.replaceAll(
      '\n',
      ' ',
    );
  };
  for (const span of gold)
    if (!own.has(span)) console.log(`    direct missed ${name}: ${show(span)}`);
  for (const span of own.keys())
    if (!gold.has(span)) console.log(`    direct extra ${name}: ${show(span)}`);
}

function listOthers(
  name: string,
  text: string,
  gold: Annotation[],
  quotes: Quote[],
  pairs: [Annotation, Quote][],
): void {
  const found = new Set(pairs.map(([one]) => one));
  const used = new Set(pairs.map(([, quote]) => quote));
  for (const one of gold) {
    if (!found.has(one))
      console.log(`    missed ${one.type} ${name}: ${one.quote.text.slice(0, 150)}`);
  }
  for (const quote of quotes) {
    if (used.has(quote)) continue;
    console.log(
      `    extra ${quote.kind} ${name} (${quote.verb}): ${text.slice(quote.start, quote.end).slice(0, 150)}`,
    );
  }
}
