import { useState } from 'preact/hooks';
import { NoteEditor } from '../../components/NoteEditor.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import type { NotebookDatabase } from '../../core/notebook/database.ts';
import {
  changeHighlight,
  deleteHighlight,
  restoreHighlight,
} from '../../core/notebook/highlights.ts';
import { forgetArticle, keepArticle } from '../../core/notebook/kept-articles.ts';
import { deleteWord, restoreWord } from '../../core/notebook/saved-words.ts';
import type { NotebookItem } from '../../core/notebook/search-notebook.ts';
import { tellTabs } from '../shell/tell-tabs.ts';
import { openPassage } from './open-passage.ts';
import { offerUndo } from './UndoToast.tsx';

interface Props {
  db: NotebookDatabase;
  item: NotebookItem;
}

/** What can be done with a passage, a word or an article of the notebook. */
export function ItemActions({ db, item }: Props) {
  const { t } = useWords();
  const [isEdited, setEdited] = useState(false);
  const now = () => new Date().toISOString();

  const remove = async () => {
    switch (item.kind) {
      case 'highlight': {
        const { address, id } = item.highlight;
        await deleteHighlight(db, address, id, now());
        offerUndo(() => restoreHighlight(db, address, id, now()).then(() => tellTabs()));
        break;
      }
      case 'word':
        await deleteWord(db, item.id, now());
        offerUndo(() => restoreWord(db, item.id, now()).then(() => tellTabs()));
        break;
      case 'article': {
        const kept = await forgetArticle(db, item.id);
        if (kept) offerUndo(() => keepArticle(db, kept.article, kept.digest));
      }
    }
    await tellTabs();
  };

  return (
    <>
      <button type="button" onClick={() => void openPassage(item)}>
        {t(item.kind === 'article' ? 'notebook.open' : 'note.goTo')}
      </button>
      {item.kind === 'highlight' && (
        <button type="button" aria-expanded={isEdited} onClick={() => setEdited(!isEdited)}>
          {t('note.edit')}
        </button>
      )}
      <button type="button" onClick={() => void remove()}>
        {t('note.delete')}
      </button>
      {isEdited && item.kind === 'highlight' && (
        <dialog
          class="sheet"
          aria-label={t('note.edit')}
          ref={(dialog) => {
            if (dialog && !dialog.open) dialog.showModal();
          }}
          onClose={() => setEdited(false)}
        >
          <NoteEditor
            quote={item.highlight.quote.exact}
            color={item.highlight.color}
            note={item.highlight.note}
            tags={item.highlight.tags}
            onSave={async (change) => {
              await changeHighlight(db, item.highlight.address, item.id, change, now());
              await tellTabs();
              setEdited(false);
            }}
            onCancel={() => setEdited(false)}
          />
        </dialog>
      )}
    </>
  );
}
