import type { Entity, Relation } from './entities/entity.ts';
import type { ClaimRow, SourceColumn } from './stories/claim-rows.ts';
import { claimsAbout, namesBySource } from './stories/claims-about.ts';
import type { Story } from './stories/story.ts';
import { claimRow, sourceColumn } from './stories/summarize-story.ts';

/** An entity that another is connected with. */
export interface LinkedEntity {
  id: string;
  label: string;
  type: Entity['type'];
  /** How the two stand to each other; `from` is the one whose card it is on: Musk `heads` Tesla. */
  relation: Relation;
  isFrom: boolean;
}

/** Who or what a name is, what it is connected with, and what the bundled sources say of it. */
export interface EntityBackground {
  entity: Pick<
    Entity,
    'id' | 'type' | 'subtype' | 'de' | 'en' | 'office' | 'background' | 'asOf' | 'wikipedia'
  >;
  linked: LinkedEntity[];
  stories: {
    id: string;
    columns: SourceColumn[];
    rows: ClaimRow[];
    /** The German words that each source uses for it. */
    called: { outlet: string; names: string[] }[];
  }[];
}

/** The entities of the knowledge base by id. */
export type KnowledgeBase = Readonly<Record<string, Entity>>;

/** Gathers what a card shows of an entity; null when the knowledge base does not have it. */
export function describeEntity(
  knowledge: KnowledgeBase,
  stories: readonly Story[],
  id: string,
): EntityBackground | null {
  const entity = Object.hasOwn(knowledge, id) ? knowledge[id] : undefined;
  if (!entity) return null;
  const { type, subtype, de, en, office, background, asOf, wikipedia } = entity;
  return {
    entity: { id, type, subtype, de, en, office, background, asOf, wikipedia },
    linked: linkedEntities(knowledge, entity),
    stories: stories.flatMap((story) => {
      const rows = claimsAbout(story, id).map(claimRow);
      if (rows.length === 0) return [];
      const called = namesBySource(story, id).map(({ source, names }) => ({
        outlet: source.outlet.short ?? source.outlet.name,
        names,
      }));
      return [{ id: story.id, columns: story.sources.map(sourceColumn), rows, called }];
    }),
  };
}

/** What an entity names as connected, then what names it, each once. */
function linkedEntities(knowledge: KnowledgeBase, entity: Entity): LinkedEntity[] {
  const linked = new Map<string, LinkedEntity>();
  const add = (id: string, relation: Relation, isFrom: boolean) => {
    const other = Object.hasOwn(knowledge, id) ? knowledge[id] : undefined;
    if (!other || id === entity.id || linked.has(id)) return;
    linked.set(id, { id, label: other.en, type: other.type, relation, isFrom });
  };
  for (const { id, relation } of entity.links ?? []) add(id, relation, true);
  for (const other of Object.values(knowledge)) {
    for (const { id, relation } of other.links ?? []) {
      if (id === entity.id) add(other.id, relation, false);
    }
  }
  return [...linked.values()];
}

/** Entities that a typed name may mean: exact names first, then beginnings. At most `limit`. */
export function findEntities(knowledge: KnowledgeBase, query: string, limit = 3): Entity[] {
  const wanted = query.trim().toLowerCase();
  if (wanted.length < 2) return [];
  const exact: Entity[] = [];
  const beginning: Entity[] = [];
  for (const entity of Object.values(knowledge)) {
    const names = namesOf(entity);
    if (names.includes(wanted)) exact.push(entity);
    else if (wanted.length > 3 && names.some((name) => name.startsWith(wanted))) {
      beginning.push(entity);
    }
  }
  return [...exact, ...beginning].slice(0, limit);
}

/** All names of an entity in small letters; a person's surname is one of them. */
function namesOf({ type, de, en, aliases = [], ambiguous = [], surname }: Entity): string[] {
  const names = [de, en, ...aliases, ...ambiguous];
  if (type === 'person') names.push(surname ?? de.split(' ').at(-1)!);
  return names.map((name) => name.toLowerCase());
}
