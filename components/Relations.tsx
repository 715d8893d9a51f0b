import type { LinkedEntity } from '../core/describe-entity.ts';
import { useWords } from './words-of-interface.ts';

interface Props {
  linked: LinkedEntity[];
  onOpen(id: string): void;
}

/** Branches that are drawn, and chips on each. */
const BRANCHES = 5;
const CHIPS = 6;

/** What an entity is connected with, as a small tree: one branch a relation, a chip an entity. */
export function Relations({ linked, onOpen }: Props) {
  const { t } = useWords();
  const branches = Map.groupBy(linked, ({ relation, isFrom }) =>
    t(`relation.${relation}.${isFrom ? 'from' : 'to'}`),
  );
  return (
    <ul class="relations gap" aria-label={t('card.linked')}>
      {[...branches].slice(0, BRANCHES).map(([label, entities]) => (
        <li key={label}>
          <span class="soft small">{label}</span>
          <ul class="row wrap">
            {entities.slice(0, CHIPS).map(({ id, label: name, type }) => (
              <li key={id}>
                <button type="button" class={`kind ${type}`} lang="en" onClick={() => onOpen(id)}>
                  {name}
                </button>
              </li>
            ))}
            {entities.length > CHIPS && (
              <li class="soft small">{t('card.more', { count: entities.length - CHIPS })}</li>
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}
