import type { Dictionary } from '../language/dictionary.ts';
import { type FigureRelation, isSameUnit, relateAmounts, toValue } from './compare-figures.ts';
import type { Digest, Statement } from './digest.ts';
import { glossStems } from './gloss-stems.ts';
import type { AnchorLemma, ClaimProfile } from './profile-claims.ts';
import type { ClaimValue } from './story.ts';

/** A statement made ready to be compared with many claims. */
export interface StatementProfile {
  statement: Statement;
  /** The English stems that it can mean, with how likely each is meant. */
  stems: ReadonlyMap<string, number>;
  lemmas: ReadonlySet<string>;
  about: ReadonlySet<string>;
  /** The entities of the sentence before, which a pronoun can mean. */
  before: ReadonlySet<string>;
}

/** How a statement's figure stands to a claim's. */
export interface FigureMatch {
  relation: FigureRelation;
  claimed: ClaimValue;
  value: ClaimValue;
  /** The words around the article's figure. */
  anchor: string;
  /** Whether the article names what is measured in words of the claim. */
  isSameMeasure: boolean;
}

/** How well a statement fits a claim, each part from 0 to 1. */
export interface StatementMatch {
  statement: Statement;
  /** Of the claim's English words, those that the statement's words can mean. */
  meaning: number;
  /** Of the best other source's German words, those that the statement has. */
  wording: number;
  /** Of the claim's entities, those that the statement names. */
  naming: number;
  /** Whether it can be the claim's speaker who says it: named here or the sentence before. */
  isSpeakerNear: boolean;
  figure?: FigureMatch;
}

/** An article made ready to be compared with a story. */
export interface ArticleProfile {
  statements: StatementProfile[];
  /** How telling a stem is in this article: 1 where one statement has it, less the more have it. */
  tell(stem: string): number;
}

export function profileArticle(dictionary: Dictionary, digest: Digest): ArticleProfile {
  let before: ReadonlySet<string> = new Set();
  const holders = new Map<string, number>();
  const statements = digest.statements.map((statement): StatementProfile => {
    const stems = new Map<string, number>();
    for (const lemma of statement.words) {
      for (const [stem, chance] of glossStems(dictionary, lemma)) {
        stems.set(stem, Math.max(chance, stems.get(stem) ?? 0));
      }
    }
    for (const stem of stems.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
    const about = new Set(statement.about);
    const profile = { statement, stems, lemmas: new Set(statement.words), about, before };
    before = about;
    return profile;
  });
  const tell = (stem: string) => 1 / (1 + Math.log(Math.max(1, holders.get(stem) ?? 1)));
  return { statements, tell };
}

/** As if every claim had so much more to say, so that one word in common is never all of it. */
const UNSAID = 1;
/** The same for the German words of a source, which weigh as much as their frequency class. */
const UNWRITTEN = 12;
/** What a synonym counts beside the same word. */
const SYNONYM = 0.5;

/** Compares a statement with a claim. */
export function matchStatement(
  dictionary: Dictionary,
  { claim, stems, about, anchors, speaker }: ClaimProfile,
  { tell }: ArticleProfile,
  profile: StatementProfile,
): StatementMatch {
  let all = UNSAID;
  let met = 0;
  for (const [stem, weight] of stems) {
    all += weight;
    const chance = profile.stems.get(stem);
    if (chance === undefined) continue;
    met += weight * chance * tell(stem);
  }
  const figure = matchFigure(dictionary, claim.value, stems, profile.statement);
  return {
    statement: profile.statement,
    meaning: met / all,
    wording: bestWording(anchors, tell, profile),
    naming: nameShare(about, profile),
    isSpeakerNear: isNear(speaker, profile),
    ...(figure && { figure }),
  };
}

/** How much of the words of the source whose it has most of a statement has (0 to 1). */
function bestWording(
  anchors: readonly AnchorLemma[][],
  tell: ArticleProfile['tell'],
  { lemmas, stems }: StatementProfile,
): number {
  let best = 0;
  for (const wanted of anchors) {
    let whole = UNWRITTEN;
    let common = 0;
    let most = 0;
    for (const { lemma, weight, stems: meant } of wanted) {
      whole += weight;
      const met = lemmas.has(lemma) ? 1 : SYNONYM * synonymy(meant, stems, tell);
      common += weight * met;
      most = Math.max(most, weight * met);
    }
    // One word in common can be chance, two seldom are.
    best = Math.max(best, (common - most / 2) / whole);
  }
  return best;
}

/** How likely a statement has a word of the same meaning (0 to 1). */
function synonymy(
  meant: ReadonlyMap<string, number>,
  stems: ReadonlyMap<string, number>,
  tell: ArticleProfile['tell'],
): number {
  let most = 0;
  for (const [stem, chance] of meant) {
    const other = stems.get(stem);
    if (other !== undefined) most = Math.max(most, chance * other * tell(stem));
  }
  return most;
}

const isNear = (speaker: string | undefined, profile: StatementProfile): boolean =>
  speaker === undefined ||
  profile.statement.speaker === speaker ||
  profile.about.has(speaker) ||
  profile.before.has(speaker);

/** What only the sentence before names counts half: a pronoun can mean it. */
function nameShare(
  about: ReadonlyMap<string, number>,
  { about: named, before }: StatementProfile,
): number {
  let all = UNNAMED;
  let met = 0;
  for (const [id, weight] of about) {
    all += weight;
    if (named.has(id)) met += weight;
    else if (before.has(id)) met += weight / 2;
  }
  return met / all;
}

/** As if every claim were about so much more, so that a name that is everywhere tells little. */
const UNNAMED = 0.25;

const CLOSENESS: FigureRelation[] = ['amount', 'qualifier', 'same'];

/** The statement's figure that comes nearest to the claim's. */
function matchFigure(
  dictionary: Dictionary,
  claimed: ClaimValue | undefined,
  stems: ReadonlyMap<string, number>,
  { figures }: Statement,
): FigureMatch | undefined {
  if (!claimed) return undefined;
  let best: FigureMatch | undefined;
  for (const figure of figures) {
    const value = toValue(figure);
    if (!value || !isSameUnit(dictionary, claimed.unit, value.unit)) continue;
    const relation = relateAmounts(claimed, value);
    if (!best || CLOSENESS.indexOf(relation) > CLOSENESS.indexOf(best.relation)) {
      const measured = glossStems(dictionary, value.measure ?? '');
      const isSameMeasure = [...measured.keys()].some((stem) => stems.has(stem));
      best = { relation, claimed, value, anchor: figure.anchor, isSameMeasure };
    }
  }
  return best;
}
