import { HIGHLIGHT_COLORS, type HighlightColor } from '../core/notebook/highlights.ts';
import type { NotebookItem } from '../core/notebook/search-notebook.ts';
import { useWords } from './words-of-interface.ts';

const KINDS = ['all', 'highlight', 'word', 'article'] as const;

/** Which items are shown; a color or a tag asks for passages. */
export interface NotebookFilter {
  kind: (typeof KINDS)[number];
  color: HighlightColor | null;
  tag: string | null;
}

/** Whether an item is shown under a filter. */
export function passes(item: NotebookItem, { kind, color, tag }: NotebookFilter): boolean {
  if (kind !== 'all' && item.kind !== kind) return false;
  if (color === null && tag === null) return true;
  if (item.kind !== 'highlight') return false;
  const { highlight } = item;
  return (
    (color === null || highlight.color === color) && (tag === null || highlight.tags.includes(tag))
  );
}

interface Props {
  filter: NotebookFilter;
  /** All tags that are in use. */
  tags: readonly string[];
  onChange(filter: NotebookFilter): void;
}

/** Narrow what is shown, by kind, color and tag. */
export function NotebookFilters({ filter, tags, onChange }: Props) {
  const { t } = useWords();
  return (
    <div class="row wrap">
      <fieldset class="row bare">
        <legend class="hidden-label">{t('notebook.kind')}</legend>
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            class="chip"
            aria-pressed={filter.kind === kind}
            onClick={() => onChange({ ...filter, kind })}
          >
            {t(`notebook.kind-${kind}`)}
          </button>
        ))}
      </fieldset>
      <fieldset class="row bare">
        <legend class="hidden-label">{t('note.color')}</legend>
        {HIGHLIGHT_COLORS.map((color) => (
          <button
            key={color}
            type="button"
            class="plain swatch-button"
            aria-pressed={filter.color === color}
            aria-label={t(`note.${color}`)}
            title={t(`note.${color}`)}
            onClick={() => onChange({ ...filter, color: filter.color === color ? null : color })}
          >
            <span class={`swatch ${color}`} />
          </button>
        ))}
      </fieldset>
      {tags.length > 0 && (
        <label>
          <span class="hidden-label">{t('note.tags')}</span>
          <select
            value={filter.tag ?? ''}
            onChange={(event) => onChange({ ...filter, tag: event.currentTarget.value || null })}
          >
            <option value="">{t('notebook.anyTag')}</option>
            {tags.map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
