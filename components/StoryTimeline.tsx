import type { ClaimRow, SourceColumn } from '../core/stories/claim-rows.ts';
import type { Moment } from '../core/stories/lay-out-time.ts';
import { formatPeriod } from './format-date.ts';
import { useWords } from './words-of-interface.ts';

interface Props {
  moments: Moment[];
  columns: SourceColumn[];
  rows: ClaimRow[];
  onRow(id: string): void;
}

/** What happened when, and who wrote about it when: from top to bottom. */
export function StoryTimeline({ moments, columns, rows, onRow }: Props) {
  const { t, language } = useWords();
  return (
    <section class="part">
      <h2>{t('story.time')}</h2>
      <ol class="timeline gap">
        {moments.map((moment) => {
          const sources = columns.filter(({ key }) => moment.sources.includes(key));
          return (
            <li
              key={`${moment.when.from} ${moment.when.to}`}
              class={sources.length > 0 ? 'told' : ''}
            >
              <p class="small soft">{formatPeriod(moment.when, language)}</p>
              {moment.rows.map((id) => {
                const row = rows.find((one) => one.id === id)!;
                return (
                  <button key={id} type="button" class="line" onClick={() => onRow(id)}>
                    <span class={row.isGerman && 'de'} lang={row.isGerman ? 'de' : 'en'}>
                      {row.isGerman ? `„${row.statement}“` : row.statement}
                    </span>
                  </button>
                );
              })}
              {sources.length > 0 && (
                <p class="small">
                  {t('story.wrote', {
                    count: sources.length,
                    sources: sources
                      .map(({ outlet, isCurrent }) =>
                        isCurrent ? `${outlet} (${t('source.here')})` : outlet,
                      )
                      .join(', '),
                  })}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
