import { browser } from 'wxt/browser';

const KEY = 'lastBackupAt';

/** When the last backup was made, or null. */
export async function lastBackup(): Promise<Date | null> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return typeof stored === 'string' ? new Date(stored) : null;
}

/** Notes that a backup was made. */
export const noteBackup = (now: Date): Promise<void> =>
  browser.storage.local.set({ [KEY]: now.toISOString() });
