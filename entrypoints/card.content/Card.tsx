import { useEffect, useState } from 'preact/hooks';
import { ClaimCard } from '../../components/ClaimCard.tsx';
import { EntityCard } from '../../components/EntityCard.tsx';
import { GlossCard } from '../../components/GlossCard.tsx';
import { type NoteChange, NoteEditor } from '../../components/NoteEditor.tsx';
import { SentenceHelp } from '../../components/SentenceHelp.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import type { EntityBackground } from '../../core/describe-entity.ts';
import { sentenceAround, sentencesNaming } from '../../core/language/sentence-around.ts';
import { type CompoundPart, MOST_GLOSSES, type Word } from '../../core/language/word.ts';
import { sendMessage } from '../../core/messages.ts';
import type { Highlight } from '../../core/notebook/highlights.ts';
import type { KeptMention } from '../../core/notebook/kept-articles.ts';
import { CardActions } from './CardActions.tsx';
import type { CardRequest } from './card-door.ts';
import { canTranslate, translateSentence } from './translate-sentence.ts';

interface Props {
  request: CardRequest;
  onClose(): void;
}

/** Sentences of the article that a name's card shows. */
const MOST_SENTENCES = 4;

/** The card on the page, connected to what it shows: one name, one word, or one passage. */
export function Card({ request, onClose }: Props) {
  const { t } = useWords();
  const { subject, text, actions } = request;
  const [entityId, setEntityId] = useState(subject.named?.id ?? null);
  const [background, setBackground] = useState<EntityBackground | null>();
  const [kept, setKept] = useState<KeptMention[]>([]);
  const [highlight, setHighlight] = useState(subject.highlight);
  const [isEdited, setEdited] = useState(subject.isPassage);
  const [deleted, setDeleted] = useState<Highlight | null>(null);
  const [isSaved, setSaved] = useState(false);
  const { stretch } = subject;
  const word = usePartsOf(subject.word);
  const sentence = word && sentenceAround(text, word.spans ?? [[word.start, word.end]]);
  const named = entityId === null ? null : actions.nameOf(entityId);

  useEffect(() => {
    request.onSubject(word?.spans ?? [[stretch.start, stretch.end]]);
  }, []);

  useEffect(() => {
    if (entityId === null) return;
    let isCurrent = true;
    setBackground(undefined);
    setKept([]);
    sendMessage('listArticlesNaming', { id: entityId }).then(
      (found) => isCurrent && setKept(found),
      () => {},
    );
    sendMessage('describeEntity', { id: entityId }).then(
      (found) => isCurrent && setBackground(found),
      () => isCurrent && setBackground(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [entityId]);

  const save = async (change: NoteChange) => {
    if (highlight) {
      await actions.change(highlight, change);
      setHighlight({ ...highlight, ...change });
    } else {
      await actions.save(stretch, { ...change, about: aboutOf(word, entityId) });
      if (word && sentence && entityId === null)
        await actions.saveWord(wordToLearn(word, sentence));
    }
    setEdited(false);
    setSaved(true);
    if (subject.isPassage) onClose();
  };

  const remove = async (one: Highlight) => {
    await actions.remove(one);
    setEdited(false);
    setHighlight(null);
    setDeleted(one);
  };

  const restore = async (one: Highlight) => {
    await actions.restore(one);
    setDeleted(null);
    setHighlight(one);
  };

  const name = named?.label ?? word?.lemma ?? text.slice(stretch.start, stretch.end).slice(0, 60);
  return (
    <div role="dialog" tabIndex={-1} aria-label={t('card.label', { name })}>
      {entityId !== null && (
        <EntityCard
          named={named}
          background={background}
          kept={kept}
          metonym={entityId === subject.named?.id ? subject.metonym : undefined}
          length={text.length}
          sentences={named ? sentencesNaming(text, named.mentions, MOST_SENTENCES) : []}
          onJump={actions.jump}
          onOpen={setEntityId}
        />
      )}
      {subject.claim && <ClaimCard {...subject.claim} />}
      {word && sentence && entityId === null && (
        <GlossCard
          word={word}
          sentence={sentence}
          onNearest={async () =>
            (await sendMessage('lookUp', { query: word.surface })).words[0] ?? null
          }
          onMore={() => sendMessage('listGlosses', { lemma: word.lemma, pos: word.pos })}
        >
          <SentenceHelp
            words={request.wordsBetween(sentence.start, sentence.start + sentence.text.length)}
            canTranslate={canTranslate}
            onTranslate={(onProgress) => translateSentence(sentence.text, onProgress)}
          />
        </GlossCard>
      )}
      {highlight && !isEdited && (
        <section class="part">
          <h2>{t('note.yours')}</h2>
          <p class={`quote in-${highlight.color} gap`}>{highlight.note || highlight.quote.exact}</p>
        </section>
      )}
      {isEdited ? (
        <NoteEditor
          quote={subject.isPassage ? text.slice(stretch.start, stretch.end) : undefined}
          color={highlight?.color ?? 'yellow'}
          note={highlight?.note ?? ''}
          tags={highlight?.tags ?? []}
          onSave={save}
          onCancel={() => (subject.isPassage ? onClose() : setEdited(false))}
          onDelete={highlight ? () => void remove(highlight) : undefined}
        />
      ) : (
        <CardActions
          isName={entityId !== null}
          canSave={subject.canSave}
          known={word && entityId === null ? actions.isKnown(lemmaOf(word)) : null}
          onKnown={(isKnown) => actions.markKnown(lemmaOf(word!), isKnown)}
          hasStory={subject.claim !== undefined || (background?.stories.length ?? 0) > 0}
          hasNote={highlight !== null}
          isSaved={isSaved}
          onSave={() => save({ color: 'yellow', note: '', tags: [] })}
          onEdit={() => setEdited(true)}
          onOpenStory={actions.openPanel}
          onClose={onClose}
        />
      )}
      {deleted && (
        <div class="toast small" role="status">
          <span class="grow">{t('note.deleted')}</span>
          <button type="button" onClick={() => void restore(deleted)}>
            {t('note.undo')}
          </button>
        </div>
      )}
    </div>
  );
}

/** The word, and with its parts as soon as these have come. */
function usePartsOf(word: Word | null): Word | null {
  const [compound, setCompound] = useState<readonly CompoundPart[]>([]);
  useEffect(() => {
    if (word?.pos !== 'noun' || word.compound) return;
    let isCurrent = true;
    sendMessage('listParts', { lemma: word.lemma }).then(
      (found) => isCurrent && setCompound(found),
      // Without its parts the card is still whole.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [word]);
  return word && compound.length > 0 ? { ...word, compound: [...compound] } : word;
}

/** What the reader learns: the expression where the word belongs to one. */
const lemmaOf = (word: Word): string => word.idiom ?? word.lemma;

/** What of a word is kept to learn it: its sentence, and where all its parts stand in that. */
const wordToLearn = (word: Word, sentence: { text: string; lit: [number, number][] }) => ({
  lemma: lemmaOf(word),
  glosses: word.glosses.slice(0, MOST_GLOSSES).map(({ text }) => text),
  kind: word.idiom ? 'idiom' : word.pos,
  ...(word.idiom || !word.gender ? {} : { gender: word.gender }),
  sentence: { text: sentence.text, spans: sentence.lit },
});

function aboutOf(word: Word | null, entityId: string | null): Highlight['about'] {
  if (entityId !== null) return { entity: entityId };
  return word ? { lemma: word.lemma, gloss: word.glosses[0]?.text } : undefined;
}
