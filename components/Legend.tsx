import { NAME_TYPES } from './NameList.tsx';
import { useWords } from './words-of-interface.ts';

/** What the marks on the page mean. Events share the double line of projects. */
export function Legend() {
  const { t } = useWords();
  return (
    <ul class="row wrap small" style={{ columnGap: '14px' }} aria-label={t('page.legend')}>
      {NAME_TYPES.filter((type) => type !== 'event').map((type) => (
        <li key={type} class={`mark ${type}`}>
          {t(`count.${type}`, { count: 1 })}
        </li>
      ))}
    </ul>
  );
}
