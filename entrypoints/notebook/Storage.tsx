import { useEffect, useState } from 'preact/hooks';
import { ImportDialog } from '../../components/ImportDialog.tsx';
import { StorageGauge } from '../../components/StorageGauge.tsx';
import { type WorkState, WorkStatus } from '../../components/WorkStatus.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import type { NotebookDatabase } from '../../core/notebook/database.ts';
import type { NotebookView } from '../../core/notebook/follow-notebook.ts';
import { ImportProblem } from '../../core/notebook/import-problem.ts';
import type { LongWork } from '../../core/notebook/long-work.ts';
import { demandRoom, isOutOfRoom } from '../../core/notebook/storage-room.ts';
import { previewTakeIn, type TakeInMode, takeIn } from '../../core/notebook/take-in.ts';
import { writeBackup } from '../../core/notebook/write-backup.ts';
import { tellTabs } from '../shell/tell-tabs.ts';
import { Anki } from './Anki.tsx';
import { AutomaticBackup } from './AutomaticBackup.tsx';
import { backupName, noteBackup } from './backup-times.ts';
import { EXPORTS, saveFile } from './exports.ts';
import { type ImportedFile, readFile } from './read-file.ts';

interface Props {
  db: NotebookDatabase;
  view: NotebookView;
  /** Everything may be another now. */
  onReplaced(): void;
}

/** What is stored and how much room there is; backups, exports, and what comes in from files. */
export function Storage({ db, view, onReplaced }: Props) {
  const { t } = useWords();
  const [work, setWork] = useState<WorkState | null>(null);
  const [file, setFile] = useState<ImportedFile | null>(null);

  /** Runs long work with its progress on screen and a way to stop it; says in a sentence how it ended. */
  const run = async (name: string, task: (work: LongWork) => Promise<void>) => {
    const stop = new AbortController();
    const show = (share: number) => setWork({ name, share, onStop: () => stop.abort() });
    show(0);
    try {
      await task({ signal: stop.signal, onProgress: show });
      setWork({ name, isDone: true });
    } catch (error) {
      setWork({ name, failure: failureOf(name, error as Error, stop.signal.aborted) });
    }
  };

  const backup = () =>
    run('backup', async (running) => {
      const pieces = await writeBackup(db, running);
      saveFile(backupName(new Date()), 'application/json', pieces);
      await noteBackup(new Date());
    });

  const read = (chosen: File) =>
    run('reading', async (running) => setFile(await readFile(chosen, running)));

  const take = ({ content, size }: ImportedFile, mode: TakeInMode) =>
    run('import', async (running) => {
      setFile(null);
      demandRoom(size, await navigator.storage.estimate());
      await takeIn(db, content, mode, running);
      onReplaced();
      await tellTabs();
    });

  return (
    <>
      <StoredRoom db={db} view={view} />
      {work && <WorkStatus work={work} />}
      <section class="part">
        <h2>{t('storage.backup')}</h2>
        <p class="soft gap">{t('storage.backupHint')}</p>
        <div class="row wrap gap">
          <button type="button" class="main" onClick={() => void backup()}>
            {t('storage.backupNow')}
          </button>
          <FileButton label={t('storage.import')} onFile={(chosen) => void read(chosen)} />
        </div>
        <AutomaticBackup db={db} />
      </section>
      <section class="part">
        <h2>{t('storage.export')}</h2>
        <ul class="exports gap">
          {EXPORTS.map(({ id, write }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => void run('export', async () => write(view, today()))}
              >
                {t(`storage.export-${id}`)}
              </button>
              <span class="small soft">{t(`storage.export-${id}-hint`)}</span>
            </li>
          ))}
        </ul>
        <Anki words={view.words} />
      </section>
      {file && (
        <ImportDialog
          file={file}
          onPreview={(mode) => previewTakeIn(db, file.content, mode)}
          onTake={(mode) => void take(file, mode)}
          onCancel={() => setFile(null)}
        />
      )}
    </>
  );
}

function StoredRoom({ db, view }: Pick<Props, 'db' | 'view'>) {
  const [room, setRoom] = useState<{ used: number; quota: number } | null>(null);
  const [isPersistent, setPersistent] = useState<boolean | null>(null);
  useEffect(() => {
    void navigator.storage
      .estimate()
      .then(({ usage = 0, quota = 0 }) => setRoom({ used: usage, quota }));
    void navigator.storage.persisted().then(setPersistent);
  }, [db, view]);
  return (
    <StorageGauge
      counts={{
        passages: view.highlights.length,
        words: view.words.length,
        kept: view.articles.length,
      }}
      room={room}
      isPersistent={isPersistent}
      onPersist={() => void navigator.storage.persist().then(setPersistent)}
    />
  );
}

function FileButton({ label, onFile }: { label: string; onFile(file: File): void }) {
  return (
    <label class="button file-button">
      {label}
      <input
        type="file"
        class="hidden-label"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}

function failureOf(name: string, error: Error, isStopped: boolean): WorkState['failure'] {
  if (error instanceof ImportProblem) return { key: `import.${error.code}`, path: error.path };
  if (isStopped) return { key: 'import.stopped' };
  // Browsers have many names for a store that takes no more.
  return { key: name === 'import' || isOutOfRoom(error) ? 'import.full' : 'error.failed' };
}

const today = (): string => new Date().toISOString().slice(0, 10);
