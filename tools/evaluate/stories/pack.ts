import { readFileSync } from 'node:fs';
import type { Story } from '../../../core/stories/story.ts';
import { loadStories } from '../../load-engine.ts';
import { sharedPath } from '../../shared.ts';
import { readReports } from './leave-one-out.ts';

interface GoldClaim {
  id: string;
  sources: Record<string, { status: string }>;
}

interface Gold {
  sourceKeys: Record<string, string>;
  claims: GoldClaim[];
  contradictions: { id: string; claims: string[]; sources: string[] }[];
  framing: {
    headlines: Record<string, unknown>;
    labelsForConflict: Record<string, string[]>;
  };
}

/**
 * Checks the bundled story against the gold claims and the reports themselves: whether each claim is
 * there with the same status in each report, each quoted word in its report, each contradiction and
 * each frame.
 */
export async function evaluatePack(listErrors: boolean): Promise<void> {
  const story = loadStories().find(({ id }) => id === 'stargate-2025-01')!;
  const gold: Gold = JSON.parse(readFileSync(sharedPath('gold/claims.json'), 'utf8'));
  const errors = [
    ...checkClaims(story, gold),
    ...checkAnchors(story),
    ...checkContradictions(story, gold),
    ...checkFraming(story, gold),
  ];
  if (listErrors) for (const error of errors) console.log(`  ${error}`);
}

/** The story's sources stand in the order of the reports' files. */
const sourceOf = (story: Story, gold: Gold, short: string): string =>
  story.sources[Object.keys(gold.sourceKeys).indexOf(short)]!.key;

function checkClaims(story: Story, gold: Gold): string[] {
  const missing = gold.claims.filter(({ id }) => !story.claims.some((claim) => claim.id === id));
  const errors = missing.map(({ id }) => `claim ${id} is missing`);
  let same = 0;
  let all = 0;
  for (const { id, sources } of gold.claims) {
    const reports = story.claims.find((claim) => claim.id === id)?.reports ?? {};
    for (const [short, file] of Object.entries(gold.sourceKeys)) {
      all++;
      const status = reports[sourceOf(story, gold, short)]?.status ?? 'not stated';
      if (status === sources[file]!.status) same++;
      else errors.push(`${id} in ${short}: ${status}, gold ${sources[file]!.status}`);
    }
  }
  const present = gold.claims.length - missing.length;
  console.log(
    `pack: ${present} of ${gold.claims.length} claims, ${same} of ${all} statuses as in the gold`,
  );
  return errors;
}

function checkAnchors(story: Story): string[] {
  const reports = readReports();
  const errors: string[] = [];
  let all = 0;
  story.sources.forEach(({ key, headlineAnchor }, index) => {
    const { conflictWords, namesFor } = story.framing;
    const anchors = [
      headlineAnchor,
      ...story.claims.flatMap((claim) => claim.reports[key]?.anchor ?? []),
      ...(conflictWords[key] ?? []),
      ...Object.values(namesFor).flatMap((names) => names[key] ?? []),
    ];
    all += anchors.length;
    const wanting = anchors.filter((anchor) => !reports[index]!.includes(anchor));
    errors.push(...wanting.map((anchor) => `"${anchor}" is not in ${key}`));
  });
  console.log(`pack: ${all - errors.length} of ${all} anchors and names found in their reports`);
  return errors;
}

function checkContradictions(story: Story, gold: Gold): string[] {
  const errors = gold.contradictions.flatMap(({ id, claims, sources }) => {
    const own = story.contradictions.find((contradiction) => contradiction.id === id);
    const keys = sources.map((short) => sourceOf(story, gold, short));
    const isSame = own && isSameSet(own.claims, claims) && isSameSet(own.sources, keys);
    return isSame ? [] : [`contradiction ${id} is ${own ? 'otherwise' : 'missing'}`];
  });
  const all = gold.contradictions.length;
  console.log(`pack: ${all - errors.length} of ${all} contradictions`);
  return errors;
}

function checkFraming(story: Story, gold: Gold): string[] {
  const { headlines, conflictWords } = story.framing;
  const shorts = Object.keys(gold.framing.headlines);
  const errors = shorts.flatMap((short) => {
    const key = sourceOf(story, gold, short);
    const isSame = isSameSet(conflictWords[key] ?? [], gold.framing.labelsForConflict[short] ?? []);
    return headlines[key] && isSame ? [] : [`framing of ${short} is not as in the gold`];
  });
  console.log(`pack: framing of ${shorts.length - errors.length} of ${shorts.length} reports`);
  return errors;
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));
