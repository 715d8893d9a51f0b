import { tokenize } from '../language/tokenize.ts';
import { packSections } from './binary-sections.ts';
import { ENTITY_TYPES, type Entity } from './entity.ts';
import { epithetHash } from './epithet-hash.ts';
import { epithetsOf } from './epithets-of.ts';
import { foldedHash, HASH_SEED, spelledHash } from './fold-name.ts';
import { FormFlag, NO_ENTITY, prefixKey, SMALL_ROOTS } from './gazetteer.ts';
import { hashOf, namePieces, PieceFlag } from './name-pieces.ts';
import { buildTrie } from './name-trie.ts';
import { FormKind, type SurfaceForm, surfaceForms } from './surface-forms.ts';
import { buildWordFilter, wordHashes } from './word-filter.ts';

/** The lists beside the entities that recognition leans on. */
export interface NameLists {
  /** Given names of many languages. */
  firstNames?: readonly string[];
  /** Nouns that stand before a person's name (`Kanzler`, `Trainerin`), also as the end of a compound. */
  titles?: readonly string[];
  /** Ordinary words of German, so that a noun at the start of a sentence is not taken for a name. */
  words?: Iterable<string>;
}

interface Form {
  hash: number;
  entity: number;
  kind: number;
  flags: number;
}

/** Names of at most this many letters are only recognized as they are spelled: AP, not Ap. */
const SHORT = 4;

/**
 * Compiles the knowledge base into the one buffer that {@link openGazetteer} opens: a trie over the
 * hashes of the words of each name, and what is known of each entity that recognition needs.
 *
 * @throws if two entities share an id, or a link or an inner reference points nowhere
 */
export function compileGazetteer(entities: readonly Entity[], lists: NameLists = {}): ArrayBuffer {
  const indexOf = new Map(entities.map((entity, index) => [entity.id, index]));
  if (indexOf.size !== entities.length) throw new Error('Two entities share an id.');

  const trie = buildTrie<Form>();
  const roots = new Set<number>();
  const words = wordHashes(lists.words ?? []);
  const smallRoots = new Uint8Array(SMALL_ROOTS);
  const addForm = ({ surface, kind }: SurfaceForm, entity: number) => {
    const pieces = namePieces(tokenize(surface));
    if (pieces.count === 0) return;
    let hash = HASH_SEED;
    for (let piece = 0; piece < pieces.count; piece++) {
      hash = spelledHash(surface, pieces.starts[piece]!, pieces.ends[piece]!, hash);
    }
    const path = Array.from({ length: pieces.count }, (_, piece) => hashOf(pieces, piece));
    roots.add(path[0]!);
    if (!(pieces.flags[0]! & PieceFlag.capital)) {
      smallRoots[prefixKey(surface, pieces.starts[0]!, pieces.ends[0]!)] = 1;
    }
    const isWord = path.length === 1 && words.has(path[0]!);
    const flags = formFlags(surface, kind) | (isWord ? FormFlag.word : 0);
    trie.add(path, { hash, entity, kind, flags });
  };
  for (const [index, entity] of entities.entries()) {
    for (const form of surfaceForms(entity)) addForm(form, index);
  }
  for (const surface of lists.firstNames ?? []) {
    addForm({ surface, kind: FormKind.firstName }, NO_ENTITY);
  }

  const subtypes = [...new Set(entities.map((entity) => entity.subtype ?? ''))];
  const links = neighbors(entities, indexOf);
  const cues = entities.map(cueHashes);
  const { edges, terminals, terminalStarts } = trie.pack();
  return packSections({
    ids: entities.map((entity) => entity.id).join('\n'),
    types: Uint8Array.from(entities, (entity) => ENTITY_TYPES.indexOf(entity.type)),
    subtypes: Uint8Array.from(entities, (entity) => subtypes.indexOf(entity.subtype ?? '')),
    subtypeNames: subtypes.join('\n'),
    roots: rootBits(roots),
    smallRoots,
    edges,
    terminalStarts,
    formHashes: Uint32Array.from(terminals, (form) => form.hash),
    formEntities: Uint32Array.from(terminals, (form) => form.entity),
    formKinds: Uint8Array.from(terminals, (form) => form.kind),
    formFlags: Uint8Array.from(terminals, (form) => form.flags),
    ...pack('links', links),
    ...pack('cues', cues),
    metonyms: metonyms(entities, indexOf),
    ...packEpithets(entities),
    titles: (lists.titles ?? []).join('\n'),
    words: buildWordFilter(words),
  });
}

