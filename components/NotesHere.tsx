import type { PlacedNote } from '../core/page-state.ts';
import { NotePassage } from './NotePassage.tsx';
import { useWords } from './words-of-interface.ts';

interface Props {
  /** The shortest first. */
  notes: readonly PlacedNote[];
  onEdit(note: PlacedNote): void;
}

/** The reader's notes at one place of the page; each can be edited. */
export function NotesHere({ notes, onEdit }: Props) {
  const { t } = useWords();
  return (
    <section class="part">
      <h2>{t('note.yours', { count: notes.length })}</h2>
      <ul>
        {notes.map((note) => (
          <li key={note.highlight.id} class="row top gap">
            <div class="grow">
              <NotePassage note={note} />
            </div>
            <button
              type="button"
              aria-label={t('note.editOf', { quote: note.highlight.quote.exact.slice(0, 40) })}
              onClick={() => onEdit(note)}
            >
              {t('note.edit')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
