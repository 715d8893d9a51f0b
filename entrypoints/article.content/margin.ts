import { cardDoor } from '../card.content/card-door.ts';
import type { ArticleReader } from './article-reader.ts';
import type { CardOpener } from './card-opener.ts';

/** Keeps the tab at the page's edge up to date: it is there while the article has notes. */
export async function showMargin(reader: ArticleReader, opener: CardOpener): Promise<void> {
  if (reader.notes.length > 0 && reader.settings.marginTab) {
    (await opener.door())?.margin.show(reader);
    return;
  }
  const margin = cardDoor()?.margin;
  margin?.hide();
  if (!reader.article) margin?.close();
}

/** Opens the list of the notes, or closes it. */
export async function toggleMargin(reader: ArticleReader, opener: CardOpener): Promise<void> {
  (await opener.door())?.margin.toggle(reader);
}
