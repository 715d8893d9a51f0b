import { withParts } from '../language/describe-compound.ts';
import type { Dictionary } from '../language/dictionary.ts';
import { RAREST_CLASS } from '../language/frequency-class.ts';
import { functionWords } from '../language/function-words.ts';
import { describeWords } from '../language/gloss.ts';
import { englishStems } from './english-stems.ts';
import { glossStems } from './gloss-stems.ts';
import type { Claim, Story } from './story.ts';

/** A claim made ready to be looked for: what a statement must share with it. */
export interface ClaimProfile {
  claim: Claim;
  /** The stems of its English statement with how telling each is in this story; no names. */
  stems: Map<string, number>;
  /** The entities that it is about with how telling each is in this story. */
  about: Map<string, number>;
  /** The German words of each source. */
  anchors: AnchorLemma[][];
  /** What it says of when, in German words and figures: `2018`, `Januar`, `Dienstag`. */
  times: string[];
  isNegated: boolean;
  /** The id of whose claim it is, where that is an entity of the story. */
  speaker?: string;
}

/** A content word of a source. */
export interface AnchorLemma {
  lemma: string;
  /** Its frequency class: rare words tell more. */
  weight: number;
  /** What it can mean, with how likely it is meant. */
  stems: ReadonlyMap<string, number>;
}

/** The claims of a story as profiles, in its order. */
export function profileClaims(dictionary: Dictionary, story: Story): ClaimProfile[] {
  const ids = [...story.signature.entities, ...story.claims.flatMap(({ about }) => about)];
  const names = new Set(ids.flatMap(englishStems));
  const bearers = new Map<string, number>();
  for (const id of story.claims.flatMap(({ about }) => about)) {
    bearers.set(id, (bearers.get(id) ?? 0) + 1);
  }
  const profiles = story.claims.map((claim): ClaimProfile => {
    const times = timesOf(claim.statement);
    const plain = claim.statement.replace(TIME, ' ');
    const stems = englishStems(plain).filter((stem) => !names.has(stem) && !SCALES.has(stem));
    const anchors = Object.values(claim.reports).map(({ anchor }) =>
      lemmasOf(dictionary, anchor)
        .filter((lemma) => !isName(names, lemma))
        .map((lemma) => ({
          lemma,
          weight: dictionary.lookup(lemma)?.rank ?? RAREST_CLASS,
          stems: glossStems(dictionary, lemma),
        })),
    );
    const about = new Map(
      claim.about.map((id) => [id, rarity(story.claims.length, bearers.get(id)!)]),
    );
    return {
      claim,
      stems: new Map(stems.map((stem) => [stem, 1])),
      about,
      anchors,
      times,
      isNegated: NEGATION.test(claim.statement),
      ...(bearers.has(claim.speaker ?? '') && { speaker: claim.speaker! }),
    };
  });
  const holders = new Map<string, number>();
  for (const { stems } of profiles) {
    for (const stem of stems.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  }
  for (const { stems } of profiles) {
    for (const stem of stems.keys()) {
      stems.set(stem, rarity(profiles.length, holders.get(stem)!));
    }
  }
  return profiles;
}

/** How telling it is that something is in so many of all claims: 1 if in one, towards 0 if in all. */
const rarity = (all: number, holders: number): number =>
  Math.log((all + 1) / holders) / Math.log(all + 1);

/** Words of amounts, which are compared as figures. */
const SCALES = new Set(englishStems('thousand million billion trillion dollar euro percent'));
const GERMAN_SCALES =
  /^(?:Tausend|Million|Milliarde|Billion|Dollar|Euro|Prozent|M(?:rd|io)\.|Bill\.)$/;

const isName = (names: ReadonlySet<string>, lemma: string): boolean =>
  lemma.includes('-') || englishStems(lemma).some((stem) => names.has(stem));

const lemmasOf = (dictionary: Dictionary, anchor: string): string[] =>
  [
    ...new Set(
      withParts(dictionary, describeWords(dictionary, anchor))
        .filter(
          ({ lemma, pos }) =>
            pos !== 'numeral' && !GERMAN_SCALES.test(lemma) && functionWords(lemma).length === 0,
        )
        .flatMap(({ lemma, compound }) => [lemma, ...(compound ?? []).map((part) => part.lemma)]),
    ),
  ].sort();

const NEGATION = /\b(?:not|cannot|no|never|nothing|nobody|neither|without)\b|n't\b/i;

const MONTHS =
  'January Januar|February Februar|March März|April April|May Mai|June Juni|July Juli|August August|September September|October Oktober|November November|December Dezember';
const WEEKDAYS =
  'Monday Montag|Tuesday Dienstag|Wednesday Mittwoch|Thursday Donnerstag|Friday Freitag|Saturday Samstag|Sunday Sonntag';
const GERMAN = new Map(
  `${MONTHS}|${WEEKDAYS}`.split('|').map((pair) => pair.split(' ') as [string, string]),
);
/** "May" and "March" are months only beside a number. */
const TIME = new RegExp(
  `\\b(?:${[...GERMAN.keys()].filter((word) => !/^Ma(?:y|rch)$/.test(word)).join('|')}|(?:19|20)\\d\\d|\\d{1,2}(?= (?:${[...GERMAN.keys()].join('|')})))\\b`,
  'g',
);

/** The weekdays, months and years that a statement names, as an article would write them. */
const timesOf = (statement: string): string[] =>
  [...statement.matchAll(TIME)]
    .map(([word]) => GERMAN.get(word) ?? word)
    .filter((word) => !/^\d{1,2}$/.test(word));
