import type { PlacedNote } from '../core/page-state.ts';
import { useWords } from './words-of-interface.ts';

/** A note as it is read: its passage, what was marked there before the page changed, note and tags. */
export function NotePassage({ note: { highlight, now } }: { note: PlacedNote }) {
  const { t } = useWords();
  const { quote, color, note, tags } = highlight;
  return (
    <>
      <span class={`quote de clamp in-${color}`} lang="de">
        {now ?? quote.exact}
      </span>
      {now !== undefined && (
        <span class="small soft gap clamp">
          {t('note.changed')}{' '}
          <span class="de" lang="de">
            “{quote.exact}”
          </span>
        </span>
      )}
      {note && <span class="block gap">{note}</span>}
      {tags.length > 0 && (
        <span class="block small gap">
          {tags.map((tag) => (
            <span class="tag" key={tag}>
              {tag}
            </span>
          ))}
        </span>
      )}
    </>
  );
}
