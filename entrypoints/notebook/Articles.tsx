import { useMemo, useState } from 'preact/hooks';
import { NotebookRow } from '../../components/NotebookRow.tsx';
import { WindowedList } from '../../components/WindowedList.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import type { NotebookDatabase } from '../../core/notebook/database.ts';
import type { NotebookView } from '../../core/notebook/follow-notebook.ts';
import type { NotebookItem } from '../../core/notebook/search-notebook.ts';
import { ItemActions } from './ItemActions.tsx';

interface Props {
  db: NotebookDatabase;
  view: NotebookView;
}

/** One article with how much of it is in the notebook. */
interface ArticleNotes {
  address: string;
  title: string;
  publisher?: string;
  isKept: boolean;
  highlights: NotebookView['highlights'];
  words: NotebookView['words'];
  /** When something of it was last saved (ISO 8601). */
  latest: string;
}

const ROW = 92;

/** The articles that the reader has notes on, words from, or keeps; each with its notes in its order. */
export function Articles({ db, view }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const articles = useMemo(() => byArticle(view), [view]);
  const most = Math.max(1, ...articles.map((one) => one.highlights.length + one.words.length));
  const open = articles.find(({ address }) => address === chosen);
  if (open) return <OneArticle db={db} article={open} onBack={() => setChosen(null)} />;
  if (articles.length === 0) return <p class="pad soft">{t('notebook.empty')}</p>;
  return (
    <WindowedList
      items={articles}
      rowHeight={ROW}
      keyOf={({ address }) => address}
      label={t('notebook.articles')}
    >
      {({ address, title, publisher, isKept, highlights, words }) => (
        <button type="button" class="line article-row" onClick={() => setChosen(address)}>
          <span class="de clamp-1" lang="de">
            {title || address}
          </span>
          <span class="small soft row">
            <span class="grow clamp-1">
              {publisher ?? new URL(address).hostname}
              {isKept && ` · ${t('notebook.isKept')}`}
            </span>
            <span>
              {t('notebook.passages', { count: highlights.length })} ·{' '}
              {t('notebook.words', { count: words.length })}
            </span>
          </span>
          <span class="bar-track" aria-hidden="true">
            <span class="bar passages" style={{ width: `${(100 * highlights.length) / most}%` }} />
            <span class="bar young" style={{ width: `${(100 * words.length) / most}%` }} />
          </span>
        </button>
      )}
    </WindowedList>
  );
}

function OneArticle({
  db,
  article,
  onBack,
}: {
  db: NotebookDatabase;
  article: ArticleNotes;
  onBack(): void;
}) {
  const { t } = useWords();
  const items: NotebookItem[] = [
    ...[...article.highlights]
      .sort((a, b) => a.position.start - b.position.start)
      .map((highlight) => ({ kind: 'highlight' as const, id: highlight.id, highlight })),
    ...article.words.map((word) => ({ kind: 'word' as const, id: word.id, word })),
  ];
  return (
    <section>
      <div class="pad row top">
        <button type="button" onClick={onBack}>
          ← {t('notebook.articles')}
        </button>
        <div class="grow">
          <h1 lang="de">{article.title || article.address}</h1>
          <p class="small soft gap">
            <a href={article.address} target="_blank" rel="noreferrer">
              {article.publisher ?? new URL(article.address).hostname} ↗
            </a>
          </p>
        </div>
      </div>
      <WindowedList
        items={items}
        rowHeight={132}
        keyOf={({ kind, id }) => kind + id}
        label={t('page.notes')}
      >
        {(item) => (
          <NotebookRow item={item}>
            <ItemActions db={db} item={item} />
          </NotebookRow>
        )}
      </WindowedList>
    </section>
  );
}

function byArticle({ highlights, words, articles }: NotebookView): ArticleNotes[] {
  const found = new Map<string, ArticleNotes>();
  const noted = (
    one: { address: string; title: string; publisher?: string },
    when: string,
  ): ArticleNotes => {
    const { address, title, publisher } = one;
    let notes = found.get(address);
    if (!notes) {
      notes = { address, title, publisher, isKept: false, highlights: [], words: [], latest: when };
      found.set(address, notes);
    }
    if (when > notes.latest) notes.latest = when;
    return notes;
  };
  for (const article of articles) noted(article, article.keptAt).isKept = true;
  for (const one of highlights) noted(one, one.createdAt).highlights.push(one);
  for (const word of words) noted(word, word.createdAt).words.push(word);
  return [...found.values()].sort((a, b) => (a.latest < b.latest ? 1 : -1));
}
