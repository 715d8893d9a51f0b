import type { Entity, Relation } from './entity.ts';

/** What a compound of an entity's name calls the person who stands so to it: Tesla-Chef. */
const ROLES: Partial<Record<Relation, string>> = {
  heads: 'Chef Chefin CEO Boss Vorsitzender Vorsitzende Vorstandschef Vorstandschefin',
  founded: 'Gründer Gründerin Mitgründer Mitgründerin Mitbegründer',
  owns: 'Eigentümer Eigentümerin Besitzer Inhaber',
  'member-of': 'Politiker Politikerin Mitglied',
};
/** Longer names are not put into compounds. */
const MOST_WORDS = 2;

/**
 * All words by which the press may call an entity without naming it: its epithets, and for people
 * those made from what they are linked with (X-Chef, CDU-Politikerin, Republikaner).
 */
export function epithetsOf(entity: Entity, byId: ReadonlyMap<string, Entity>): Set<string> {
  const epithets = new Set(entity.epithets);
  if (entity.type !== 'person') return epithets;
  for (const { id, relation } of entity.links ?? []) {
    const other = byId.get(id);
    if (!other || other.type === 'person' || other.type === 'place') continue;
    for (const name of shortNames(other)) {
      for (const role of ROLES[relation]?.split(' ') ?? []) epithets.add(`${name}-${role}`);
    }
    if (other.subtype !== 'party' || (relation !== 'member-of' && relation !== 'heads')) continue;
    for (const demonym of other.derived?.demonyms ?? []) epithets.add(demonym);
    for (const name of shortNames(other)) {
      for (const role of ROLES['member-of']!.split(' ')) epithets.add(`${name}-${role}`);
    }
  }
  return epithets;
}

const shortNames = ({ de, aliases = [], ambiguous = [] }: Entity): string[] =>
  [de, ...aliases, ...ambiguous]
    .filter((name) => name.split(' ').length <= MOST_WORDS)
    .map((name) => name.replaceAll(' ', '-'));
