import { ANKI_DECK, ankiNote } from '../../core/notebook/export-anki.ts';
import type { SavedWord } from '../../core/notebook/saved-words.ts';

/** Where AnkiConnect listens on the reader's own machine (https://git.sr.ht/~foosoft/anki-connect). */
const ANKI_CONNECT = 'http://127.0.0.1:8765';
export const ANKI_ORIGIN = 'http://127.0.0.1/*';

/**
 * Adds words to Anki as cards of the deck Randnotiz; those that it has already are left alone.
 * @throws when Anki is not running or refuses
 */
export async function sendToAnki(
  words: readonly SavedWord[],
): Promise<{ added: number; known: number }> {
  await ask('createDeck', { deck: ANKI_DECK });
  const notes = words.map(ankiNote).map(({ front, back, tags }) => ({
    deckName: ANKI_DECK,
    modelName: 'Basic',
    fields: { Front: front, Back: back },
    tags,
    options: { allowDuplicate: false, duplicateScope: 'deck' },
  }));
  const canAdd = (await ask('canAddNotes', { notes })) as boolean[];
  const fresh = notes.filter((_, at) => canAdd[at]);
  if (fresh.length > 0) await ask('addNotes', { notes: fresh });
  return { added: fresh.length, known: notes.length - fresh.length };
}

async function ask(action: string, params: object): Promise<unknown> {
  const response = await fetch(ANKI_CONNECT, {
    method: 'POST',
    body: JSON.stringify({ action, version: 6, params }),
  });
  const { result, error } = (await response.json()) as { result: unknown; error: string | null };
  if (error) throw new Error(error);
  return result;
}
