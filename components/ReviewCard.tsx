import { useLayoutEffect, useState } from 'preact/hooks';
import type { SavedWord } from '../core/notebook/saved-words.ts';
import { previewDue, RATINGS, type WordRating } from '../core/notebook/schedule.ts';
import { LitSentence } from './LitSentence.tsx';
import { NounArticle } from './NounArticle.tsx';
import { useWords } from './words-of-interface.ts';

/** What the front shows: the sentence with a gap where the word stands, or with the word lit. */
export type ReviewFront = 'word' | 'gap';

interface Props {
  word: SavedWord;
  front: ReviewFront;
  /** Words left, this one included. */
  left: number;
  canUndo: boolean;
  onRate(rating: WordRating): void;
  onUndo(): void;
}

/** One word to be recalled: the sentence, then its meaning, then how well it was known. */
export function ReviewCard({ word, front, left, canUndo, onRate, onUndo }: Props) {
  const { t } = useWords();
  const [isShown, setShown] = useState(false);
  const [now] = useState(() => new Date().toISOString());
  const due = previewDue(word.schedule, now);

  // At once with what is on screen: a quick answer must not meet the keys of the view before.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const { tagName } = target;
      // A button of the card answers its own keys.
      const isOwnButton = tagName === 'BUTTON' && target.closest('.review') !== null;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^(?:INPUT|TEXTAREA|SELECT)$/.test(tagName)) return;
      const rating = RATINGS.find((one) => String(one) === event.key);
      if (event.key === 'u' && canUndo) onUndo();
      else if (rating && isShown) onRate(rating);
      else if (!isShown && (event.key === ' ' || event.key === 'Enter') && !isOwnButton) {
        setShown(true);
      } else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });

  const { lemma, gender, glosses, sentence, title, publisher } = word;
  return (
    <section class="review" aria-label={t('learn.card')}>
      <p class="small soft row">
        <span class="grow">{t('learn.left', { count: left })}</span>
        {canUndo && (
          <button type="button" class="plain" onClick={onUndo}>
            {t('learn.undo')} <span class="key">U</span>
          </button>
        )}
      </p>
      <p class="front de gap" lang="de">
        {front === 'gap' && !isShown ? (
          <GappedSentence {...sentence} />
        ) : (
          <LitSentence text={sentence.text} lit={sentence.spans} />
        )}
      </p>
      {front === 'gap' && !isShown && <p class="soft gap">{glosses.slice(0, 2).join('; ')}</p>}
      <p class="small soft gap" lang="de">
        {publisher ?? title}
      </p>
      {isShown ? (
        <div aria-live="polite">
          <h1 class="gap" lang="de">
            <NounArticle gender={gender} />
            {lemma}
          </h1>
          <ol class="glosses gap">
            {glosses.map((gloss) => (
              <li key={gloss}>{gloss}</li>
            ))}
          </ol>
          <div class="ratings gap">
            {RATINGS.map((rating) => (
              <button
                key={rating}
                type="button"
                class={`rating-${rating}`}
                onClick={() => onRate(rating)}
              >
                <span class="key">{rating}</span> {t(`learn.rating${rating}`)}
                <span class="small soft">{span(due[rating], now, t)}</span>
              </button>
            ))}
          </div>
        </div>
      ) : (
        <button type="button" class="main gap" onClick={() => setShown(true)}>
          {t('learn.show')} <span class="key">Space</span>
        </button>
      )}
    </section>
  );
}

/** The sentence with blanks in place of the word's parts, as long as they are. */
function GappedSentence({ text, spans }: SavedWord['sentence']) {
  const { t } = useWords();
  const parts = [];
  let at = 0;
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    if (start < at) continue;
    parts.push(text.slice(at, start));
    const width = `${Math.max(3, end - start)}ch`;
    parts.push(<span class="blank" role="img" aria-label={t('learn.blank')} style={{ width }} />);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

/** How long until a word is due: minutes, days or months, in short. */
function span(due: string, now: string, t: ReturnType<typeof useWords>['t']): string {
  const minutes = (Date.parse(due) - Date.parse(now)) / 60_000;
  if (minutes < 60) return t('learn.minutes', { count: Math.max(1, Math.round(minutes)) });
  const days = minutes / 60 / 24;
  if (days < 1) return t('learn.hours', { count: Math.round(minutes / 60) });
  return days < 60
    ? t('learn.days', { count: Math.round(days) })
    : t('learn.months', { count: Math.round(days / 30) });
}
