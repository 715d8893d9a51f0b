import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Legend } from '../../components/Legend.tsx';
import { LookUp } from '../../components/LookUp.tsx';
import { NameCounts, NameList } from '../../components/NameList.tsx';
import { WordList } from '../../components/WordList.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import { sendMessage } from '../../core/messages.ts';
import type { PageState } from '../../core/page-state.ts';
import { KeepThis } from '../shell/KeepThis.tsx';
import { openNotebookPage } from '../shell/open-notebook-page.ts';
import { openPanel } from '../shell/open-panel.ts';
import type { ConnectedPage } from '../shell/page-connection.ts';
import { useComparison } from '../shell/use-comparison.ts';
import { usePage } from '../shell/use-page.ts';
import { StoryTeaser } from './StoryTeaser.tsx';
import { Switches } from './Switches.tsx';

/** The toolbar's popup: what was found on this page, in short. */
export function Popup() {
  const connected = usePage(true);
  const page = connected?.page;
  return (
    <main>
      <PageHead connected={connected} />
      {page?.status === 'article' && <Found connected={connected!} page={page} />}
      <LookUp
        onLookUp={(query) => sendMessage('lookUp', { query })}
        onOpen={(id) => sendMessage('describeEntity', { id })}
      />
      {connected && <Switches connected={connected} />}
    </main>
  );
}

function PageHead({ connected }: { connected: ConnectedPage | null | undefined }) {
  const { t } = useWords();
  const page = connected?.page;
  if (connected === undefined) return <p class="pad soft">{t('page.reading')}</p>;
  if (!page) return <p class="pad soft">{t('reason.no-access')}</p>;
  if (!page.article) {
    return (
      <header class="pad">
        <h1>{t('page.notArticle')}</h1>
        <p class="soft gap">{t([`reason.${page.reason}`, 'reason.not-an-article'])}</p>
      </header>
    );
  }
  return (
    <header class="pad">
      <h2>{t('page.readOn', { host: page.article.publisher ?? page.host })}</h2>
      <h1 class="gap" lang="de">
        {page.article.title}
      </h1>
      {page.isCut && <p class="soft gap">{t('page.tooLong')}</p>}
      {page.status === 'reading' && <p class="soft gap">{t('page.reading')}</p>}
      {page.status === 'failed' && (
        <p class="error gap" role="alert">
          {t(`reason.${page.reason}`)}
        </p>
      )}
    </header>
  );
}

function Found({ connected, page }: { connected: ConnectedPage; page: PageState }) {
  const { t } = useWords();
  const [allWords, setAllWords] = useState(false);
  const compared = useComparison(connected);
  const jump = async (place: { start: number; end: number }) => {
    await sendMessage('goTo', { start: place.start, end: place.end }, connected.tabId);
  };
  const showPanel = () => void openPanel(connected.tabId, connected.windowId).then(() => close());
  const words = allWords ? page.words : page.words.slice(0, 5);
  return (
    <>
      {compared?.comparison ? (
        <StoryTeaser comparison={compared.comparison} names={page.names} onOpen={showPanel} />
      ) : (
        // Keeps the room that the story will take, so that nothing jumps under the pointer.
        !compared && page.story && <section class="part story-room" aria-busy="true" />
      )}
      <section class="part">
        <NameCounts names={page.names} />
        <NameList names={page.names} onJump={jump} />
        {page.names.length > 0 && (
          <details class="gap small soft">
            <summary>{t('page.legend')}</summary>
            <Legend />
          </details>
        )}
      </section>
      <section class="part">
        <h2>{t('page.wordsWorth')}</h2>
        <WordList words={words} onJump={jump} />
        {page.words.length > 5 && (
          <button type="button" class="plain soft" onClick={() => setAllWords(!allWords)}>
            {allWords ? t('card.less') : t('card.more', { count: page.words.length - 5 })}
          </button>
        )}
      </section>
      {compared?.reading && <KeepThis key={compared.reading.address} reading={compared.reading} />}
      <div class="part row">
        <button type="button" class="main" onClick={showPanel}>
          {t('page.openPanel')}
        </button>
        <button type="button" onClick={() => void openNotebookPage().then(() => close())}>
          {t('page.notebook')}
        </button>
        <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
          {t('page.settings')}
        </button>
      </div>
    </>
  );
}
