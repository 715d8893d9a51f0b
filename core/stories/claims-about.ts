import type { Claim, Report, Source, Story } from './story.ts';

/** What one source has on one claim; a source without the claim is listed too. */
export interface SourceReport extends Partial<Omit<Report, 'status'>> {
  source: Source;
  status: Report['status'] | 'not stated';
}

/** One claim with every source of its story, in the order of the sources. */
export interface ClaimOnSources {
  claim: Claim;
  /** The English heading of the claim's topic. */
  topic: string;
  reports: SourceReport[];
}

/**
 * What the sources of a story say about an entity: the claims about it and those that it makes
 * itself, first those whose chief subject it is; among them first what most sources report.
 */
export function claimsAbout(story: Story, entityId: string): ClaimOnSources[] {
  const rank = (claim: Claim): number => {
    if (claim.about[0] === entityId) return 0;
    if (claim.speaker === entityId) return 1;
    return claim.about.includes(entityId) ? 2 : -1;
  };
  const reported = (claim: Claim) => Object.keys(claim.reports).length;
  return story.claims
    .filter((claim) => rank(claim) >= 0)
    .sort((a, b) => rank(a) - rank(b) || reported(b) - reported(a))
    .map((claim) => claimOnSources(story, claim));
}

/** One claim with the report, or the silence, of each source. */
export function claimOnSources(story: Story, claim: Claim): ClaimOnSources {
  const reports = story.sources.map(
    (source): SourceReport => ({
      source,
      ...(claim.reports[source.key] ?? { status: 'not stated' }),
    }),
  );
  return { claim, topic: story.topics[claim.topic]!, reports };
}

/** The German words that each source uses for an entity, sources without any left out. */
export function namesBySource(
  story: Story,
  entityId: string,
): { source: Source; names: string[] }[] {
  const names = story.framing.namesFor[entityId] ?? {};
  return story.sources
    .filter((source) => names[source.key])
    .map((source) => ({ source, names: names[source.key]! }));
}
