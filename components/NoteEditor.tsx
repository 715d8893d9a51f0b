import { useEffect, useRef, useState } from 'preact/hooks';
import { HIGHLIGHT_COLORS, type HighlightColor, NOTE_LIMIT } from '../core/notebook/highlights.ts';
import { useWords } from './words-of-interface.ts';

interface Props {
  /** The passage that is marked; left out where the card shows it anyway. */
  quote?: string;
  color: HighlightColor;
  note: string;
  onSave(change: { color: HighlightColor; note: string }): Promise<void>;
  onCancel(): void;
  onDelete?(): void;
}

/** Color and note of a passage. When saving fails, the note stays and one sentence says why. */
export function NoteEditor({ quote, color, note, onSave, onCancel, onDelete }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState(color);
  const [text, setText] = useState(note);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const save = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await onSave({ color: chosen, note: text });
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

/** Which sentence tells the reader why a note was not stored. */
function failureKey(error: unknown): string {
  const { name = '', message = '' } = (error ?? {}) as Partial<Error>;
  if (/quota/i.test(name + message)) return 'error.full';
  if (name === 'RangeError') return 'error.tooLong';
  if (/context invalidated|receiving end|message port closed/i.test(message)) {
    return 'error.disconnected';
  }
  return 'error.notSaved';
}
