import { browser } from 'wxt/browser';
import type { NotebookDatabase } from '../../core/notebook/database.ts';
import { DEFAULT_LIMITS, reviewQueue } from '../../core/notebook/review-words.ts';
import { loadSettings } from '../shell/settings-store.ts';

/** Shows on the toolbar's button how many words are due; nothing when none are. */
export async function showDueCount(db: NotebookDatabase): Promise<void> {
  const { freshPerDay } = await loadSettings();
  const { words } = await reviewQueue(db, new Date(), { ...DEFAULT_LIMITS, fresh: freshPerDay });
  await browser.action.setBadgeBackgroundColor({ color: '#5a616a' });
  await browser.action.setBadgeText({ text: words.length > 0 ? String(words.length) : '' });
}
