import type { Word } from '../core/language/word.ts';
import { useWords } from './words-of-interface.ts';

interface Props {
  words: Word[];
  onJump(word: Word): void;
}

/** Less common words of the article with their first English gloss. */
export function WordList({ words, onJump }: Props) {
  const { t } = useWords();
  if (words.length === 0) return <p class="soft">{t('page.noWords')}</p>;
  return (
    <ul>
      {words.map((word) => (
        <li key={word.start}>
          <button type="button" class="line" onClick={() => onJump(word)}>
            <span class="de" lang="de">
              {word.lemma}
            </span>{' '}
            <span class="soft" lang="en">
              {word.glosses[0]?.text ?? word.compound?.map(({ gloss }) => gloss).join(' + ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
