import { sendMessage } from '../../core/messages.ts';
import { cardDoor } from '../card.content/card-door.ts';
import type { ArticleReader } from './article-reader.ts';
import type { CardOpener } from './card-opener.ts';

/**
 * Asks what the other sources say, if the reader wants that marked here, and hands it to the card's
 * script, which marks the passages on which they part.
 */
export async function markDifferences(reader: ArticleReader, opener: CardOpener): Promise<void> {
  const isWanted = reader.settings.marksDifferences && !reader.isSilent();
  const reading = isWanted ? reader.reading() : null;
  const comparison =
    reading && (await sendMessage('compareArticle', { reading }).catch(() => null));
  if (reading && reading.text !== reader.map.text) return;
  const door = comparison ? await opener.door() : cardDoor();
  door?.marks.show(reader, comparison);
}
