import { useWords } from './words-of-interface.ts';

/** The small button beside a selection. */
export function SaveOffer({ onSave }: { onSave(): void }) {
  const { t } = useWords();
  return (
    <button type="button" class="main" onClick={onSave}>
      {t('note.savePassage')}
    </button>
  );
}
