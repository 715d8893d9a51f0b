import type { NotebookDatabase } from '../../core/notebook/database.ts';
import {
  addPack,
  followPacks,
  type ImportedPack,
  listPacks,
  removePack,
} from '../../core/notebook/packs.ts';
import type { Story } from '../../core/stories/story.ts';
import { stories as bundledStories } from '../shell/load-engine.ts';
import { once } from '../shell/once.ts';

/** The stories that are known: the bundled ones and those that the reader took in. */
export class StoryLibrary {
  readonly #notebook: () => Promise<NotebookDatabase>;
  #packs: Promise<ImportedPack[]> | undefined;
  readonly #follow = once(async () => {
    followPacks(await this.#notebook(), () => {
      this.#packs = undefined;
    });
  });

  constructor(notebook: () => Promise<NotebookDatabase>) {
    this.#notebook = notebook;
  }

  /** All stories; an imported one goes before a bundled one of the same id. */
  async stories(): Promise<Story[]> {
    const imported = (await this.packs()).map(({ story }) => story as Story);
    const ids = new Set(imported.map(({ id }) => id));
    return [...imported, ...(await bundledStories()).filter(({ id }) => !ids.has(id))];
  }

  /** The imported packs; none where the notebook cannot be opened. */
  async packs(): Promise<ImportedPack[]> {
    await this.#follow().catch(() => {});
    this.#packs ??= this.#notebook().then(listPacks);
    return this.#packs.catch(() => {
      this.#packs = undefined;
      return [];
    });
  }

  /** Takes a story in that was checked, in place of an imported one with the same id. */
  async add(story: Story): Promise<void> {
    const importedAt = new Date().toISOString();
    await addPack(await this.#notebook(), { id: story.id, importedAt, story });
    this.#packs = undefined;
  }

  async remove(id: string): Promise<void> {
    await removePack(await this.#notebook(), id);
    this.#packs = undefined;
  }
}
