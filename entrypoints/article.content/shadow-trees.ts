import { sendMessage } from '../../core/messages.ts';
import type { ArticleReader } from './article-reader.ts';

/** How often, and after what first pause, an undefined element is waited for (milliseconds). */
const LOOKS = 6;
const FIRST_LOOK = 250;

/**
 * Keeps up with the shadow trees of a page: watches them, has our colors put into them, and looks
 * again while elements are not defined yet, since nothing tells a content script when they are.
 *
 * @param watch watches a tree for changes
 * @returns to be called when the page was read
 */
export function followShadows(
  reader: ArticleReader,
  watch: (root: ShadowRoot) => void,
): () => void {
  let isStyled = false;
  let looks = 0;
  return () => {
    for (const root of reader.shadows) watch(root);
    if (!isStyled && reader.map.shadows.length > 0) {
      isStyled = true;
      void sendMessage('styleShadows');
    }
    const { window, article } = reader;
    if (!article && looks < LOOKS && window.document.querySelector(':not(:defined)')) {
      window.setTimeout(() => reader.reread(), FIRST_LOOK * 2 ** looks++);
    }
  };
}
