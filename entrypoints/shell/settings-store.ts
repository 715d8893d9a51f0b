import { browser } from 'wxt/browser';
import { readSettings, type Settings } from '../../core/settings.ts';

const KEY = 'settings';

/** The reader's settings as stored on this machine, completed by defaults. */
export async function loadSettings(): Promise<Settings> {
  return readSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Stores a change of the settings and answers with the whole. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await loadSettings()), ...change };
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}

/** Calls `onChange` whenever settings are stored, from wherever. */
export function watchSettings(onChange: (settings: Settings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[KEY]) onChange(readSettings(changes[KEY].newValue));
  });
}
