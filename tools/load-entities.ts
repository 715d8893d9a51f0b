import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Entity } from '../core/entities/entity.ts';

const CORPUS = fileURLToPath(new URL('../corpus/', import.meta.url));

/** The files of the knowledge base by name, in the order in which namesakes are preferred. */
export async function loadEntityFiles(): Promise<Map<string, Entity[]>> {
  const names = (await readdir(`${CORPUS}entities`))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const files = names.map(
    async (name) => [name, await readJson<Entity[]>(`entities/${name}`)] as const,
  );
  return new Map(await Promise.all(files));
}

/** All entities of the knowledge base. */
export const loadEntities = async (): Promise<Entity[]> =>
  [...(await loadEntityFiles()).values()].flat();

/** The given names and the titles that recognition leans on. */
export async function loadNameLists(): Promise<{ firstNames: string[]; titles: string[] }> {
  const [firstNames, titles] = await Promise.all([
    readJson<string[]>('names/first-names.json'),
    readJson<string[]>('names/titles.json'),
  ]);
  return { firstNames, titles };
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(CORPUS + path, 'utf8'));
}
