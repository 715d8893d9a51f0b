import { readFile } from 'node:fs/promises';
import { type Gazetteer, openGazetteer } from '../../core/entities/gazetteer.ts';
import { isLit, type Mention } from '../../core/entities/mentions.ts';
import { type NameTagger, openNameTagger } from '../../core/entities/name-tagger.ts';
import { recognizeNames } from '../../core/entities/recognize.ts';
import { tokenize } from '../../core/language/tokenize.ts';
import { ensureGazetteer } from '../build-gazetteer.ts';
import { sharedPath } from '../shared.ts';
import { measureTraining } from '../train-recognizer.ts';
import { evaluatePages } from './names-on-pages.ts';

interface GoldSpan {
  start: number;
  end: number;
  surface: string;
  type?: string;
  entity?: string;
}

interface GoldArticle {
  mentions: GoldSpan[];
  derived: GoldSpan[];
  traps: GoldSpan[];
  epithets: GoldEpithet[];
}

interface GoldEpithet extends GoldSpan {
  /** One id, or several for a group. */
  refersTo: string | string[];
  strength: 'core' | 'loose';
}

/** The built gazetteer, opened. */
export const readGazetteer = async (): Promise<Gazetteer> =>
  openGazetteer(await readTable('names.bin'));

/** The tagger that is shipped, opened. */
export const readTagger = async (): Promise<NameTagger> =>
  openNameTagger(await readTable('tagger.bin'));

/** A file of the built tables. */
export const readTable = async (name: string): Promise<ArrayBuffer> =>
  new Uint8Array(await readFile((await ensureGazetteer()) + name)).buffer;

/**
 * Measures name recognition: F1 and right entity on the reports with gold by hand, traps lit, and their epithets; the
 * bundled stories, then
 * what is recognized on real pages and which frequent names have no entity.
 *
 * Options: `--errors` lists every miss and false alarm; `--lit NAME` prints the lit stretches of the
 * pages whose file name contains NAME, `--epithets NAME` their epithets; `--known` leaves the tagger of
 * unknown names out.
 */
export async function evaluate(options: string[]): Promise<void> {
  const gazetteer = await readGazetteer();
  const tagger = options.includes('--known') ? undefined : await readTagger();
  await evaluateGold(gazetteer, tagger, options.includes('--errors'));
  if (tagger) await evaluateTagger();
  const pageOf = (option: string) => {
    const at = options.indexOf(option);
    return at < 0 ? null : (options[at + 1] ?? '');
  };
  await evaluatePages(gazetteer, tagger, { lit: pageOf('--lit'), epithets: pageOf('--epithets') });
}

/** Strict outer F1 on GermEval 2014 before it counts as reached. */
const GOAL = 72;

/**
 * Trains the tagger on `test-3100` alone and prints its F1 on dev. The measure is that of
 * {@link measureSpans}: averaged perceptrons reach about 65 with this much text and 68.5 with 5,100
 * sentences.
 */
async function evaluateTagger(): Promise<void> {
  const { figures } = await measureTraining();
  console.log(`GermEval dev, strict outer F1, trained on test-3100 alone; the goal is ${GOAL}:`);
  for (const [name, { precision, recall, f1 }] of Object.entries(figures)) {
    console.log(`  ${name}: F1 ${f1}, precision ${precision}, recall ${recall}`);
  }
  console.log(
    '  75 would take words that 3,100 sentences do not have: all 24,000 training sentences of GermEval, ' +
      'or word clusters from very much German text that may be used.',
  );
}