function formFlags(surface: string, kind: FormKind): number {
  let flags = 0;
  const letters = surface.replace(/[^\p{L}]/gu, '');
  // Capitals may be all that tells a name from a phrase: "Die PARTEI", "die Partei".
  const hasCapitalWord = /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u.test(surface);
  if (kind === FormKind.ambiguous || letters.length <= SHORT || hasCapitalWord) {
    flags |= FormFlag.asSpelled;
  }
  if (!/^\p{Lu}/u.test(surface)) flags |= FormFlag.small;
  return flags;
}

/** One bit for each hash of a first word, in at least eight times as many bits. */
function rootBits(hashes: Set<number>): Uint32Array {
  let bits = 1 << 12;
  while (bits < hashes.size * 8) bits *= 2;
  const roots = new Uint32Array(bits / 32);
  for (const hash of hashes) roots[(hash & (bits - 1)) >>> 5]! |= 1 << (hash & 31);
  return roots;
}

/** For people the press's words for them settle the surname as well: Kanzler Merz. */
function cueHashes({ type, cues = [], epithets = [] }: Entity): number[] {
  const words = type === 'person' ? [...cues, ...epithets] : cues;
  return words.map((word) => foldedHash(word, 0, word.length));
}

/** The entities that each one is linked with, in both directions: they speak for each other. */
function neighbors(entities: readonly Entity[], indexOf: Map<string, number>): number[][] {
  const lists = entities.map(() => new Set<number>());
  for (const [index, entity] of entities.entries()) {
    for (const link of entity.links ?? []) {
      const other = indexOf.get(link.id);
      if (other === undefined)
        throw new Error(`${entity.id} is linked to ${link.id}, which is missing.`);
      lists[index]!.add(other);
      lists[other]!.add(index);
    }
  }
  return lists.map((list) => [...list]);
}

/** For each entity the index of what its name also stands for, plus one, or 0; capitals for countries. */
function metonyms(entities: readonly Entity[], indexOf: Map<string, number>): Uint32Array {
  return Uint32Array.from(entities, ({ id, metonym, links = [] }) => {
    const other = metonym ?? links.find(({ relation }) => relation === 'capital-of')?.id;
    if (other === undefined) return 0;
    const index = indexOf.get(other);
    if (index === undefined) throw new Error(`${id} stands for ${other}, which is missing.`);
    return index + 1;
  });
}

/**
 * The hashes of all epithets, ascending, and for each one the entities that bear it; one more, empty
 * list of bearers belongs to the words that nobody bears.
 */
function packEpithets(entities: readonly Entity[]): Record<string, Uint32Array> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const bearers = new Map<number, number[]>();
  for (const [index, entity] of entities.entries()) {
    for (const epithet of epithetsOf(entity, byId)) {
      const hash = epithetHash(epithet);
      const list = bearers.get(hash) ?? [];
      if (!list.includes(index)) list.push(index);
      bearers.set(hash, list);
    }
  }
  const epithets = [...bearers.keys()].sort((a, b) => a - b);
  return {
    epithets: Uint32Array.from(epithets),
    ...pack('bearers', [...epithets.map((hash) => bearers.get(hash)!), []]),
  };
}

/** A list of lists as two arrays: where each begins, and all of them in a row. */
function pack(name: string, lists: readonly (readonly number[])[]): Record<string, Uint32Array> {
  const starts = new Uint32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) starts[index + 1] = starts[index]! + list.length;
  return { [`${name}Starts`]: starts, [name]: Uint32Array.from(lists.flat()) };
}
