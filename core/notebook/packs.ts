import { liveQuery } from 'dexie';
import type { NotebookDatabase } from './database.ts';

/** A story pack that the reader took in from a file. */
export interface ImportedPack {
  /** The story's id. */
  id: string;
  /** ISO 8601. */
  importedAt: string;
  /** The story, checked by its schema before; plain JSON. */
  story: object;
}

/** Takes a pack in; one with the same id is replaced. */
export async function addPack(db: NotebookDatabase, pack: ImportedPack): Promise<void> {
  await db.packs.put(pack);
}

export const removePack = (db: NotebookDatabase, id: string): Promise<void> => db.packs.delete(id);

export const listPacks = (db: NotebookDatabase): Promise<ImportedPack[]> => db.packs.toArray();

/**
 * Calls `onChange` whenever packs come or go, from whichever window.
 * @returns what ends it
 */
export function followPacks(db: NotebookDatabase, onChange: () => void): () => void {
  const subscription = liveQuery(() => db.packs.toCollection().primaryKeys()).subscribe(onChange);
  return () => subscription.unsubscribe();
}
