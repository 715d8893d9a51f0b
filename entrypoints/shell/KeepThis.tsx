import { useEffect, useState } from 'preact/hooks';
import { KeepArticle } from '../../components/KeepArticle.tsx';
import type { ArticleReading } from '../../core/article-reading.ts';
import { sendMessage } from '../../core/messages.ts';
import type { WholeArticle } from '../../core/notebook/kept-articles.ts';

/** Keeps the article of the current page, connected to the notebook. */
export function KeepThis({ reading }: { reading: ArticleReading }) {
  const [isKept, setKept] = useState<boolean>();
  const [forgotten, setForgotten] = useState<WholeArticle | null>(null);
  const { address } = reading;
  useEffect(() => {
    setForgotten(null);
    void sendMessage('isKept', { address }).then(setKept);
  }, [address]);
  return (
    <KeepArticle
      isKept={isKept}
      canUndo={forgotten !== null}
      onKeep={async (keepsText) => {
        await sendMessage('keepArticle', { reading, keepsText });
        setForgotten(null);
        setKept(true);
      }}
      onForget={async () => {
        setForgotten(await sendMessage('forgetArticle', { address }));
        setKept(false);
      }}
      onUndo={async () => {
        if (forgotten) await sendMessage('restoreArticle', forgotten);
        setForgotten(null);
        setKept(true);
      }}
    />
  );
}
