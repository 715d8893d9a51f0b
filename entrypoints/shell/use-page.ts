import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { type ConnectedPage, connectPage, watchPages } from './page-connection.ts';
import { loadSettings, watchSettings } from './settings-store.ts';

/** The current page, kept up to date; undefined until it is known. */
export function usePage(reads: boolean): ConnectedPage | null | undefined {
  const [page, setPage] = useState<ConnectedPage | null>();
  useEffect(() => {
    const refresh = () => void connectPage(reads).then(setPage);
    refresh();
    watchPages(refresh);
  }, []);
  return page;
}

/** The reader's settings, kept up to date. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  useEffect(() => {
    void loadSettings().then(setSettings);
    watchSettings(setSettings);
  }, []);
  return settings;
}
