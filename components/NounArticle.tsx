import { articleOf } from '../core/notebook/saved-words.ts';

/** The article before a noun, in its gender's color; nothing for other words. */
export function NounArticle({ gender }: { gender: string | undefined }) {
  const article = articleOf(gender);
  return article ? <span class={`article-${gender}`}>{article} </span> : null;
}
