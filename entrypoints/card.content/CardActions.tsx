import { useState } from 'preact/hooks';
import { useWords } from '../../components/words-of-interface.ts';

interface Props {
  isName: boolean;
  canSave: boolean;
  /** Whether there is a story that the side panel can show. */
  hasStory: boolean;
  /** Whether the reader knows the word; null where it is no word. */
  known: boolean | null;
  onKnown(isKnown: boolean): Promise<void>;
  isSaved: boolean;
  onSave(): Promise<void>;
  onEdit(): void;
  onOpenStory(): void;
  onClose(): void;
}

/** The card's last row: one ink button, the quiet ones beside it, and the way out. */
export function CardActions(props: Props) {
  const { t } = useWords();
  const [failure, setFailure] = useState(false);
  const { isName, canSave, hasStory, isSaved } = props;
  const [isKnown, setKnown] = useState(props.known);

  const saveButton = (kind: string) =>
    canSave &&
    !isSaved && (
      <button
        type="button"
        class={kind}
        aria-label={t(isName ? 'note.saveName' : 'note.saveWord')}
        onClick={() => void props.onSave().catch(() => setFailure(true))}
      >
        {t('note.save')}
      </button>
    );

  return (
    <div class="part bar">
      <div class="row wrap">
        {hasStory && (
          <button type="button" class="main" onClick={props.onOpenStory}>
            {t('card.openStory')}
          </button>
        )}
        {saveButton(hasStory ? '' : 'main')}
        {canSave && (
          <button type="button" onClick={props.onEdit}>
            {t('note.add')}
          </button>
        )}
        {isKnown !== null && (
          <button
            type="button"
            aria-pressed={isKnown}
            onClick={() => void props.onKnown(!isKnown).then(() => setKnown(!isKnown))}
          >
            {t(isKnown ? 'word.known' : 'word.know')}
          </button>
        )}
        <span class="grow" />
        <button
          type="button"
          class="plain"
          aria-label={t('card.closeHint')}
          onClick={props.onClose}
        >
          <span class="key">Esc</span>
        </button>
      </div>
      <div class="small soft" role="status">
        {isSaved && t('note.saved')}
        {failure && <span class="error">{t('error.notSaved')}</span>}
      </div>
    </div>
  );
}
