import { useEffect, useState } from 'preact/hooks';
import type { ArticleReading } from '../../core/article-reading.ts';
import { sendMessage } from '../../core/messages.ts';
import type { SourceComparison } from '../../core/stories/source-comparison.ts';
import type { ConnectedPage } from './page-connection.ts';

/** The article of a page with what the other sources say on its story. */
export interface ComparedReading {
  reading: ArticleReading | null;
  /** Null where no other source is known. */
  comparison: SourceComparison | null;
}

/** Compares the article of the current page, anew when the page has changed; undefined at first. */
export function useComparison(
  connected: ConnectedPage | null | undefined,
): ComparedReading | undefined {
  const [compared, setCompared] = useState<ComparedReading>();
  const isArticle = connected?.page?.status === 'article';
  useEffect(() => {
    if (!connected || !isArticle) {
      setCompared(undefined);
      return;
    }
    let isCurrent = true;
    compareOn(connected.tabId).then(
      (found) => isCurrent && setCompared(found),
      () => isCurrent && setCompared({ reading: null, comparison: null }),
    );
    return () => {
      isCurrent = false;
    };
  }, [connected]);
  return compared;
}

async function compareOn(tabId: number): Promise<ComparedReading> {
  const reading = await sendMessage('getReading', undefined, tabId);
  const comparison = reading && (await sendMessage('compareArticle', { reading }));
  return { reading, comparison };
}
