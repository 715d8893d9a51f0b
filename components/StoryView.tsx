import { useState } from 'preact/hooks';
import { filterRows, type RowFilter } from '../core/stories/filter-rows.ts';
import { layOutTime } from '../core/stories/lay-out-time.ts';
import type { SourceComparison } from '../core/stories/source-comparison.ts';
import type { ClaimActions } from './ClaimDetail.tsx';
import { ClaimMatrix } from './ClaimMatrix.tsx';
import { formatPeriod } from './format-date.ts';
import { NamesInUse } from './NamesInUse.tsx';
import { StoryFilter } from './StoryFilter.tsx';
import { StoryTimeline } from './StoryTimeline.tsx';
import { useWords } from './words-of-interface.ts';
import './story.css';

interface Props extends ClaimActions {
  comparison: SourceComparison;
  /** How many rows are shown at first. */
  limit?: number;
}

/** A story as a picture: claims by sources, whom they call what, and when it all was. */
export function StoryView({ comparison, limit = 12, ...actions }: Props) {
  const { t, language } = useWords();
  const { story, columns, rows, subjects } = comparison;
  const [filter, setFilter] = useState<RowFilter>({});
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const shown = filterRows(columns, rows, filter);
  const moments = layOutTime(columns, rows);

  const showRow = (id: string) => {
    setFilter({});
    setAll(true);
    setOpen(id);
  };

  return (
    <section class="story-view">
      <header class="pad">
        <h1 lang={story ? 'en' : 'de'}>{story?.title ?? columns[0]?.headline}</h1>
        <p class="small soft">
          {t('source.count', { count: columns.length })}
          {story && ` · ${formatPeriod(story.period, language)}`}
          {!story && ` · ${t('story.keptOnly')}`}
        </p>
        {story && (
          <p class="gap" lang="en">
            {story.summary}
          </p>
        )}
      </header>
      <StoryFilter comparison={comparison} filter={filter} onChange={setFilter} />
      <ClaimMatrix
        comparison={comparison}
        rows={all ? shown : shown.slice(0, limit)}
        open={open}
        onOpen={setOpen}
        {...actions}
      />
      <p class="pad small soft" role="status">
        {shown.length === 0
          ? t('story.noRows')
          : t('story.shown', {
              count: all ? shown.length : Math.min(limit, shown.length),
              total: shown.length,
            })}{' '}
        {shown.length > limit && (
          <button type="button" class="plain" onClick={() => setAll(!all)}>
            {all ? t('card.less') : t('card.more', { count: shown.length - limit })}
          </button>
        )}
      </p>
      <Legend comparison={comparison} />
      {subjects.some(({ called }) => called.some((names) => names.length > 0)) && (
        <NamesInUse columns={columns} subjects={subjects} chosen={filter.subject} />
      )}
      {moments.length > 1 && (
        <StoryTimeline moments={moments} columns={columns} rows={rows} onRow={showRow} />
      )}
    </section>
  );
}

/** What the dots and marks mean, and what no comparison can promise. */
function Legend({ comparison: { columns } }: Pick<Props, 'comparison'>) {
  const { t } = useWords();
  return (
    <div class="part small soft">
      <p class="row wrap">
        {(['stated', 'differs', 'silent'] as const).map((status) => (
          <span class="row legend-mark" key={status}>
            <span class={`dot ${status}`} /> {t(`source.${status}`)}
          </span>
        ))}
        {columns.some(({ isInferred }) => isInferred) && <span>{t('source.starred')}</span>}
      </p>
      <p class="gap">{t('story.caution')}</p>
    </div>
  );
}
