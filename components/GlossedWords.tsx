import { useEffect, useState } from 'preact/hooks';
import type { Word } from '../core/language/word.ts';
import { useWords } from './words-of-interface.ts';

interface Props {
  /** German words of a source. */
  text: string;
  onDescribe(text: string): Promise<Word[]>;
}

/** German words, each of which tells its English under them when it is pointed at, focused or clicked. */
export function GlossedWords({ text, onDescribe }: Props) {
  const { t } = useWords();
  const [words, setWords] = useState<Word[]>([]);
  const [current, setCurrent] = useState<Word | null>(null);
  useEffect(() => {
    let isHere = true;
    onDescribe(text).then(
      (found) => isHere && setWords(found.filter((word) => glossOf(word) !== undefined)),
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, [text]);

  return (
    <div>
      <p class="de quoted" lang="de">
        „
        {parts(text, words).map((part, at) =>
          typeof part === 'string' ? (
            part
          ) : (
            <button
              key={at}
              type="button"
              class="word"
              aria-label={t('story.gloss', { word: part.surface, gloss: glossOf(part) })}
              aria-pressed={current?.start === part.start}
              onClick={() => setCurrent(part)}
              onFocus={() => setCurrent(part)}
              onMouseEnter={() => setCurrent(part)}
            >
              {text.slice(part.start, part.end)}
            </button>
          ),
        )}
        “
      </p>
      {current && (
        <p class="small soft gloss-line">
          <span class="de" lang="de">
            {current.idiom ?? current.lemma}
          </span>{' '}
          <span lang="en">
            {current.glosses.length > 0
              ? current.glosses
                  .slice(0, 3)
                  .map((gloss) => gloss.text)
                  .join('; ')
              : glossOf(current)}
          </span>
        </p>
      )}
    </div>
  );
}

/** The first gloss, or those of the parts of a compound. */
const glossOf = ({ glosses, compound }: Word): string | undefined =>
  glosses[0]?.text ?? compound?.map(({ gloss, lemma }) => gloss ?? lemma).join(' + ');

/** The text as stretches between its words, and the words. */
function parts(text: string, words: readonly Word[]): (string | Word)[] {
  const all: (string | Word)[] = [];
  let at = 0;
  for (const word of words) {
    if (word.start < at) continue;
    all.push(text.slice(at, word.start), word);
    at = word.end;
  }
  return [...all, text.slice(at)].filter((part) => part !== '');
}
