import { readdirSync, readFileSync } from 'node:fs';
import type { Engine } from '../../../core/analyze.ts';
import { digestText } from '../../../core/digest-text.ts';
import { alignStory } from '../../../core/stories/align-story.ts';
import type { Story } from '../../../core/stories/story.ts';
import { loadEngine } from '../../load-engine.ts';
import { sharedPath } from '../../shared.ts';

const STATUSES = ['stated', 'differs', 'silent'] as const;
type Status = (typeof STATUSES)[number];

/**
 * Prints how well each of the five reports is laid beside the story that the other four tell.
 *
 * @param listErrors lists every claim with another status than the gold's
 */
export async function evaluateLeaveOneOut(listErrors: boolean): Promise<void> {
  const engine = await loadEngine();
  const story = engine.stories.find(({ id }) => id === 'stargate-2025-01')!;
  leaveOneOut(engine, story, readReports(), listErrors);
}

/** The five reports, in the order of the story's sources. */
export const readReports = (): string[] =>
  readdirSync(sharedPath('seeds/'))
    .sort()
    .map((name) => readFileSync(sharedPath(`seeds/${name}`), 'utf8'));

/**
 * Compares each report with the story as the other four tell it: its own words are taken out of
 * every claim, and claims that only it makes are out of the story and out of the count.
 */
function leaveOneOut(engine: Engine, story: Story, reports: string[], showsErrors: boolean): void {
  const pairs: [gold: Status, found: Status][] = [];
  let falseContradictions = 0;
  let placed = 0;
  story.sources.forEach(({ key, headline }, index) => {
    const text = reports[index]!;
    const known = withoutSource(story, key);
    const { claims } = alignStory(
      engine.dictionary,
      known,
      digestText(engine, { title: headline }, text),
    );
    const own: typeof pairs = [];
    for (const found of claims) {
      const claim = story.claims.find(({ id }) => id === found.id)!;
      const report = claim.reports[key];
      const gold = report?.status ?? 'silent';
      own.push([gold, found.status]);
      const at = report ? text.indexOf(report.anchor) : -1;
      if (found.place && at >= found.place.start && at < found.place.end) placed++;
      const isFalse = found.status === 'differs' && gold !== 'differs' && found.value !== undefined;
      if (isFalse) falseContradictions++;
      if (showsErrors && gold !== found.status) {
        console.log(
          `  ${key} ${found.id}: ${gold}, found ${found.status} ${found.nuance ?? ''} "${found.anchor ?? ''}" | ${claim.statement} | ${report?.anchor ?? ''}`,
        );
      }
    }
    console.log(
      `leave one out, ${key}: macro F1 ${macroF1(own).toFixed(3)} on ${own.length} claims`,
    );
    pairs.push(...own);
  });
  const perClass = STATUSES.map((status) => `${status} ${f1(pairs, status).toFixed(3)}`).join(', ');
  const present = pairs.filter(([gold, found]) => gold !== 'silent' && found !== 'silent').length;
  console.log(
    `leave one out, all: macro F1 ${macroF1(pairs).toFixed(3)} (${perClass}), ${pairs.length} claims`,
  );
  console.log(
    `  right sentence: ${placed} of ${present} found; false contradictions of figures (differs, where gold does not): ${falseContradictions}`,
  );
}

/** The story as it stands without one source. */
const withoutSource = (story: Story, source: string): Story => ({
  ...story,
  claims: story.claims
    .map((claim) => {
      const { [source]: _, ...reports } = claim.reports;
      return { ...claim, reports };
    })
    .filter(({ reports }) => Object.keys(reports).length > 0),
});

function f1(pairs: readonly [Status, Status][], status: Status): number {
  const right = pairs.filter(([gold, found]) => gold === status && found === status).length;
  const all = pairs.filter(([gold]) => gold === status).length;
  const found = pairs.filter(([, own]) => own === status).length;
  return all + found === 0 ? 1 : (2 * right) / (all + found);
}

const macroF1 = (pairs: readonly [Status, Status][]): number =>
  STATUSES.reduce((sum, status) => sum + f1(pairs, status), 0) / STATUSES.length;
