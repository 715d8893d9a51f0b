import type { NamedEntity } from '../core/page-state.ts';
import { LitSentence } from './LitSentence.tsx';
import { useWords } from './words-of-interface.ts';

interface Props {
  named: NamedEntity;
  /** Length of the article's text (UTF-16 code units). */
  length: number;
  /** Sentences of the article that name it. */
  sentences: { start: number; text: string; lit: [number, number][] }[];
  onJump(mention: NamedEntity['mentions'][number]): void;
}

/** Different forms of the name that are listed. */
const FORMS = 6;

/** Where in the article a name stands, as a strip from first line to last; each tick goes there. */
export function Mentions({ named, length, sentences, onJump }: Props) {
  const { t } = useWords();
  const { mentions, type } = named;
  const forms = [...new Set(mentions.map(({ surface }) => surface))].slice(0, FORMS);
  return (
    <section class="part">
      <h2>{t('card.mentions', { count: mentions.length })}</h2>
      <ol class={`strip ${type}`} style={{ padding: 0, listStyle: 'none' }}>
        {mentions.map((mention, at) => (
          <li key={mention.start}>
            <button
              type="button"
              style={{ left: `${(100 * mention.start) / Math.max(1, length)}%` }}
              title={mention.surface}
              aria-label={t('card.jumpTo', { number: at + 1, surface: mention.surface })}
              onClick={() => onJump(mention)}
            />
          </li>
        ))}
      </ol>
      {forms.length > 1 && (
        <p class="small gap">
          <span class="soft">{t('card.called')}</span>{' '}
          <span class="de" lang="de">
            {forms.join(', ')}
          </span>
        </p>
      )}
      {sentences.length > 0 && (
        <details class="small gap">
          <summary class="soft">{t('card.saidHere')}</summary>
          {sentences.map(({ start, text, lit }) => (
            <p key={start} class="de gap clamp" lang="de">
              <LitSentence text={text} lit={lit} />
            </p>
          ))}
        </details>
      )}
    </section>
  );
}
