import { findAgentPhrases } from './find-agent-phrases.ts';
import { findAppositions } from './find-appositions.ts';
import { followEpithets } from './follow-epithets.ts';
import type { Finding, Reading } from './reading.ts';

const SCORE = 0.9;

/**
 * Finds what a text calls its people and things beside and in place of their names: "Tesla-Chef Elon
 * Musk", and later "der Tesla-Chef". An epithet covers its determiner, and names may lie inside it.
 */
export function findEpithets(reading: Reading): Finding[] {
  const names = [...reading.findings].sort((a, b) => a.from - b.from);
  const appositions = findAppositions(reading, names);
  const beside = appositions.map(
    ({ from, to, name: { entity, name, type } }): Finding => ({
      from,
      to,
      entity,
      ...(name !== undefined && { name }),
      ...(type && { type }),
      kind: 'epithet',
      inflected: false,
      score: SCORE,
    }),
  );
  const agents = findAgentPhrases(reading, names);
  return [...beside, ...agents, ...followEpithets(reading, names, appositions)];
}
