import { useEffect, useState } from 'preact/hooks';
import type { Word } from '../core/language/word.ts';
import { useWords } from './words-of-interface.ts';

interface Props {
  /** The words of the sentence in order. */
  words: Word[];
  /** Asks whether the browser can translate on this computer. */
  canTranslate(): Promise<boolean>;
  onTranslate(onProgress: (share: number) => void): Promise<string>;
}

/** The whole sentence in English: by the browser's own translator, or word by word. */
export function SentenceHelp({ words, canTranslate, onTranslate }: Props) {
  const { t } = useWords();
  const [isAble, setAble] = useState(false);
  const [shown, setShown] = useState<'nothing' | 'words' | 'translation'>('nothing');
  const [progress, setProgress] = useState(0);
  const [translation, setTranslation] = useState<string | null>(null);
  useEffect(() => void canTranslate().then(setAble), []);

  const translate = async () => {
    setShown('translation');
    try {
      setTranslation(await onTranslate(setProgress));
    } catch {
      // The browser has no model after all: the words still help.
      setAble(false);
      setShown('words');
    }
  };

  return (
    <>
      {shown === 'translation' && (
        <div class="gap" aria-live="polite">
          {translation === null ? (
            <progress
              max={1}
              value={progress || undefined}
              aria-label={t('sentence.translating')}
            />
          ) : (
            <>
              <p lang="en">{translation}</p>
              <p class="small soft">{t('sentence.machine')}</p>
            </>
          )}
        </div>
      )}
      {shown === 'words' && <WordByWord words={words} />}
      <div class="row gap">
        {isAble && shown !== 'translation' && (
          <button type="button" onClick={() => void translate()}>
            {t('sentence.translate')}
          </button>
        )}
        {shown !== 'words' && words.length > 0 && (
          <button type="button" onClick={() => setShown('words')}>
            {t('sentence.wordByWord')}
          </button>
        )}
      </div>
    </>
  );
}

/** Each word with its first English below it. */
function WordByWord({ words }: { words: Word[] }) {
  return (
    <ul class="interlinear gap">
      {words.map((word) => (
        <li key={word.start}>
          <span class="de" lang="de">
            {word.surface}
          </span>
          <span class="small soft" lang="en">
            {word.glosses[0]?.text ?? word.compound?.map(({ gloss }) => gloss).join(' ') ?? ''}
          </span>
        </li>
      ))}
    </ul>
  );
}
