import { useEffect, useState } from 'preact/hooks';
import type { EntityBackground } from '../core/describe-entity.ts';
import type { Word } from '../core/language/word.ts';
import { EntityCard } from './EntityCard.tsx';
import { GlossCard } from './GlossCard.tsx';
import { useWords } from './words-of-interface.ts';

export interface LookUpAnswer {
  words: Word[];
  entities: EntityBackground[];
}

interface Props {
  onLookUp(query: string): Promise<LookUpAnswer>;
  onOpen(id: string): Promise<EntityBackground | null>;
}

/** How long the reader must stop typing before the word is looked up (milliseconds). */
const PAUSE = 120;

/** A field for any German word or name. */
export function LookUp({ onLookUp, onOpen }: Props) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<LookUpAnswer | null>(null);
  const trimmed = query.trim();

  useEffect(() => {
    setAnswer(null);
    if (trimmed === '') return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const found = await onLookUp(trimmed);
      if (isCurrent) setAnswer(found);
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [trimmed]);

  const open = async (id: string) => {
    const background = await onOpen(id);
    if (background) setAnswer({ words: [], entities: [background] });
  };

  return (
    <section>
      <div class="part">
        <label>
          <span class="hidden-label">{t('page.lookUp')}</span>
          <input
            type="search"
            lang="de"
            placeholder={t('page.lookUp')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
      </div>
      <div aria-live="polite">
        {answer?.entities.map((background) => (
          <EntityCard
            key={background.entity.id}
            named={null}
            background={background}
            onOpen={open}
          />
        ))}
        {answer?.words.slice(0, 3).map((word) => (
          <GlossCard key={word.lemma + word.pos} word={word} />
        ))}
        {answer && answer.entities.length + answer.words.length === 0 && (
          <p class="pad soft">{t('page.lookUpEmpty', { query: trimmed })}</p>
        )}
      </div>
    </section>
  );
}
