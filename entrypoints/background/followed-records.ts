/**
 * Records of the notebook, held while the background lives and read anew once they have changed,
 * from whichever window.
 */
export class FollowedRecords<Item> {
  readonly #read: () => Promise<Item[]>;
  readonly #follow: (onChange: () => void) => Promise<unknown>;
  #items: Promise<Item[]> | undefined;
  #isFollowed = false;

  constructor(read: () => Promise<Item[]>, follow: (onChange: () => void) => Promise<unknown>) {
    this.#read = read;
    this.#follow = follow;
  }

  /** All of them; none where the notebook cannot be opened. */
  async all(): Promise<Item[]> {
    try {
      if (!this.#isFollowed) {
        await this.#follow(() => this.forget());
        this.#isFollowed = true;
      }
      this.#items ??= this.#read();
      return await this.#items;
    } catch {
      this.forget();
      return [];
    }
  }

  /** Has them read anew: what was changed here is not to be waited for. */
  forget(): void {
    this.#items = undefined;
  }
}
