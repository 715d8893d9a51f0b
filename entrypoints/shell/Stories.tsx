import { useEffect, useMemo, useState } from 'preact/hooks';
import { PackImport } from '../../components/PackImport.tsx';
import { StoryList } from '../../components/StoryList.tsx';
import { StoryView } from '../../components/StoryView.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import { type KnownStory, type PackFault, sendMessage } from '../../core/messages.ts';
import type { KeptArticle } from '../../core/notebook/kept-articles.ts';
import { groupKept } from '../../core/stories/kept-on-story.ts';
import { LARGEST_PACK } from '../../core/stories/read-pack.ts';
import type { SourceComparison } from '../../core/stories/source-comparison.ts';
import { describeWords } from './describe-words.ts';

/** Most UTF-8 bytes of a text of that many UTF-16 code units. */
const BYTES_PER_UNIT = 3;

/**
 * The stories that the reader can open at full width: of packs, and of the articles that they keep.
 * @param articles the kept articles, newest first
 */
export function Stories({ articles }: { articles: KeptArticle[] }) {
  const { t } = useWords();
  const [stories, setStories] = useState<KnownStory[]>([]);
  const [comparison, setComparison] = useState<SourceComparison | null>(null);
  const [fault, setFault] = useState<PackFault | null>(null);
  const groups = useMemo(() => groupKept(articles), [articles]);
  const refresh = () => sendMessage('listStories').then(setStories);
  useEffect(() => void refresh(), []);

  const importPack = async (file: File) => {
    setFault(null);
    if (file.size > BYTES_PER_UNIT * LARGEST_PACK) {
      setFault({ code: 'too-large', path: '', detail: String(file.size) });
      return;
    }
    const answer = await sendMessage('importPack', { text: await file.text() });
    if ('problem' in answer) setFault(answer.problem);
    else await refresh();
  };

  if (comparison) {
    return (
      <>
        <div class="pad">
          <button type="button" onClick={() => setComparison(null)}>
            ← {t('story.all')}
          </button>
        </div>
        <StoryView comparison={comparison} onDescribe={describeWords} limit={40} />
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
        onRemove={(id) => void sendMessage('removePack', { id }).then(refresh)}
      />
      <PackImport fault={fault} onFile={(file) => void importPack(file)} />
    </>
  );
}
