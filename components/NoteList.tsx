import { useState } from 'preact/hooks';
import type { Highlight, HighlightChange } from '../core/notebook/highlights.ts';
import type { PlacedNote } from '../core/page-state.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { NotePassage } from './NotePassage.tsx';
import { useWords } from './words-of-interface.ts';

interface Props {
  notes: PlacedNote[];
  onJump(place: { start: number; end: number }): void;
  onChange(highlight: Highlight, change: HighlightChange): Promise<void>;
  onDelete(highlight: Highlight): void;
}

/** The reader's notes on a page; those that were not found there stand apart, never misplaced. */
export function NoteList({ notes, ...actions }: Props) {
  const { t } = useWords();
  const found = notes.filter(({ place }) => place !== null);
  const lost = notes.filter(({ place }) => place === null);
  if (notes.length === 0) return <p class="pad soft">{t('note.empty')}</p>;
  return (
    <>
      <ul>
        {found.map((note) => (
          <NoteItem key={note.highlight.id} note={note} {...actions} />
        ))}
      </ul>
      {lost.length > 0 && (
        <section class="part">
          <h2>{t('note.notFound')}</h2>
          <ul>
            {lost.map((note) => (
              <NoteItem key={note.highlight.id} note={note} {...actions} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function NoteItem({
  note,
  onJump,
  onChange,
  onDelete,
}: Omit<Props, 'notes'> & { note: PlacedNote }) {
  const { highlight, place } = note;
  const { t } = useWords();
  const [isEdited, setEdited] = useState(false);
  const { exact } = highlight.quote;
  if (isEdited) {
    return (
      <li>
        <NoteEditor
          quote={exact}
          color={highlight.color}
          note={highlight.note}
          tags={highlight.tags}
          onSave={async (change) => {
            await onChange(highlight, change);
            setEdited(false);
          }}
          onCancel={() => setEdited(false)}
          onDelete={() => onDelete(highlight)}
        />
      </li>
    );
  }
  return (
    <li class="part">
      <NotePassage note={note} />
      <div class="row gap">
        {place && (
          <button
            type="button"
            aria-label={t('note.jumpTo', { quote: exact.slice(0, 40) })}
            onClick={() => onJump(place)}
          >
            {t('note.goTo')}
          </button>
        )}
        <button type="button" onClick={() => setEdited(true)}>
          {t('note.edit')}
        </button>
        <span class="grow" />
        <button type="button" onClick={() => onDelete(highlight)}>
          {t('note.delete')}
        </button>
      </div>
    </li>
  );
}
