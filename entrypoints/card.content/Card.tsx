import { useEffect, useState } from 'preact/hooks';
import { ClaimCard } from '../../components/ClaimCard.tsx';
import { EntityCard } from '../../components/EntityCard.tsx';
import { GlossCard } from '../../components/GlossCard.tsx';
import { type NoteChange, NoteEditor } from '../../components/NoteEditor.tsx';
import { NotesHere } from '../../components/NotesHere.tsx';
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
import { pageActions } from './page-actions.ts';
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
  const { page, subject, map } = request;
  const { text } = map;
  const { stretch } = subject;
  const [actions] = useState(() => pageActions(page));
  const notesHere = () => (subject.canSave && !subject.isPassage ? page.notesOver(stretch) : []);
  const [entityId, setEntityId] = useState(subject.named?.id ?? null);
  const [background, setBackground] = useState<EntityBackground | null>();
  const [kept, setKept] = useState<KeptMention[]>([]);
  const [notes, setNotes] = useState(notesHere);
  /** The note in the editor; a new one has no highlight yet. */
  const [edited, setEdited] = useState<{ highlight?: Highlight } | null>(
    subject.isPassage ? {} : null,
  );
  const [deleted, setDeleted] = useState<Highlight | null>(null);
  const [isSaved, setSaved] = useState(false);
  const word = usePartsOf(subject.word);
  const sentence = word && sentenceAround(text, word.spans ?? [[word.start, word.end]]);
  const named = entityId === null ? null : page.nameOf(entityId);

  useEffect(() => {
    const spans = word?.spans ?? [[stretch.start, stretch.end]];
    page.showActive(
      map,
      spans.map(([start, end]) => ({ start, end })),
    );
    return () => page.showActive(map, []);
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
    if (edited?.highlight) {
      await actions.change(edited.highlight, change);
    } else {
      await actions.save(stretch, { ...change, about: aboutOf(word, entityId) });
      if (word && sentence && entityId === null)
        await actions.saveWord(wordToLearn(word, sentence));
    }
    setEdited(null);
    setSaved(true);
    setNotes(notesHere());
    if (subject.isPassage) onClose();
  };

  const remove = async (one: Highlight) => {
    await actions.remove(one);
    setEdited(null);
    setNotes(notesHere());
    setDeleted(one);
  };

  const restore = async (one: Highlight) => {
    await actions.restore(one);
    setDeleted(null);
    setNotes(notesHere());
  };

  // Which of several notes is edited is told by its words.
  const editedQuote = subject.isPassage
    ? text.slice(stretch.start, stretch.end)
    : notes.length > 1
      ? edited?.highlight?.quote.exact
      : undefined;
  const isNoted = notes.some(
    ({ place }) => place?.start === stretch.start && place.end === stretch.end,
  );
  const wordsOf = ({ start, text: { length } }: { start: number; text: string }) =>
    subject.canSave ? page.words.between(start, start + length) : [];
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
          onJump={(place) => {
            onClose();
            page.goTo(place);
          }}
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
            words={wordsOf(sentence)}
            canTranslate={canTranslate}
            onTranslate={(onProgress) => translateSentence(sentence.text, onProgress)}
          />
        </GlossCard>
      )}
      {notes.length > 0 && !edited && (
        <NotesHere notes={notes} onEdit={({ highlight }) => setEdited({ highlight })} />
      )}
      {edited ? (
        <NoteEditor
          quote={editedQuote}
          color={edited.highlight?.color ?? 'yellow'}
          note={edited.highlight?.note ?? ''}
          tags={edited.highlight?.tags ?? []}
          onSave={save}
          onCancel={() => (subject.isPassage ? onClose() : setEdited(null))}
          onDelete={edited.highlight && (() => void remove(edited.highlight!))}
        />
      ) : (
        <CardActions
          isName={entityId !== null}
          canSave={subject.canSave && !isNoted}
          known={word && entityId === null ? page.words.known.has(lemmaOf(word)) : null}
          onKnown={(isKnown) => actions.markKnown(lemmaOf(word!), isKnown)}
          hasStory={subject.claim !== undefined || (background?.stories.length ?? 0) > 0}
          isSaved={isSaved}
          onSave={() => save({ color: 'yellow', note: '', tags: [] })}
          onEdit={() => setEdited({})}
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
  return word ? { lemma: lemmaOf(word), gloss: word.glosses[0]?.text } : undefined;
}
