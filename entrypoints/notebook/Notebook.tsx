import { useState } from 'preact/hooks';
import { Tabs } from '../../components/Tabs.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import { Review } from '../shell/Review.tsx';
import { Stories } from '../shell/Stories.tsx';
import { useNotebook } from '../shell/use-notebook.ts';
import { Articles } from './Articles.tsx';
import { BackupReminder } from './BackupReminder.tsx';
import { Everything } from './Everything.tsx';
import { Storage } from './Storage.tsx';
import { UndoToast } from './UndoToast.tsx';

const TABS = ['everything', 'articles', 'stories', 'review', 'storage'] as const;
type Tab = (typeof TABS)[number];

/** The tab that the address names (`#review`), so that other pages can open it there. */
const namedTab = (): Tab => TABS.find((tab) => `#${tab}` === location.hash) ?? 'everything';

/** The reader's notebook: everything they marked, saved and kept, searched, learned, taken in and out. */
export function Notebook() {
  const { t } = useWords();
  const followed = useNotebook();
  const [tab, setTab] = useState<Tab>(namedTab);
  const { db, view, failure } = followed;
  const show = (next: Tab) => {
    setTab(next);
    history.replaceState(null, '', `#${next}`);
  };
  return (
    <main class="notebook">
      <header class="row wrap">
        <h1 class="grow">{t('notebook.title')}</h1>
        {view && (
          <p class="soft small">
            {t('notebook.passages', { count: view.highlights.length })} ·{' '}
            {t('notebook.words', { count: view.words.length })} ·{' '}
            {t('notebook.kept', { count: view.articles.length })}
          </p>
        )}
      </header>
      <Tabs
        tabs={TABS.map((id) => ({ id, label: t(`notebook.${id}`) }))}
        current={tab}
        onChange={show}
      />
      {view && tab !== 'storage' && (
        <BackupReminder
          count={view.highlights.length + view.words.length}
          onOpen={() => show('storage')}
        />
      )}
      <div role="tabpanel" id="tab-panel" aria-label={t(`notebook.${tab}`)}>
        {failure ? (
          <p class="pad error" role="alert">
            {t([`error.${failure}`, 'error.notebook'])}
          </p>
        ) : !db || !view ? (
          <p class="pad soft" role="status">
            {t('notebook.opening')}
          </p>
        ) : tab === 'everything' ? (
          <Everything db={db} view={view} />
        ) : tab === 'articles' ? (
          <Articles db={db} view={view} />
        ) : tab === 'stories' ? (
          <Stories articles={view.articles} />
        ) : tab === 'review' ? (
          <Review db={db} view={view} />
        ) : (
          <Storage db={db} view={view} onReplaced={followed.reload} />
        )}
      </div>
      <UndoToast />
    </main>
  );
}
