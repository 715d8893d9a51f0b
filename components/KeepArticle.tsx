import { useState } from 'preact/hooks';
import { useWords } from './words-of-interface.ts';

interface Props {
  /** Undefined until it is known. */
  isKept: boolean | undefined;
  /** Whether it was forgotten just now, and can be had back. */
  canUndo: boolean;
  onKeep(keepsText: boolean): Promise<void>;
  onForget(): Promise<void>;
  onUndo(): Promise<void>;
}

/** Keeps the article that is being read as a source for later ones. */
export function KeepArticle({ isKept, canUndo, onKeep, onForget, onUndo }: Props) {
  const { t } = useWords();
  const [keepsText, setKeepsText] = useState(false);
  const [failure, setFailure] = useState(false);
  const run = (work: () => Promise<void>) => () => {
    setFailure(false);
    work().catch(() => setFailure(true));
  };
  return (
    <section class="part">
      {isKept ? (
        <div class="row wrap">
          <span class="grow" role="status">
            ✓ {t('keep.kept')}
          </span>
          <button type="button" onClick={run(onForget)}>
            {t('keep.forget')}
          </button>
        </div>
      ) : (
        <div class="row wrap">
          <button
            type="button"
            disabled={isKept === undefined}
            onClick={run(() => onKeep(keepsText))}
          >
            {t('keep.keep')}
          </button>
          <label class="small row">
            <input
              type="checkbox"
              checked={keepsText}
              onChange={({ currentTarget }) => setKeepsText(currentTarget.checked)}
            />
            {t('keep.withText')}
          </label>
        </div>
      )}
      {canUndo && !isKept && (
        <p class="small soft gap row" role="status">
          <span class="grow">{t('keep.forgotten')}</span>
          <button type="button" onClick={run(onUndo)}>
            {t('note.undo')}
          </button>
        </p>
      )}
      {!isKept && !canUndo && <p class="small soft gap">{t('keep.hint')}</p>}
      {failure && (
        <p class="small error gap" role="alert">
          {t('keep.failed')}
        </p>
      )}
    </section>
  );
}
