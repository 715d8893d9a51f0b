import { useState } from 'preact/hooks';
import type { StorySummary } from '../core/stories/summarize-story.ts';
import { ExactWords } from './ClaimList.tsx';
import { useWords } from './words-of-interface.ts';

interface Props {
  story: StorySummary;
  /** Key of the source that is the article being read. */
  here?: string;
  limit?: number;
}

/** A story as a picture: claims by sources, each cell full, half or empty. */
export function StoryView({ story, here, limit = 12 }: Props) {
  const { t, language } = useWords();
  const { columns, rows } = hereFirst(story, here);
  const [open, setOpen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  return (
    <section class="pad">
      <h1 lang="en">{story.title}</h1>
      <p class="small soft">
        {t('source.count', { count: columns.length })} · {formatPeriod(story.period, language)}
      </p>
      <p class="gap" lang="en">
        {story.summary}
      </p>
      <table class="matrix gap">
        <thead>
          <tr>
            <th scope="col">{t('page.claims')}</th>
            {columns.map(({ key, outlet, short, isInferred }) => (
              <th
                scope="col"
                key={key}
                class={key === here ? 'here' : undefined}
                title={isInferred ? `${outlet}: ${t('source.inferred')}` : outlet}
              >
                {key === here ? t('source.here') : short}
                {isInferred && '*'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(all ? rows : rows.slice(0, limit)).map((row) => (
            <>
              <tr key={row.id}>
                <td>
                  <button
                    type="button"
                    class="line small"
                    aria-expanded={open === row.id}
                    onClick={() => setOpen(open === row.id ? null : row.id)}
                  >
                    {row.statement}
                  </button>
                </td>
                {row.cells.map(({ status }, at) => (
                  <td key={columns[at]!.key} class={columns[at]!.key === here ? 'here' : undefined}>
                    <span
                      class={`dot ${status}`}
                      role="img"
                      aria-label={t('source.says', {
                        source: columns[at]!.outlet,
                        status: t(`source.${status}`),
                      })}
                      title={columns[at]!.outlet}
                    />
                  </td>
                ))}
              </tr>
              {open === row.id && (
                <tr key={`${row.id} words`}>
                  <td colSpan={columns.length + 1} style={{ borderTop: 0, paddingTop: 0 }}>
                    <ExactWords columns={columns} row={row} />
                  </td>
                </tr>
              )}
            </>
          ))}
        </tbody>
      </table>
      {rows.length > limit && (
        <button type="button" class="plain soft" onClick={() => setAll(!all)}>
          {all ? t('card.less') : t('card.more', { count: rows.length - limit })}
        </button>
      )}
      <p class="small soft row wrap gap">
        {(['stated', 'differs', 'silent'] as const).map((status) => (
          <span class="row" key={status} style={{ gap: '5px' }}>
            <span class={`dot ${status}`} style={{ margin: 0 }} /> {t(`source.${status}`)}
          </span>
        ))}
        {columns.some(({ isInferred }) => isInferred) && <span>{t('source.starred')}</span>}
      </p>
    </section>
  );
}

/** The same story with the article being read as its first column. */
function hereFirst({ columns, rows }: StorySummary, here: string | undefined) {
  const at = columns.findIndex(({ key }) => key === here);
  if (at < 1) return { columns, rows };
  const moved = <Item,>(items: readonly Item[]) => [items[at]!, ...items.toSpliced(at, 1)];
  return {
    columns: moved(columns),
    rows: rows.map((row) => ({ ...row, cells: moved(row.cells) })),
  };
}

/** "20–24 January 2025" */
function formatPeriod({ from, to }: StorySummary['period'], language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(new Date(from), new Date(to));
}
