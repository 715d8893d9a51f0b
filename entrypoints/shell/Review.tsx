import { useEffect, useMemo, useState } from 'preact/hooks';
import { LearningPicture } from '../../components/LearningPicture.tsx';
import { ReviewCard } from '../../components/ReviewCard.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import { sendMessage } from '../../core/messages.ts';
import type { NotebookDatabase } from '../../core/notebook/database.ts';
import type { NotebookView } from '../../core/notebook/follow-notebook.ts';
import { learningStatistics } from '../../core/notebook/learning-statistics.ts';
import { newId } from '../../core/notebook/new-id.ts';
import {
  type Review as Answer,
  DEFAULT_LIMITS,
  type ReviewQueue,
  reviewQueue,
  reviewWord,
  undoReview,
} from '../../core/notebook/review-words.ts';
import type { WordRating } from '../../core/notebook/schedule.ts';
import { tellTabs } from './tell-tabs.ts';
import { useSettings } from './use-page.ts';

interface Props {
  db: NotebookDatabase;
  view: NotebookView;
}

/** Reviewing: the word that is due, one after another, then how learning goes. */
export function Review({ db, view }: Props) {
  const { t } = useWords();
  const { reviewFront, freshPerDay } = useSettings();
  const [queue, setQueue] = useState<ReviewQueue | null>(null);
  const [answers, setAnswers] = useState<Answer[]>([]);
  const [canUndo, setCanUndo] = useState(false);

  const refresh = async () => {
    setQueue(await reviewQueue(db, new Date(), { ...DEFAULT_LIMITS, fresh: freshPerDay }));
    setAnswers(await db.reviews.toArray());
  };
  useEffect(() => void refresh(), [db, view, freshPerDay]);

  const statistics = useMemo(
    () => learningStatistics(view.words, answers, new Date()),
    [view.words, answers],
  );
  const word = queue?.words[0];

  const tellOthers = () => Promise.all([sendMessage('wordsReviewed'), tellTabs()]);
  const rate = async (rating: WordRating) => {
    if (!word) return;
    await reviewWord(db, { id: newId(crypto), word: word.id, rating }, new Date().toISOString());
    setCanUndo(true);
    await refresh();
    await tellOthers();
  };
  const undo = async () => {
    await undoReview(db);
    setCanUndo(false);
    await refresh();
    await tellOthers();
  };

  if (!queue) return <p class="pad soft">{t('notebook.opening')}</p>;
  return (
    <div class="pad">
      {word ? (
        <ReviewCard
          key={`${word.id}-${word.schedule.reviews}`}
          word={word}
          front={reviewFront}
          left={queue.words.length}
          canUndo={canUndo}
          onRate={(rating) => void rate(rating)}
          onUndo={() => void undo()}
        />
      ) : (
        <section class="review" role="status">
          <h1>{t(view.words.length === 0 ? 'learn.noWords' : 'learn.done')}</h1>
          <p class="soft gap">
            {view.words.length === 0
              ? t('learn.howTo')
              : t('learn.doneToday', { count: queue.doneToday })}{' '}
            {queue.held > 0 && t('learn.held', { count: queue.held })}
          </p>
          {canUndo && (
            <button type="button" class="gap" onClick={() => void undo()}>
              {t('learn.undo')}
            </button>
          )}
        </section>
      )}
      {view.words.length > 0 && (
        <section class="gap-wide">
          <LearningPicture
            statistics={statistics}
            onOpenArticle={(address) => void open(address, '_blank', 'noreferrer')}
          />
        </section>
      )}
    </div>
  );
}
