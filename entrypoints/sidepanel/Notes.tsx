import { useState } from 'preact/hooks';
import { NoteList } from '../../components/NoteList.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import { sendMessage } from '../../core/messages.ts';
import type { Highlight } from '../../core/notebook/highlights.ts';
import type { PageState } from '../../core/page-state.ts';

interface Props {
  page: PageState;
  onJump(place: { start: number; end: number }): void;
}

/** The reader's notes on this page, with a deletion that can be taken back. */
export function Notes({ page, onJump }: Props) {
  const { t } = useWords();
  const [deleted, setDeleted] = useState<Highlight | null>(null);
  return (
    <>
      <NoteList
        notes={page.notes}
        onJump={onJump}
        onChange={({ address, id }, change) =>
          sendMessage('changeHighlight', { address, id, change })
        }
        onDelete={async (highlight) => {
          await sendMessage('deleteHighlight', { address: highlight.address, id: highlight.id });
          setDeleted(highlight);
        }}
      />
      {deleted && (
        <div class="toast small" role="status">
          <span class="grow">{t('note.deleted')}</span>
          <button
            type="button"
            onClick={async () => {
              await sendMessage('restoreHighlight', { address: deleted.address, id: deleted.id });
              setDeleted(null);
            }}
          >
            {t('note.undo')}
          </button>
        </div>
      )}
    </>
  );
}
