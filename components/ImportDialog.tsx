import { useEffect, useRef, useState } from 'preact/hooks';
import { type NotebookContent, TABLES } from '../core/notebook/notebook-content.ts';
import type { TakeInMode, TakeInPreview } from '../core/notebook/take-in.ts';
import { useWords } from './words-of-interface.ts';

interface Props {
  file: {
    name: string;
    content: NotebookContent;
    /** Parts that have no place here, such as notes on whole pages. */
    skipped: number;
    /** Only a backup of ours may replace everything. */
    isBackup: boolean;
  };
  onPreview(mode: TakeInMode): Promise<TakeInPreview>;
  onTake(mode: TakeInMode): void;
  onCancel(): void;
}

const COUNTS = ['added', 'changed', 'same', 'removed'] as const;

/** What a file would change, in numbers, before anything is changed. */
export function ImportDialog({ file, onPreview, onTake, onCancel }: Props) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [mode, setMode] = useState<TakeInMode>('merge');
  const [preview, setPreview] = useState<TakeInPreview | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    setPreview(null);
    void onPreview(mode).then(setPreview);
  }, [mode]);
  const tables = TABLES.filter(
    ({ name }) => name !== 'digests' && preview && COUNTS.some((count) => preview[name][count] > 0),
  );
  return (
    <dialog ref={dialog} class="sheet" aria-label={t('import.title')} onClose={onCancel}>
      <div class="pad">
        <h1>{t('import.title')}</h1>
        <p class="soft gap">{file.name}</p>
        {file.isBackup && (
          <fieldset class="modes gap">
            <legend class="hidden-label">{t('import.mode')}</legend>
            {(['merge', 'replace'] as const).map((one) => (
              <label key={one} class="row">
                <input
                  type="radio"
                  name="mode"
                  checked={mode === one}
                  onChange={() => setMode(one)}
                />
                <span>{t(`import.${one}`)}</span>
              </label>
            ))}
          </fieldset>
        )}
        <table class="counts gap" aria-busy={preview === null}>
          <thead>
            <tr>
              <td />
              {COUNTS.map((count) => (
                <th key={count} scope="col">
                  {t(`import.${count}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tables.map(({ name }) => (
              <tr key={name}>
                <th scope="row">{t(`import.table-${name}`)}</th>
                {COUNTS.map((count) => (
                  <td key={count} class={preview![name][count] === 0 ? 'soft' : count}>
                    {preview![name][count]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {preview && tables.length === 0 && <p class="gap">{t('import.nothing-in-it')}</p>}
        {file.skipped > 0 && (
          <p class="small soft gap">{t('import.skipped', { count: file.skipped })}</p>
        )}
      </div>
      <div class="part row">
        <button
          type="button"
          class="main"
          disabled={!preview || tables.length === 0}
          onClick={() => onTake(mode)}
        >
          {t(mode === 'merge' ? 'import.take' : 'import.takeReplacing')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('note.cancel')}
        </button>
      </div>
    </dialog>
  );
}
