// biome-ignore-all lint/a11y/noRedundantRoles: a table that is laid out as a grid loses its roles.
import type { CSSProperties } from 'preact';
import { Fragment } from 'preact';
import type { ClaimRow, SourceColumn } from '../core/stories/claim-rows.ts';
import { standingOf } from '../core/stories/filter-rows.ts';
import type { SourceComparison } from '../core/stories/source-comparison.ts';
import { wordDifference } from '../core/stories/word-difference.ts';
import { type ClaimActions, ClaimDetail } from './ClaimDetail.tsx';
import { DifferenceWords } from './DifferenceWords.tsx';
import { useWords } from './words-of-interface.ts';

interface Props extends ClaimActions {
  comparison: SourceComparison;
  /** Those of the comparison's rows that are shown. */
  rows: ClaimRow[];
  /** The id of the row whose exact words are shown. */
  open: string | null;
  onOpen(id: string | null): void;
}

/**
 * Claims by sources, each cell full, half or empty. A table to screen readers in any width: where it
 * is narrow, the dots stand below their claim.
 */
export function ClaimMatrix({ comparison, rows, open, onOpen, ...actions }: Props) {
  const { t } = useWords();
  const { columns } = comparison;
  return (
    <div class="matrix-box">
      <table
        role="table"
        class="matrix"
        style={{ '--columns': columns.length } as CSSProperties}
        aria-label={t('page.claims')}
      >
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('page.claims')}
            </th>
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Fragment key={row.id}>
              <tr role="row" class="claim-row">
                <td role="cell">
                  <button
                    type="button"
                    class="line"
                    aria-expanded={open === row.id}
                    onClick={() => onOpen(open === row.id ? null : row.id)}
                  >
                    <span class={row.isGerman ? 'de' : undefined} lang={row.isGerman ? 'de' : 'en'}>
                      {row.isGerman ? `„${row.statement}“` : row.statement}
                    </span>
                    <RowMarks comparison={comparison} row={row} />
                  </button>
                </td>
                {row.cells.map(({ status }, at) => (
                  <td role="cell" key={columns[at]!.key} class={columns[at]!.isCurrent && 'here'}>
                    <span
                      class={`dot ${status}`}
                      role="img"
                      aria-label={t('source.says', {
                        source: columns[at]!.outlet,
                        status: t(`source.${status}`),
                      })}
                      title={`${columns[at]!.outlet}: ${t(`source.${status}`)}`}
                    />
                  </td>
                ))}
              </tr>
              {open === row.id && (
                <tr role="row" class="detail-row">
                  <td role="cell" colSpan={columns.length + 1}>
                    <ClaimDetail comparison={comparison} row={row} {...actions} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({ column }: { column: SourceColumn }) {
  const { t } = useWords();
  const { outlet, short, isInferred, isCurrent } = column;
  const name = isInferred ? `${outlet} (${t('source.inferred')})` : outlet;
  return (
    <th scope="col" role="columnheader" class={isCurrent && 'here'} title={name} aria-label={name}>
      {isCurrent ? t('source.here') : short}
      {isInferred && '*'}
    </th>
  );
}

/** In the row itself: how the sources differ, and what sets the article being read apart. */
function RowMarks({ comparison, row }: { comparison: SourceComparison; row: ClaimRow }) {
  const { t } = useWords();
  const difference = wordDifference(row);
  const standing = standingOf(comparison.columns, row);
  const { origin } = row;
  if (!difference && standing !== 'here' && standing !== 'missing' && !origin) return null;
  return (
    <span class="row-marks">
      {(standing === 'here' || standing === 'missing') && (
        <span class={`tag ${standing}`}>{t(`story.mark-${standing}`)}</span>
      )}
      {origin && (
        <span class="tag">
          {t('story.origin', { source: comparison.labels[origin] ?? origin })}
        </span>
      )}
      {difference && <DifferenceWords difference={difference} columns={comparison.columns} />}
    </span>
  );
}
