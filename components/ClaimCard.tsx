import type { ClaimRow, SourceColumn } from '../core/stories/claim-rows.ts';
import { wordDifference } from '../core/stories/word-difference.ts';
import { ExactWords } from './ClaimList.tsx';
import { DifferenceWords } from './DifferenceWords.tsx';
import { useWords } from './words-of-interface.ts';

interface Props {
  columns: SourceColumn[];
  rows: ClaimRow[];
}

/** What the sources say on a passage of the page on which they part. */
export function ClaimCard({ columns, rows }: Props) {
  const { t } = useWords();
  return (
    <section class="pad">
      <h2>{t('story.partHere')}</h2>
      {rows.map((row) => {
        const difference = wordDifference(row);
        return (
          <div key={row.id} class="gap">
            {!row.isGerman && <p lang="en">{row.statement}</p>}
            {difference && <DifferenceWords difference={difference} columns={columns} />}
            <ExactWords columns={columns} row={row} />
          </div>
        );
      })}
    </section>
  );
}
