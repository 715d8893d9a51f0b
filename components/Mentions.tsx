import type { NamedEntity } from '../core/page-state.ts';
import { useWords } from './words-of-interface.ts';

interface Props {
  named: NamedEntity;
  onJump(mention: NamedEntity['mentions'][number]): void;
}

/** How many mentions are offered as buttons; the first ones are what a reader goes back to. */
const SHOWN = 12;

/** Every mention of a name in this article, each a way to go there. */
export function Mentions({ named, onJump }: Props) {
  const { t } = useWords();
  const { mentions } = named;
  return (
    <section class="part">
      <h2>{t('card.mentions', { count: mentions.length })}</h2>
      <ol class="row wrap gap" style={{ gap: '4px', padding: 0, listStyle: 'none' }}>
        {mentions.slice(0, SHOWN).map((mention, at) => (
          <li key={mention.start}>
            <button
              type="button"
              class="plain small"
              aria-label={t('card.jumpTo', { number: at + 1, surface: mention.surface })}
              onClick={() => onJump(mention)}
            >
              <span class="de" lang="de">
                {mention.surface}
              </span>
            </button>
          </li>
        ))}
        {mentions.length > SHOWN && (
          <li class="soft small">{t('card.more', { count: mentions.length - SHOWN })}</li>
        )}
      </ol>
    </section>
  );
}
