import { useState } from 'preact/hooks';
import { Legend } from '../../components/Legend.tsx';
import { LookUp } from '../../components/LookUp.tsx';
import { NameCounts, NameList } from '../../components/NameList.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { WordList } from '../../components/WordList.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import { sendMessage } from '../../core/messages.ts';
import type { PageState } from '../../core/page-state.ts';
import { openNotebookPage } from '../shell/open-notebook-page.ts';
import type { ConnectedPage } from '../shell/page-connection.ts';
import { Review } from '../shell/Review.tsx';
import { useNotebook } from '../shell/use-notebook.ts';
import { usePage } from '../shell/use-page.ts';
import { Notes } from './Notes.tsx';
import { PageStory } from './PageStory.tsx';

const TABS = ['story', 'names', 'words', 'notes', 'review'] as const;
type Tab = (typeof TABS)[number];

/** The side panel (sidebar in Firefox): the same as the popup at more length, and the notes. */
export function SidePanel() {
  const { t } = useWords();
  const connected = usePage(false);
  const [tab, setTab] = useState<Tab>('story');
  const page = connected?.page;
  const jump = (place: { start: number; end: number }) => {
    if (connected) {
      void sendMessage('goTo', { start: place.start, end: place.end }, connected.tabId);
    }
  };

  return (
    <main>
      <LookUp
        onLookUp={(query) => sendMessage('lookUp', { query })}
        onOpen={(id) => sendMessage('describeEntity', { id })}
      />
      <Tabs
        tabs={TABS.map((id) => ({ id, label: t(`page.${id}`) }))}
        current={tab}
        onChange={(id) => setTab(id)}
      />
      <div role="tabpanel" id="tab-panel" aria-label={t(`page.${tab}`)}>
        {tab === 'review' ? (
          <PanelReview />
        ) : connected === undefined ? (
          <p class="pad soft">{t('page.reading')}</p>
        ) : !page?.article ? (
          <p class="pad soft">
            {page ? t([`reason.${page.reason}`, 'reason.not-an-article']) : t('reason.no-access')}
          </p>
        ) : (
          <PanelTab tab={tab} connected={connected!} page={page} onJump={jump} />
        )}
      </div>
      <footer class="part">
        <button type="button" onClick={() => void openNotebookPage()}>
          {t('page.notebook')} ↗
        </button>
      </footer>
    </main>
  );
}

/** Reviewing needs no page. */
function PanelReview() {
  const { t } = useWords();
  const { db, view, failure } = useNotebook();
  if (failure) {
    return (
      <p class="pad error" role="alert">
        {t([`error.${failure}`, 'error.notebook'])}
      </p>
    );
  }
  return db && view ? (
    <Review db={db} view={view} />
  ) : (
    <p class="pad soft">{t('notebook.opening')}</p>
  );
}

interface PanelTabProps {
  tab: Exclude<Tab, 'review'>;
  connected: ConnectedPage;
  page: PageState;
  onJump(place: { start: number; end: number }): void;
}

function PanelTab({ tab, connected, page, onJump }: PanelTabProps) {
  switch (tab) {
    case 'story':
      return <PageStory connected={connected} />;
    case 'names':
      return (
        <section class="pad">
          <NameCounts names={page.names} />
          <NameList names={page.names} onJump={onJump} limit={60} />
          <div class="gap soft">
            <Legend />
          </div>
        </section>
      );
    case 'words':
      return (
        <section class="pad">
          <WordList words={page.words} onJump={onJump} />
        </section>
      );
    case 'notes':
      return <Notes page={page} onJump={onJump} />;
  }
}
