import { useEffect, useMemo, useState } from 'preact/hooks';
import { type NotebookFilter, NotebookFilters, passes } from '../../components/NotebookFilters.tsx';
import { NotebookRow } from '../../components/NotebookRow.tsx';
import { WindowedList } from '../../components/WindowedList.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import type { NotebookDatabase } from '../../core/notebook/database.ts';
import type { NotebookView } from '../../core/notebook/follow-notebook.ts';
import type { NotebookItem } from '../../core/notebook/search-notebook.ts';
import { ItemActions } from './ItemActions.tsx';
import { itemsOf, openSearch } from './open-search.ts';

interface Props {
  db: NotebookDatabase;
  view: NotebookView;
}

const ROW = 132;
const NO_FILTER: NotebookFilter = { kind: 'all', color: null, tag: null };

/** Everything in the notebook, newest first, and found as one types. */
export function Everything({ db, view }: Props) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(NO_FILTER);
  const search = useMemo(openSearch, []);
  const [found, setFound] = useState<NotebookItem[] | null>(null);
  const items = useMemo(() => itemsOf(view), [view]);

  useEffect(() => {
    let isCurrent = true;
    if (query.trim() === '') setFound(null);
    // Taken in before anything is typed, so that the first answer is as quick as the others.
    const answer = async () => {
      const index = await search;
      await index.update(items);
      if (isCurrent && query.trim() !== '') setFound(index.find(query));
    };
    void answer();
    return () => {
      isCurrent = false;
    };
  }, [query, items]);

  const shown = (found ?? items).filter((item) => passes(item, filter));
  const tags = useMemo(
    () => [...new Set(view.highlights.flatMap((one) => one.tags))].sort(),
    [view.highlights],
  );
  return (
    <>
      <div class="pad finder">
        <label>
          <span class="hidden-label">{t('notebook.search')}</span>
          <input
            type="search"
            placeholder={t('notebook.search')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
        <NotebookFilters filter={filter} tags={tags} onChange={setFilter} />
        <p class="small soft" role="status">
          {t('notebook.shown', { count: shown.length })}
        </p>
      </div>
      {items.length === 0 ? (
        <p class="pad soft">{t('notebook.empty')}</p>
      ) : (
        <WindowedList
          items={shown}
          rowHeight={ROW}
          keyOf={({ kind, id }) => kind + id}
          label={t('notebook.everything')}
        >
          {(item) => (
            <NotebookRow item={item}>
              <ItemActions db={db} item={item} />
            </NotebookRow>
          )}
        </WindowedList>
      )}
    </>
  );
}
