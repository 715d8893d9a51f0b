import { useEffect, useState } from 'preact/hooks';
import type { Word } from '../core/language/word.ts';
import { useWords } from './words-of-interface.ts';

interface Props {
  /** German words of a source. */
  text: string;
  onDescribe(text: string): Promise<Word[]>;
}

/**
 * German words, each of which tells its English under them when it is pointed at, focused or clicked.
 * One stop for the Tab key; arrow keys go from word to word.
 */
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

  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    buttons[at + step]?.focus();
    event.preventDefault();
  };

  return (
    <div>
      <p class="de quoted" lang="de" onKeyDown={move}>
        „
        {parts(text, words).map((part, at) =>
          typeof part === 'string' ? (
            part
          ) : (
            <button
              key={at}
              type="button"
              class="word"
              tabIndex={part.start === (current ?? words[0])?.start ? 0 : -1}
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
