import type { PlacedNote } from '../core/page-state.ts';
import { NotePassage } from './NotePassage.tsx';
import { useWords } from './words-of-interface.ts';

interface Props {
  notes: readonly PlacedNote[];
  isOpen: boolean;
  /** Whether only a thread of the tab is seen until it is pointed at: the text needs the room. */
  isThin: boolean;
  /** Whether there is a tab; without, only the opened list is shown. */
  hasTab: boolean;
  onToggle(): void;
  onJump(place: { start: number; end: number }): void;
}

/** A quiet tab at the page's edge, and the list of the notes that it opens, in order of the text. */
export function MarginNotes({ notes, isOpen, isThin, hasTab, onToggle, onJump }: Props) {
  const { t } = useWords();
  const label = t('margin.label', { count: notes.length });
  return (
    <>
      {hasTab && (
        <button
          type="button"
          class={isThin ? 'margin-tab thin' : 'margin-tab'}
          aria-expanded={isOpen}
          aria-label={label}
          title={label}
          onClick={onToggle}
        >
          <span class="ticks" aria-hidden="true">
            {notes.slice(0, MOST_TICKS).map(({ highlight: { id, color }, place }) => (
              <span key={id} class={place ? `tick ${color}` : 'tick lost'} />
            ))}
          </span>
          <span class="count">{notes.length}</span>
        </button>
      )}
      {isOpen && <OpenList notes={notes} onToggle={onToggle} onJump={onJump} />}
    </>
  );
}

/** So many notes are seen on the tab; its number tells the rest. */
const MOST_TICKS = 6;

function OpenList({ notes, onToggle, onJump }: Pick<Props, 'notes' | 'onToggle' | 'onJump'>) {
  const { t } = useWords();
  const found = notes.filter(({ place }) => place !== null);
  const lost = notes.filter(({ place }) => place === null);
  found.sort((a, b) => a.place!.start - b.place!.start);
  return (
    <section class="margin-list" tabIndex={-1} aria-label={t('margin.title')}>
      <header class="row pad">
        <h2 class="grow">{t('margin.title')}</h2>
        <button type="button" class="plain" aria-label={t('margin.close')} onClick={onToggle}>
          <span class="key">Esc</span>
        </button>
      </header>
      {notes.length === 0 && <p class="pad soft">{t('note.empty')}</p>}
      <ol>
        {found.map((note) => (
          <li key={note.highlight.id}>
            <button
              type="button"
              class="margin-note"
              aria-label={t('note.jumpTo', { quote: note.highlight.quote.exact.slice(0, 40) })}
              onClick={() => onJump(note.place!)}
            >
              <NotePassage note={note} />
            </button>
          </li>
        ))}
      </ol>
      {lost.length > 0 && (
        <section class="part">
          <h2>{t('note.notFound')}</h2>
          <ul>
            {lost.map((note) => (
              <li key={note.highlight.id} class="gap">
                <NotePassage note={note} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}
