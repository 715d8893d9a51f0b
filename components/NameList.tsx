import type { NamedEntity } from '../core/page-state.ts';
import { useWords } from './words-of-interface.ts';

export const NAME_TYPES = ['person', 'organization', 'place', 'product', 'event'] as const;

interface Props {
  names: NamedEntity[];
  onJump(mention: NamedEntity['mentions'][number]): void;
  /** Names shown of each kind before "more". */
  limit?: number;
}

/** How many names of each kind the article has, as a small row of figures. */
export function NameCounts({ names }: { names: NamedEntity[] }) {
  const { t } = useWords();
  return (
    <ul class="row wrap small" style={{ columnGap: '14px' }}>
      {NAME_TYPES.map((type) => {
        const count = names.filter((name) => name.type === type).length;
        if (count === 0) return null;
        return (
          <li key={type} class={type}>
            <b>{count}</b> {t(`count.${type}`, { count })}
          </li>
        );
      })}
    </ul>
  );
}

/** The names of an article by kind, most mentioned first, each a way to its first mention. */
export function NameList({ names, onJump, limit = 6 }: Props) {
  const { t } = useWords();
  if (names.length === 0) return <p class="soft">{t('page.noNames')}</p>;
  return (
    <>
      {NAME_TYPES.map((type) => {
        const ofType = names
          .filter((name) => name.type === type)
          .sort((a, b) => b.mentions.length - a.mentions.length);
        if (ofType.length === 0) return null;
        return (
          <div class="row wrap gap" key={type} style={{ gap: '2px 6px' }}>
            {ofType.slice(0, limit).map((name) => (
              <button
                key={name.id}
                type="button"
                class="plain"
                aria-label={`${t('page.jumpTo', { name: name.label })}, ${t('page.mentions', { count: name.mentions.length })}`}
                onClick={() => onJump(name.mentions[0]!)}
              >
                <span class={`mark de ${type}`} lang="de">
                  {name.label}
                </span>{' '}
                <span class="soft small">{name.mentions.length}</span>
              </button>
            ))}
            {ofType.length > limit && (
              <span class="soft small">{t('card.more', { count: ofType.length - limit })}</span>
            )}
          </div>
        );
      })}
    </>
  );
}
