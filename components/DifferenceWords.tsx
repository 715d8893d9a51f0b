import type { SourceColumn } from '../core/stories/claim-rows.ts';
import type { Difference } from '../core/stories/word-difference.ts';
import { useWords } from './words-of-interface.ts';

interface Props {
  difference: Difference;
  columns: SourceColumn[];
}

/** How the sources differ, in a few words, and which source they tell of. */
export function DifferenceWords({ difference: { words, column }, columns }: Props) {
  const { t } = useWords();
  const source = column === undefined ? undefined : columns[column];
  return (
    <span class="differing">
      {source && `${source.isCurrent ? t('source.here') : source.short}: `}
      <span lang="en">{words}</span>
    </span>
  );
}
