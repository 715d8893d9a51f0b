import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Gloss, MOST_GLOSSES, type Word } from '../core/language/word.ts';
import { LitSentence } from './LitSentence.tsx';
import { NounArticle } from './NounArticle.tsx';
import { useWords } from './words-of-interface.ts';

interface Props {
  word: Word;
  /** The sentence that the word stands in, and which parts of it the word is. */
  sentence?: { text: string; lit: [number, number][] };
  /** Fetches all glosses of the word. */
  onMore?(): Promise<readonly Gloss[]>;
  /** Looks for the known word that is spelled most like it. */
  onNearest?(): Promise<Word | null>;
  /** What helps with the sentence. */
  children?: ComponentChildren;
}

/** A word with its article, plural, part of speech, glosses and the sentence it stands in. */
export function GlossCard({ word, sentence, onMore, onNearest, children }: Props) {
  const { t } = useWords();
  const [more, setMore] = useState<readonly Gloss[] | null>(null);
  const glosses = more ? merged(word.glosses, more) : word.glosses;
  return (
    <>
      <div class="pad">
        <div class="row top">
          <h1 class="grow" lang="de">
            {word.pos === 'noun' && <NounArticle gender={word.gender} />}
            {word.idiom ?? word.lemma}
          </h1>
          <span class="soft small">{t(`pos.${word.pos}`)}</span>
        </div>
        <WordForms word={word} />
        {glosses.length > 0 ? (
          <ol class="glosses gap">
            {glosses.map((gloss) => (
              <GlossLine key={gloss.text} gloss={gloss} />
            ))}
          </ol>
        ) : (
          !word.compound?.some(({ gloss }) => gloss) && (
            <NoGloss lemma={word.lemma} onNearest={onNearest} />
          )
        )}
        {onMore && !more && !word.idiom && word.glosses.length >= MOST_GLOSSES && (
          <button type="button" class="plain soft" onClick={() => void onMore().then(setMore)}>
            {t('card.moreGlosses')}
          </button>
        )}
        {word.compound && word.compound.length > 1 && <CompoundParts parts={word.compound} />}
      </div>
      {sentence && (
        <section class="part" aria-label={t('card.inSentence')}>
          <p class="de small clamp" lang="de">
            <LitSentence {...sentence} />
          </p>
          {children}
        </section>
      )}
    </>
  );
}

/** The best ones in their order, then the others, each once. */
const merged = (best: readonly Gloss[], all: readonly Gloss[]): Gloss[] => [
  ...best,
  ...all.filter(({ text }) => best.every((one) => one.text !== text)),
];

/** An honest nothing, and a way to look further that leaves the machine only when clicked. */
function NoGloss({ lemma, onNearest }: { lemma: string; onNearest: Props['onNearest'] }) {
  const { t } = useWords();
  const [nearest, setNearest] = useState<Word | null>(null);
  useEffect(() => void onNearest?.().then(setNearest), []);
  return (
    <p class="soft gap">
      {t('card.noGloss')}{' '}
      <a
        target="_blank"
        rel="noreferrer"
        href={`https://de.wiktionary.org/wiki/${encodeURIComponent(lemma)}`}
      >
        {t('card.webLookUp')} ↗
      </a>
      {nearest && (
        <>
          <br />
          {t('card.nearest')}{' '}
          <span class="de" lang="de">
            {nearest.lemma}
          </span>{' '}
          <span lang="en">{nearest.glosses[0]?.text}</span>
        </>
      )}
    </p>
  );
}

function WordForms({ word }: { word: Word }) {
  const { t } = useWords();
  const forms = [
    word.plural && t('card.plural', { plural: word.plural }),
    word.pattern,
    word.surface !== word.lemma && !word.spans && word.surface,
  ].filter(Boolean);
  if (forms.length === 0) return null;
  return (
    <p class="small soft" lang="de">
      {forms.join(' · ')}
    </p>
  );
}

function GlossLine({ gloss }: { gloss: Gloss }) {
  return (
    <li lang="en">
      {gloss.text}
      {gloss.labels?.map((label) => (
        <span class="gloss-label" key={label}>
          {' '}
          {label}
        </span>
      ))}
    </li>
  );
}

function CompoundParts({ parts }: { parts: NonNullable<Word['compound']> }) {
  return (
    <p class="small gap">
      {parts.map(({ lemma, gloss, head }, at) => (
        <span key={`${lemma}${at}`}>
          {at > 0 && <span class="soft"> + </span>}
          <span class="de" lang="de">
            {head ? <b>{lemma}</b> : lemma}
          </span>{' '}
          {gloss && (
            <span class="soft" lang="en">
              {gloss}
            </span>
          )}
        </span>
      ))}
    </p>
  );
}
