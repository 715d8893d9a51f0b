import type { Word } from '../../core/language/word.ts';
import { unpackWords } from '../../core/language/word-table.ts';
import { sendMessage } from '../../core/messages.ts';

/** The words of a German text with their glosses, as the background tells them. */
export const describeWords = async (text: string): Promise<Word[]> =>
  unpackWords(await sendMessage('describeWords', { text }));
