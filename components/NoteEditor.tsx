import { useEffect, useRef, useState } from 'preact/hooks';
import {
  HIGHLIGHT_COLORS,
  type HighlightColor,
  NOTE_LIMIT,
  TAG_LIMIT,
  TAGS_LIMIT,
} from '../core/notebook/highlights.ts';
import { isOutOfRoom } from '../core/notebook/storage-room.ts';
import { useWords } from './words-of-interface.ts';

/** What the reader chose for a passage. */
export interface NoteChange {
  color: HighlightColor;
  note: string;
  tags: string[];
}

interface Props {
  /** The passage that is marked; left out where the card shows it anyway. */
  quote?: string;
  color: HighlightColor;
  note: string;
  tags: readonly string[];
  onSave(change: NoteChange): Promise<void>;
  onCancel(): void;
  onDelete?(): void;
}

/** Color, note and tags of a passage. When saving fails, the note stays and one sentence says why. */
export function NoteEditor({ quote, color, note, tags, onSave, onCancel, onDelete }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState(color);
  const [text, setText] = useState(note);
  const [tagText, setTagText] = useState(tags.join(', '));
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const save = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await onSave({ color: chosen, note: text, tags: readTags(tagText) });
    } catch (error) {
      setFailure(failureKey(error));
      setBusy(false);
    }
  };

  return (
    <form
      class="part"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      {quote !== undefined && (
        <p class={`quote de clamp in-${chosen}`} lang="de">
          {quote}
        </p>
      )}
      <fieldset class="swatches gap">
        <legend class="hidden-label">{t('note.color')}</legend>
        {HIGHLIGHT_COLORS.map((one) => (
          <label key={one} title={t(`note.${one}`)}>
            <input
              type="radio"
              name="color"
              class="hidden-label"
              checked={one === chosen}
              onChange={() => setChosen(one)}
              aria-label={t(`note.${one}`)}
            />
            <span class={`swatch ${one}`} />
          </label>
        ))}
      </fieldset>
      <label>
        <span class="hidden-label">{t('note.label')}</span>
        <textarea
          ref={field}
          class="gap"
          maxLength={NOTE_LIMIT}
          placeholder={t('note.placeholder')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <label class="row gap">
        <span class="small soft">{t('note.tags')}</span>
        <input
          type="text"
          class="grow"
          placeholder={t('note.tagsHint')}
          value={tagText}
          onInput={(event) => setTagText(event.currentTarget.value)}
        />
      </label>
      {failure && (
        <p class="error small" role="alert">
          {t(failure)}
        </p>
      )}
      <div class="row gap">
        <button type="submit" class="main" disabled={busy}>
          {t('note.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('note.cancel')}
        </button>
        <span class="grow" />
        {onDelete && (
          <button type="button" onClick={onDelete}>
            {t('note.delete')}
          </button>
        )}
      </div>
    </form>
  );
}

/** Tags as they are typed: set apart by commas, with or without a number sign. */
const readTags = (text: string): string[] =>
  [...new Set(text.split(',').map((tag) => tag.trim().replace(/^#/, '').slice(0, TAG_LIMIT)))]
    .filter((tag) => tag !== '')
    .slice(0, TAGS_LIMIT);

/** Which sentence tells the reader why a note was not stored. */
function failureKey(error: unknown): string {
  const { name = '', message = '' } = (error ?? {}) as Partial<Error>;
  if (isOutOfRoom({ name, message })) return 'error.full';
  if (name === 'RangeError') return 'error.tooLong';
  if (/context invalidated|receiving end|message port closed/i.test(message)) {
    return 'error.disconnected';
  }
  return 'error.notSaved';
}
