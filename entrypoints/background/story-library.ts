import type { NotebookDatabase } from '../../core/notebook/database.ts';
import {
  followArticles,
  forgetArticle,
  type KeptArticle,
  type KeptDigest,
  keepArticle,
  listArticles,
  type WholeArticle,
} from '../../core/notebook/kept-articles.ts';
import {
  addPack,
  followPacks,
  type ImportedPack,
  listPacks,
  removePack,
} from '../../core/notebook/packs.ts';
import type { Story } from '../../core/stories/story.ts';
import { stories as bundledStories } from '../shell/load-engine.ts';
import { FollowedRecords } from './followed-records.ts';

/** The stories that are known, bundled and imported, and the articles that the reader keeps. */
export class StoryLibrary {
  readonly #notebook: () => Promise<NotebookDatabase>;
  readonly #packs: FollowedRecords<ImportedPack>;
  readonly #articles: FollowedRecords<KeptArticle>;

  constructor(notebook: () => Promise<NotebookDatabase>) {
    this.#notebook = notebook;
    this.#packs = new FollowedRecords(
      async () => listPacks(await notebook()),
      async (onChange) => followPacks(await notebook(), onChange),
    );
    this.#articles = new FollowedRecords(
      async () => listArticles(await notebook()),
      async (onChange) => followArticles(await notebook(), onChange),
    );
  }

  /** All stories; an imported one goes before a bundled one of the same id. */
  async stories(): Promise<Story[]> {
    const imported = (await this.packs()).map(({ story }) => story as Story);
    const ids = new Set(imported.map(({ id }) => id));
    return [...imported, ...(await bundledStories()).filter(({ id }) => !ids.has(id))];
  }

  packs(): Promise<ImportedPack[]> {
    return this.#packs.all();
  }

  /** Takes a story in that was checked, in place of an imported one with the same id. */
  async add(story: Story): Promise<void> {
    const importedAt = new Date().toISOString();
    await addPack(await this.#notebook(), { id: story.id, importedAt, story });
    this.#packs.forget();
  }

  async remove(id: string): Promise<void> {
    await removePack(await this.#notebook(), id);
    this.#packs.forget();
  }

  /** The kept articles, without their digests; the one kept last first. */
  articles(): Promise<KeptArticle[]> {
    return this.#articles.all();
  }

  async keep(article: KeptArticle, digest: Omit<KeptDigest, 'address'>): Promise<void> {
    await keepArticle(await this.#notebook(), article, digest);
    this.#articles.forget();
  }

  /** @returns what was kept, so that it can be kept again */
  async letGo(address: string): Promise<WholeArticle | null> {
    const kept = await forgetArticle(await this.#notebook(), address);
    this.#articles.forget();
    return kept;
  }
}
