import { readFileSync } from 'node:fs';
import { readPack } from '../../core/stories/read-pack.ts';
import type { Story } from '../../core/stories/story.ts';

/**
 * What is wrong with each pack in one line, nothing for the sound ones.
 *
 * @param entities ids of the knowledge base
 */
export function checkPacks(paths: readonly string[], entities: ReadonlySet<string>): string[] {
  return paths.flatMap((path) => {
    try {
      const unknown = unknownEntity(readPack(readFileSync(path, 'utf8')), entities);
      return unknown === undefined ? [] : [`${path}: unknown-entity: ${unknown}`];
    } catch (error) {
      return [`${path}: ${(error as Error).message}`];
    }
  });
}

/** The first id that the knowledge base does not have. */
function unknownEntity(
  { claims, signature, framing }: Story,
  entities: ReadonlySet<string>,
): string | undefined {
  const ids = [
    ...claims.flatMap(({ about }) => about),
    ...signature.required.flat(),
    ...signature.entities,
    ...Object.keys(framing.namesFor),
  ];
  return ids.find((id) => !entities.has(id));
}
