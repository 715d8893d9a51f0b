import { StoryView } from '../../components/StoryView.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import { sendMessage } from '../../core/messages.ts';
import type { ClaimCell } from '../../core/stories/claim-rows.ts';
import { describeWords } from '../shell/describe-words.ts';
import { KeepThis } from '../shell/KeepThis.tsx';
import type { ConnectedPage } from '../shell/page-connection.ts';
import { useComparison } from '../shell/use-comparison.ts';

/** The story of the article on the current page, and whether the reader keeps that. */
export function PageStory({ connected }: { connected: ConnectedPage }) {
  const { t } = useWords();
  const compared = useComparison(connected);
  if (!compared) return <p class="pad soft">{t('story.comparing')}</p>;
  const { reading, comparison } = compared;
  return (
    <>
      {comparison ? (
        <StoryView
          comparison={comparison}
          onDescribe={describeWords}
          onJump={(cell) => jump(connected.tabId, cell)}
        />
      ) : (
        <p class="pad soft">{t('page.noStory')}</p>
      )}
      {reading && <KeepThis key={reading.address} reading={reading} />}
    </>
  );
}

/** Goes to the words of a cell on the page: by their place, else by looking for them. */
async function jump(tabId: number, { place, anchor }: ClaimCell): Promise<boolean> {
  const found = place ?? (anchor ? await sendMessage('findText', { text: anchor }, tabId) : null);
  if (!found) return false;
  await sendMessage('goTo', { start: found.start, end: found.end }, tabId);
  return true;
}
