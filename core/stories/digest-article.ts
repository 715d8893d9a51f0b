import { isLit, type Mention } from '../entities/mentions.ts';
import { RAREST_CLASS } from '../language/frequency-class.ts';
import { functionWords } from '../language/function-words.ts';
import { splitSentences } from '../language/sentences.ts';
import { tokenize } from '../language/tokenize.ts';
import type { Word } from '../language/word.ts';
import { anchorAround, anchorOf } from './choose-anchor.ts';
import type {
  Attribution,
  Digest,
  DigestedArticle,
  DigestedEntity,
  Statement,
  StatementFigure,
} from './digest.ts';
import type { Figure } from './figure.ts';
import { quotedStretches } from './quotation-marks.ts';
import type { Quote } from './quote.ts';
import { signFeatures } from './sign-features.ts';
import { CALENDAR_WORDS, VAGUE_TIMES } from './time-words.ts';

/** An article as the other parts of the engine have read it, all sorted by start. */
export interface ReadArticle {
  text: string;
  words: readonly Word[];
  mentions: readonly Mention[];
  figures: readonly Figure[];
  quotes: readonly Quote[];
}

/** A statement has at least so many content words; less is a caption, a credit or a question. */
const FEWEST_WORDS = 2;
/** Words of these frequency classes (sein, machen, neu) tell nothing of what a sentence says. */
const FIRST_TELLING_CLASS = 3;
/** A quotation that fills less of a sentence is a word in quotation marks. */
const LEAST_QUOTED = 0.4;
const NEGATION =
  /(?<![\p{L}\p{N}])(?:nicht(?!\s+(?:nur|zuletzt|allein))|kein(?:e[mnrs]?)?|nie(?:mals)?|weder|keines(?:wegs|falls)|mitnichten)(?![\p{L}\p{N}])/iu;

/** Draws from an article what can be compared with others: small, deterministic, plain JSON. */
export function digestArticle(article: DigestedArticle, read: ReadArticle): Digest {
  const telling = tellingWords(read);
  const statements = statementsOf(read, telling);
  const entities = entitiesOf(read);
  return {
    version: 1,
    article,
    entities,
    statements,
    signature: signFeatures(telling, entities, article.title),
  };
}

/** The content words that are part of no name and no amount. */
function tellingWords({ words, mentions, figures }: ReadArticle): Word[] {
  const names = mentions.filter(({ kind }) => kind !== 'epithet' && kind !== 'derived');
  const amounts = figures.filter(({ kind }) => kind === 'currency' || kind === 'percent');
  const isName = inOneOf(names);
  const isAmount = inOneOf(amounts);
  return words.filter((word) => isTelling(word) && !isName(word) && !isAmount(word));
}

/** Tells of words in the order of the text whether they lie in one of some stretches. */
function inOneOf(stretches: readonly Stretch[]): (word: Stretch) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while (next < stretches.length && stretches[next]!.end <= start) next++;
    const stretch = stretches[next];
    return stretch !== undefined && stretch.start <= start && stretch.end >= end;
  };
}

interface Stretch {
  start: number;
  end: number;
}

function isTelling({ lemma, pos, rank = RAREST_CLASS }: Word): boolean {
  if (VAGUE_TIMES.has(lemma) || CALENDAR_WORDS.has(lemma)) return true;
  if (pos === 'numeral' || functionWords(lemma).length > 0) return false;
  if (pos === 'adverb' || pos === 'other') return rank > FIRST_TELLING_CLASS + 2;
  return /^(?:noun|verb|adjective|name)$/.test(pos) && rank > FIRST_TELLING_CLASS;
}

/** The entities of an article, the most named first. */
function entitiesOf({ text, mentions }: ReadArticle): DigestedEntity[] {
  const byId = new Map<string, DigestedEntity & { plain: Set<string> }>();
  const isQuoted = inOneOf(quotedStretches(text));
  for (const mention of mentions) {
    if (mention.kind === 'derived') continue;
    const { id, type, surface } = mention;
    let entity = byId.get(id);
    if (!entity) {
      entity = { id, type, label: surface, count: 0, names: [], plain: new Set() };
      byId.set(id, entity);
    }
    entity.count++;
    if (mention.kind === 'name' && surface.length > entity.label.length) entity.label = surface;
    if (!entity.names.includes(surface)) entity.names.push(surface);
    if (!isQuoted(mention)) entity.plain.add(surface);
  }
  return [...byId.values()]
    .map(({ plain, ...entity }) => {
      const quoted = entity.names.filter((name) => !plain.has(name));
      return quoted.length > 0 ? { ...entity, quoted } : entity;
    })
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

function statementsOf(
  { text, mentions, figures, quotes }: ReadArticle,
  telling: readonly Word[],
): Statement[] {
  const statements: Statement[] = [];
  for (const { start, end } of splitSentences(tokenize(text))) {
    const inside = <T extends { start: number; end: number }>(all: readonly T[]): T[] =>
      within(all, start, end);
    const own = inside(telling);
    const named = inside(mentions);
    const counted = inside(figures);
    const lemmas = lemmasOf(own, named);
    if (lemmas.length < FEWEST_WORDS || (named.length === 0 && lemmas.length < 4)) continue;
    const sentence = text.slice(start, end);
    const said = attribute(text, start, end, quotes);
    statements.push({
      start,
      end,
      anchor: anchorOf(sentence, start, own, named.filter(isLit), counted),
      ...said,
      about: [...new Set(named.map(({ id }) => id))],
      figures: counted.map(
        ({ start: from, end: _, ...figure }): StatementFigure => ({
          ...figure,
          anchor: anchorAround(sentence, from - start),
        }),
      ),
      words: lemmas,
      ...(NEGATION.test(sentence) && { isNegated: true as const }),
    });
  }
  return statements;
}

/** What of a list sorted by start lies in a stretch. */
function within<T extends { start: number; end: number }>(
  all: readonly T[],
  start: number,
  end: number,
): T[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < all.length && all[at]!.start < end; at++) {
    if (all[at]!.end <= end) found.push(all[at]!);
  }
  return found;
}

/** The lemmas of words and of the parts of compounds; of "OpenAI-Chef" the name is left out. */
function lemmasOf(words: readonly Word[], named: readonly Mention[]): string[] {
  const names = new Set(named.filter(({ kind }) => kind !== 'epithet').map((m) => m.surface));
  const lemmas = words.flatMap(({ start, end, lemma, compound = [] }) => {
    const parts = compound.map((part) => part.lemma).filter((part) => !names.has(part));
    const isNamed = named.some(
      (m) => m.kind === 'compound-part' && m.start >= start && m.end <= end,
    );
    return isNamed ? parts : [lemma, ...parts];
  });
  return [...new Set(lemmas)].sort();
}

/** Whose words a sentence gives: those of the quotation that fills most of it. */
function attribute(
  text: string,
  start: number,
  end: number,
  quotes: readonly Quote[],
): { attribution: Attribution; speaker?: string } {
  let best: Quote | undefined;
  let most = LEAST_QUOTED * (end - start);
  for (const quote of quotes) {
    const shared = Math.min(end, quote.end) - Math.max(start, quote.start);
    if (shared <= most) continue;
    best = quote;
    most = shared;
  }
  if (!best) return { attribution: 'asserted' };
  const { kind, speaker } = best;
  return {
    attribution: kind === 'direct' ? 'quoted' : 'reported',
    ...(speaker && { speaker: speaker.id ?? text.slice(speaker.start, speaker.end) }),
  };
}
