import { useWords } from './words-of-interface.ts';

/** How long work stands: under way with its share done (0 to 1), done, or failed for a reason. */
export interface WorkState {
  /** A key of the interface's words under `work`. */
  name: string;
  share?: number;
  onStop?(): void;
  isDone?: boolean;
  /** A sentence's key, and the place in the file that it speaks of. */
  failure?: { key: string; path?: string };
}

/** Long work shows how far it is and can be stopped; it ends with one sentence. */
export function WorkStatus({ work }: { work: WorkState }) {
  const { t } = useWords();
  const { name, share, onStop, isDone, failure } = work;
  if (failure) {
    return (
      <p class="pad error" role="alert">
        {t(failure.key)} {failure.path && <code>{failure.path}</code>}
      </p>
    );
  }
  if (isDone) {
    return (
      <p class="pad" role="status">
        {t(`work.${name}-done`)}
      </p>
    );
  }
  return (
    <div class="pad row">
      <label class="grow">
        <span class="small soft">{t(`work.${name}`)}</span>
        <progress value={share} max={1} />
      </label>
      <button type="button" onClick={onStop}>
        {t('work.stop')}
      </button>
    </div>
  );
}
