import { filterRows, type RowFilter } from '../core/stories/filter-rows.ts';
import type { SourceComparison } from '../core/stories/source-comparison.ts';
import { CLAIM_TYPES, type ClaimType } from '../core/stories/story.ts';
import { useWords } from './words-of-interface.ts';

interface Props {
  comparison: SourceComparison;
  filter: RowFilter;
  onChange(filter: RowFilter): void;
}

const ONLY = ['differing', 'here', 'missing'] as const;
/** More names in a list nobody looks through. */
const MOST_SUBJECTS = 30;

/** What of a story is shown: three buttons with how many rows each leaves, and two lists. */
export function StoryFilter({ comparison, filter, onChange }: Props) {
  const { t } = useWords();
  const { columns, rows, subjects } = comparison;
  const { only, type, subject } = filter;
  const types = CLAIM_TYPES.filter((one) => rows.some((row) => row.type === one));
  const countWith = (one: (typeof ONLY)[number]) =>
    filterRows(columns, rows, { ...filter, only: one }).length;
  const people = subjects.filter((one) => one.type === 'person').slice(0, MOST_SUBJECTS);
  const others = subjects.filter((one) => one.type !== 'person').slice(0, MOST_SUBJECTS);
  const offered = columns.some(({ isCurrent }) => isCurrent) ? ONLY : ONLY.slice(0, 1);
  return (
    <fieldset class="story-filter">
      <legend class="hidden-label">{t('story.filter')}</legend>
      <div class="row wrap">
        {offered.map((one) => (
          <button
            key={one}
            type="button"
            class="chip"
            aria-pressed={only === one}
            onClick={() => onChange({ ...filter, only: only === one ? undefined : one })}
          >
            {t(`story.only-${one}`)} <span class="count">{countWith(one)}</span>
          </button>
        ))}
      </div>
      <div class="row gap">
        <label class="grow">
          <span class="hidden-label">{t('story.about')}</span>
          <select
            value={subject ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...filter, subject: value || undefined })
            }
          >
            <option value="">{t('story.anybody')}</option>
            <Subjects label={t('story.people')} subjects={people} />
            <Subjects label={t('story.others')} subjects={others} />
          </select>
        </label>
        {types.length > 1 && (
          <label class="grow">
            <span class="hidden-label">{t('story.kind')}</span>
            <select
              value={type ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onChange({ ...filter, type: (value || undefined) as ClaimType | undefined })
              }
            >
              <option value="">{t('story.anyKind')}</option>
              {types.map((one) => (
                <option key={one} value={one}>
                  {t(`story.kind-${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </fieldset>
  );
}

function Subjects({ label, subjects }: { label: string; subjects: SourceComparison['subjects'] }) {
  if (subjects.length === 0) return null;
  return (
    <optgroup label={label}>
      {subjects.map((one) => (
        <option key={one.id} value={one.id}>
          {one.label}
        </option>
      ))}
    </optgroup>
  );
}
