import { useState } from 'preact/hooks';
import type { ClaimRow, SourceColumn } from '../core/stories/claim-rows.ts';
import { useWords } from './words-of-interface.ts';

interface Props {
  columns: SourceColumn[];
  rows: ClaimRow[];
  /** How many claims are shown at first. */
  limit?: number;
}

/** Claims with a dot for each source: full, half or empty. A click shows the exact words. */
export function ClaimList({ columns, rows, limit = 3 }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, limit);
  return (
    <>
      <ul>
        {shown.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              class="line"
              aria-expanded={open === row.id}
              onClick={() => setOpen(open === row.id ? null : row.id)}
            >
              <span class={row.isGerman && 'de'} lang={row.isGerman ? 'de' : 'en'}>
                {row.isGerman ? `„${row.statement}“` : row.statement}
              </span>{' '}
              <AgreementDots columns={columns} row={row} />
            </button>
            {open === row.id && <ExactWords columns={columns} row={row} />}
          </li>
        ))}
      </ul>
      {rows.length > limit && (
        <button type="button" class="plain soft" onClick={() => setAll(!all)}>
          {all ? t('card.less') : t('card.more', { count: rows.length - limit })}
        </button>
      )}
    </>
  );
}

/** One dot for each source, readable without color and by a screen reader. */
export function AgreementDots({ columns, row }: { columns: SourceColumn[]; row: ClaimRow }) {
  const { t } = useWords();
  const label = columns
    .map(({ outlet }, at) =>
      t('source.says', { source: outlet, status: t(`source.${row.cells[at]!.status}`) }),
    )
    .join('; ');
  return (
    <span class="dots" role="img" aria-label={label} title={label}>
      {row.cells.map(({ status }, at) => (
        <span key={columns[at]!.key} class={`dot ${status}`} />
      ))}
    </span>
  );
}

/** The exact German words of each source that says something on the claim. */
export function ExactWords({ columns, row }: { columns: SourceColumn[]; row: ClaimRow }) {
  const { t } = useWords();
  return (
    <div class="small">
      {columns.map(({ key, outlet, isInferred }, at) => {
        const { status, anchor, nuance } = row.cells[at]!;
        if (status === 'silent') return null;
        return (
          <div class="claim" key={key}>
            <span class={`dot ${status}`} role="img" aria-label={t(`source.${status}`)} />
            <span>
              {anchor && (
                <span class="de" lang="de">
                  „{anchor}“
                </span>
              )}{' '}
              <span class="soft">
                {outlet}
                {isInferred && '*'}
                {nuance && (
                  <>
                    {' · '}
                    <span lang="en">{nuance}</span>
                  </>
                )}
              </span>
            </span>
          </div>
        );
      })}
      {columns.some(({ isInferred }) => isInferred) && <p class="soft">{t('source.starred')}</p>}
    </div>
  );
}