async function evaluateGold(
  gazetteer: Gazetteer,
  tagger: NameTagger | undefined,
  listErrors: boolean,
): Promise<void> {
  const gold = JSON.parse(await readFile(sharedPath('gold/entities.json'), 'utf8'));
  const epithets = { found: 0, predicted: 0, core: 0, coreFound: 0, linked: 0 };
  const total = { found: 0, gold: 0, predicted: 0, linked: 0, traps: 0 };
  for (const [name, article] of Object.entries<GoldArticle>(gold.articles)) {
    const text = await readFile(sharedPath(`seeds/${name}`), 'utf8');
    const recognized = recognizeNames(gazetteer, text, tokenize(text), tagger);
    const mentions = recognized.filter(isLit);
    const called = recognized.filter(({ kind }) => kind === 'epithet');
    for (const [count, value] of Object.entries(countEpithets(article, called))) {
      epithets[count as keyof typeof epithets] += value;
    }
    if (listErrors) listEpithets(name, text, article, called);
    const optional = new Set(article.derived.map(key));
    const expected = new Map(article.mentions.map((mention) => [key(mention), mention]));
    const predicted = mentions.filter((mention) => !optional.has(key(mention)));
    const found = predicted.filter((mention) => expected.has(key(mention)));
    const linked = found.filter((mention) => sameEntity(mention, expected.get(key(mention))!));
    const traps = mentions.filter((mention) =>
      article.traps.some((trap) => key(trap) === key(mention)),
    );
    total.gold += expected.size;
    total.predicted += predicted.length;
    total.found += found.length;
    total.linked += linked.length;
    total.traps += traps.length;
    if (!listErrors) continue;
    const foundKeys = new Set(found.map(key));
    for (const mention of article.mentions) {
      if (!foundKeys.has(key(mention)))
        console.log(`missed  ${name.slice(0, 3)} ${describe(text, mention)} ${mention.entity}`);
    }
    for (const mention of predicted) {
      const wanted = expected.get(key(mention));
      if (!wanted)
        console.log(`false   ${name.slice(0, 3)} ${describe(text, mention)} ${mention.id}`);
      else if (!sameEntity(mention, wanted))
        console.log(`entity  ${name.slice(0, 3)} ${describe(text, mention)} ${mention.id}`);
    }
  }
  const precision = total.found / total.predicted;
  const recall = total.found / total.gold;
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `reports: ${total.gold} mentions, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ` +
      `F1 ${f1.toFixed(3)}, right entity ${(total.linked / total.found).toFixed(3)}, traps lit ${total.traps}`,
  );
  const share = (part: number, whole: number) => (part / whole).toFixed(3);
  console.log(
    `  epithets: ${epithets.predicted} found, precision ${share(epithets.found, epithets.predicted)}, ` +
      `right entity ${share(epithets.linked, epithets.found)}, ` +
      `recall of the ${epithets.core} core ones ${share(epithets.coreFound, epithets.core)}`,
  );
}

function countEpithets({ epithets }: GoldArticle, called: readonly Mention[]) {
  const expected = new Map(epithets.map((epithet) => [key(epithet), epithet]));
  const found = called.filter((mention) => expected.has(key(mention)));
  const isCore = ({ strength }: GoldEpithet) => strength === 'core';
  return {
    predicted: called.length,
    found: found.length,
    linked: found.filter((mention) => refersTo(mention, expected.get(key(mention))!)).length,
    core: epithets.filter(isCore).length,
    coreFound: found.filter((mention) => isCore(expected.get(key(mention))!)).length,
  };
}

const refersTo = ({ id }: Mention, { refersTo }: GoldEpithet): boolean =>
  [refersTo].flat().includes(id.replace(/^new:/, ''));

function listEpithets(
  name: string,
  text: string,
  { epithets }: GoldArticle,
  called: readonly Mention[],
): void {
  const expected = new Map(epithets.map((epithet) => [key(epithet), epithet]));
  const found = new Set(called.map(key));
  for (const epithet of epithets) {
    if (!found.has(key(epithet)))
      console.log(
        `missed ${epithet.strength} epithet ${name.slice(0, 3)} ${describe(text, epithet)} ${epithet.refersTo}`,
      );
  }
  for (const mention of called) {
    const wanted = expected.get(key(mention));
    if (wanted && refersTo(mention, wanted)) continue;
    console.log(
      `${wanted ? 'entity ' : 'false  '} epithet ${name.slice(0, 3)} ${describe(text, mention)} ${mention.id}`,
    );
  }
}

const key = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;

/** People who are not in the knowledge base carry an id made from their name. */
const sameEntity = (mention: Mention, wanted: GoldSpan): boolean =>
  mention.id.replace(/^new:/, '') === wanted.entity;

const describe = (text: string, { start, end }: { start: number; end: number }): string =>
  `${start} …${text.slice(Math.max(0, start - 25), start)}[${text.slice(start, end)}]${text.slice(end, end + 15)}…`.replace(
    /\n/g,
    '⏎',
  );
