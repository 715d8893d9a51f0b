import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../components/words-of-interface.ts';

type Undo = () => Promise<unknown>;

let showUndo: (undo: Undo) => void = () => {};

/** Offers to take a deletion back, until the next one. */
export const offerUndo = (undo: Undo): void => showUndo(undo);

/** Where the offer stands: once on the page. */
export function UndoToast() {
  const { t } = useWords();
  const [undo, setUndo] = useState<{ run: Undo } | null>(null);
  useEffect(() => {
    showUndo = (run) => setUndo({ run });
    return () => {
      showUndo = () => {};
    };
  }, []);
  if (!undo) return null;
  return (
    <div class="toast small fixed" role="status">
      <span class="grow">{t('note.deleted')}</span>
      <button type="button" onClick={() => void undo.run().then(() => setUndo(null))}>
        {t('note.undo')}
      </button>
    </div>
  );
}
