import type { Dictionary } from '../language/dictionary.ts';
import type { ClaimAlignment, StoryAlignment } from './alignment.ts';
import { DURATION, relateAmounts } from './compare-figures.ts';
import type { Digest, Statement } from './digest.ts';
import { explainDifference, explainSilence, tells } from './explain-difference.ts';
import {
  type ArticleProfile,
  type FigureMatch,
  matchStatement,
  profileArticle,
  type StatementMatch,
} from './match-statement.ts';
import { type ClaimProfile, profileClaims } from './profile-claims.ts';
import type { Story } from './story.ts';

/** From this score on a statement is taken to be on the claim's point. */
const ON_POINT = 0.32;
/** A figure with another amount needs so much of the claim's words to be on the same measure. */
const SAME_MEASURE = 0.55;
/** What names add to words: they say who, and seldom what. */
const NAMING = 0.25;
const FIGURE = { same: 0.4, qualifier: 0.36, amount: -0.2 };
/** The day or the year that the claim names. */
const TIME = 0.3;
/** What somebody said, where the article does not let them speak. */
const UNSPOKEN = -0.2;
/** A claim that something is not, where the statement denies nothing. */
const NOT_NEGATED = -0.2;
/** A claim on a figure that the statement has none for. */
const NO_FIGURE = -0.3;
/** For an entity that the article never names, by how telling it is. */
const NEVER_NAMED = -0.4;
/** Less telling ones are all over the story: an article can well tell it without their name. */
const RARE = 0.6;

/**
 * Lays an article beside a story of which it is no source: what it does with each claim, and what it
 * says that no claim does. Goes by entities, figures, the German words of the other sources, and what
 * the article's words can mean against the claim's English. In doubt an article is silent.
 */
export function alignStory(dictionary: Dictionary, story: Story, digest: Digest): StoryAlignment {
  const article = profileArticle(dictionary, digest);
  const named = new Set([
    ...digest.entities.map(({ id }) => id),
    ...digest.statements.flatMap(({ about }) => about),
  ]);
  const told = new Set<Statement>();
  const claims = profileClaims(dictionary, story).map((profile): ClaimAlignment => {
    const { id } = profile.claim;
    const best = bestStatement(dictionary, profile, article, named);
    if (!best || best.score < ON_POINT) return { id, status: 'silent' };
    const { match } = best;
    if (match.figure?.relation === 'amount' && !isSameMeasure(story, match)) {
      return { id, status: 'silent' };
    }
    const difference = explainDifference(profile, match) ?? explainSilence(profile, named);
    if (difference === 'another point') return { id, status: 'silent' };
    told.add(match.statement);
    const { start, end, anchor, speaker } = match.statement;
    return {
      id,
      status: difference ? 'differs' : 'stated',
      ...difference,
      place: { start, end },
      anchor: match.figure?.anchor ?? anchor,
      // In the claim's unit, so that all sources' figures can be laid on one scale.
      ...(match.figure && { value: { ...match.figure.value, unit: match.figure.claimed.unit } }),
      ...(isElse(speaker, profile.claim.speaker, named) && { speaker: speaker! }),
    };
  });
  const fresh = digest.statements.filter((statement) => !told.has(statement) && isNews(statement));
  return { claims, fresh };
}

/** Whether somebody else says it than in the claim; words for nobody in particular are not compared. */
function isElse(
  speaker: string | undefined,
  claimed: string | undefined,
  named: ReadonlySet<string>,
): boolean {
  if (speaker === undefined || speaker === claimed) return false;
  return claimed === undefined || (named.has(speaker) && named.has(claimed));
}

interface ScoredMatch {
  match: StatementMatch;
  score: number;
}

function bestStatement(
  dictionary: Dictionary,
  profile: ClaimProfile,
  article: ArticleProfile,
  named: ReadonlySet<string>,
): ScoredMatch | null {
  const missing = Math.max(
    0,
    ...[...profile.about]
      .filter(([id, weight]) => !named.has(id) && weight >= RARE)
      .map(([, weight]) => weight),
  );
  let best: ScoredMatch | null = null;
  for (const statement of article.statements) {
    const match = matchStatement(dictionary, profile, article, statement);
    const score = scoreOf(profile, match) + NEVER_NAMED * missing;
    if (!best || score > best.score) best = { match, score };
  }
  return best;
}

function scoreOf({ claim, times, isNegated }: ClaimProfile, match: StatementMatch): number {
  const { meaning, wording, naming, figure } = match;
  let score = meaning + wording + NAMING * naming;
  if (times.some((time) => tells(match.statement, time))) score += TIME;
  if (!match.isSpeakerNear) score += UNSPOKEN;
  if (isNegated && !match.statement.isNegated) score += NOT_NEGATED;
  if (!claim.value || (!figure && DURATION.test(claim.value.unit))) return score;
  return score + figureScore(figure);
}

function figureScore(figure: FigureMatch | undefined): number {
  if (!figure) return NO_FIGURE;
  return figure.relation === 'amount' && figure.isSameMeasure ? 0 : FIGURE[figure.relation];
}

/**
 * Another amount counts only on the same measure, if no other claim has it, and if the statement is
 * about nothing that the story does not know: another plant has another price.
 */
function isSameMeasure(
  { claims, signature }: Story,
  { figure, meaning, wording, statement }: StatementMatch,
): boolean {
  const known = new Set([...signature.entities, ...claims.flatMap(({ about }) => about)]);
  if (statement.about.some((id) => !known.has(id))) return false;
  if (!figure!.isSameMeasure && meaning + wording < SAME_MEASURE) return false;
  return !claims.some(
    ({ value }) =>
      value !== undefined &&
      value.unit === figure!.claimed.unit &&
      relateAmounts(value, figure!.value) !== 'amount',
  );
}

/** Sentences with fewer words are in no list of what only this article has. */
const FEWEST_WORDS = 5;

const isNews = ({ words }: Statement): boolean => words.length >= FEWEST_WORDS;
