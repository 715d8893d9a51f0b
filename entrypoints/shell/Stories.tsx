import { useMemo, useState } from 'preact/hooks';
import { PackImport } from '../../components/PackImport.tsx';
import { StoryList } from '../../components/StoryList.tsx';
import { StoryView } from '../../components/StoryView.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import { sendMessage } from '../../core/messages.ts';
import type { KeptArticle } from '../../core/notebook/kept-articles.ts';
import { groupKept } from '../../core/stories/kept-on-story.ts';
import type { SourceComparison } from '../../core/stories/source-comparison.ts';
import { describeWords } from './describe-words.ts';
import { usePacks } from './use-packs.ts';

/** At full width there is room for more rows at once. */
const ROWS = 40;

/**
 * The stories that the reader can open at full width: of packs, and of the articles that they keep.
 * @param articles the kept articles, newest first
 */
export function Stories({ articles }: { articles: KeptArticle[] }) {
  const { t } = useWords();
  const { stories, fault, importPack, removePack } = usePacks();
  const [comparison, setComparison] = useState<SourceComparison | null>(null);
  const groups = useMemo(() => groupKept(articles), [articles]);

  if (comparison) {
    return (
      <>
        <div class="pad">
          <button type="button" onClick={() => setComparison(null)}>
            ← {t('story.all')}
          </button>
        </div>
        <StoryView comparison={comparison} onDescribe={describeWords} limit={ROWS} />
      </>
    );
  }
  return (
    <>
      <StoryList
        stories={stories}
        groups={groups}
        onStory={(id) => void sendMessage('describeStory', { id }).then(setComparison)}
        onGroup={(addresses) => void sendMessage('compareKept', { addresses }).then(setComparison)}
        onRemove={removePack}
      />
      <PackImport fault={fault} onFile={importPack} />
    </>
  );
}
