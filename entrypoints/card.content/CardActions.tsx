import { useState } from 'preact/hooks';
import { useWords } from '../../components/words-of-interface.ts';
import type { EntityBackground } from '../../core/describe-entity.ts';
import type { Word } from '../../core/language/gloss.ts';

interface Props {
  isName: boolean;
  canSave: boolean;
  word: Word | null;
  background: EntityBackground | null | undefined;
  hasNote: boolean;
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
  const { isName, canSave, word, background, hasNote, isSaved } = props;
  const hasStory = (background?.stories.length ?? 0) > 0;

  const saveButton = (kind: string) =>
    canSave &&
    !hasNote &&
    !isSaved && (
      <button
        type="button"
        class={kind}
        onClick={() => void props.onSave().catch(() => setFailure(true))}
      >
        {t(isName ? 'note.saveName' : 'note.saveWord')}
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
            {t(hasNote ? 'note.edit' : 'note.add')}
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
      <p class="small soft" role="status">
        {isSaved && t('note.saved')}
        {failure && <span class="error">{t('error.notSaved')}</span>}
      </p>
      <OutwardLinks word={word} background={background} />
    </div>
  );
}

/** Ways out to the web. They leave the machine, so they go there only when clicked. */
function OutwardLinks({ word, background }: Pick<Props, 'word' | 'background'>) {
  const { t } = useWords();
  const titles = background?.entity.wikipedia;
  const links = [
    titles?.en && (['en', t('card.english'), titles.en] as const),
    titles?.de && (['de', t('card.german'), titles.de] as const),
  ].filter((link) => link !== undefined && link !== '');
  if (links.length > 0) {
    return (
      <p class="row wrap small gap">
        <span class="soft">{t('card.wikipedia')}</span>
        {links.map(([code, language, title]) => (
          <a
            key={code}
            class="soft"
            target="_blank"
            rel="noreferrer"
            aria-label={t('card.wikipediaIn', { language })}
            href={`https://${code}.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`}
          >
            {language} ↗
          </a>
        ))}
      </p>
    );
  }
  if (!word || word.glosses.length > 0) return null;
  return (
    <p class="small gap">
      <a
        class="soft"
        target="_blank"
        rel="noreferrer"
        href={`https://de.wiktionary.org/wiki/${encodeURIComponent(word.lemma)}`}
      >
        {t('card.webLookUp')} ↗
      </a>
    </p>
  );
}
