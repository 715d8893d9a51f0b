import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../components/words-of-interface.ts';
import type { NotebookDatabase } from '../../core/notebook/database.ts';
import { writeBackup } from '../../core/notebook/write-backup.ts';
import { backupName, isDailyDue, isOld, lastBackup, noteBackup } from './backup-times.ts';

/**
 * A backup a day into a folder that the reader chose, written whenever the notebook is open, where the
 * browser can do that; else a reminder when the last backup is long ago.
 */
export function AutomaticBackup({ db }: { db: NotebookDatabase }) {
  const { t, language } = useWords();
  const [folder, setFolder] = useState<FileSystemDirectoryHandle | null>(null);
  const [last, setLast] = useState<Date | null>(null);
  const [isAsking, setAsking] = useState(false);

  const write = async (into: FileSystemDirectoryHandle) => {
    const pieces = await writeBackup(db);
    const handle = await into.getFileHandle(backupName(new Date()), { create: true });
    const stream = await handle.createWritable();
    await stream.write(new Blob(pieces));
    await stream.close();
    await noteBackup(new Date());
    setLast(new Date());
    setAsking(false);
  };

  useEffect(() => {
    const start = async () => {
      const before = await lastBackup();
      setLast(before);
      const chosen = (await db.backupFolder.get('folder'))?.handle ?? null;
      setFolder(chosen);
      if (!chosen || !isDailyDue(before, new Date())) return;
      // The browser asks anew after a restart, and only on a click.
      if ((await chosen.queryPermission({ mode: 'readwrite' })) === 'granted') await write(chosen);
      else setAsking(true);
    };
    void start();
  }, [db]);

  const choose = async () => {
    const chosen = await window.showDirectoryPicker!({ mode: 'readwrite' });
    await db.backupFolder.put({ key: 'folder', handle: chosen });
    setFolder(chosen);
    await write(chosen);
  };
  const allow = async () => {
    if ((await folder!.requestPermission({ mode: 'readwrite' })) === 'granted')
      await write(folder!);
  };

  return (
    <div class="gap">
      <p class={`small ${isOld(last, new Date()) ? '' : 'soft'}`}>
        {last
          ? t('storage.lastBackup', {
              date: last.toLocaleDateString(language, { dateStyle: 'medium' }),
            })
          : t('storage.noBackup')}
        {folder && ` ${t('storage.daily', { folder: folder.name })}`}
      </p>
      {isAsking && (
        <button type="button" class="gap" onClick={() => void allow()}>
          {t('storage.allowFolder')}
        </button>
      )}
      {window.showDirectoryPicker && (
        <button type="button" class="gap" onClick={() => void choose().catch(() => {})}>
          {t(folder ? 'storage.otherFolder' : 'storage.chooseFolder')}
        </button>
      )}
    </div>
  );
}
