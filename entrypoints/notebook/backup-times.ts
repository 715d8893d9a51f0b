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

/** The name of the backup of a day. */
export const backupName = (now: Date): string => `randnotiz-${now.toISOString().slice(0, 10)}.json`;

const DAY = 24 * 60 * 60 * 1000;
/** After so long without a backup, one is reminded of it. */
const REMINDER = 14 * DAY;

/** Whether a day has passed since a backup, so that the daily one is due. */
export const isDailyDue = (last: Date | null, now: Date): boolean =>
  !last || now.getTime() - last.getTime() > DAY;

/** Whether the last backup is so old that one should be reminded. */
export const isOld = (last: Date | null, now: Date): boolean =>
  !last || now.getTime() - last.getTime() > REMINDER;
