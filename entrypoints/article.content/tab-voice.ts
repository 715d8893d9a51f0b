import { onMessage, sendMessage } from '../../core/messages.ts';
import type { ArticleReader } from './article-reader.ts';

/**
 * Which frame answers for its tab when popup, panel or notebook ask about the page: the page's own,
 * and where that holds no article, an inner frame that holds one. A message to a tab reaches all its
 * frames and the first answer counts, so whoever has nothing to say must not listen.
 */
export class TabVoice {
  readonly #reader: ArticleReader;
  readonly #isTop: boolean;
  #stopOffering: (() => void) | undefined;
  #stopsSpeaking: (() => void)[] = [];

  constructor(reader: ArticleReader) {
    this.#reader = reader;
    this.#isTop = reader.window === reader.window.top;
    if (this.#isTop) this.#stopOffering = onMessage('getPage', () => this.#answer());
  }

  /** To be called when an article was found or has gone. */
  update(): void {
    if (this.#isTop) return;
    if (!this.#reader.article) {
      this.stop();
    } else {
      this.#stopOffering ??= onMessage('getFramedPage', () => {
        this.#speak();
        return this.#reader.state();
      });
    }
  }

  stop(): void {
    this.#stopOffering?.();
    this.#stopOffering = undefined;
    this.#hush();
  }

  async #answer() {
    const framed = this.#reader.article
      ? null
      : await sendMessage('getFramedPage').catch(() => null);
    if (framed) this.#hush();
    else this.#speak();
    return framed ?? this.#reader.state();
  }

  #speak(): void {
    if (this.#stopsSpeaking.length > 0) return;
    this.#stopsSpeaking = [
      onMessage('goTo', ({ data }) => this.#reader.goTo(data)),
      onMessage('getReading', () => this.#reader.reading()),
      onMessage('findText', ({ data: { text } }) => this.#reader.find(text)),
    ];
  }

  #hush(): void {
    for (const stop of this.#stopsSpeaking.splice(0)) stop();
  }
}
