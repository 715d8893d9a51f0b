import { ClaimList } from '../../components/ClaimList.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import type { NamedEntity } from '../../core/page-state.ts';
import type { ClaimRow } from '../../core/stories/claim-rows.ts';
import type { SourceComparison } from '../../core/stories/source-comparison.ts';

interface Props {
  comparison: SourceComparison;
  names: NamedEntity[];
  onOpen(): void;
}

/** How many sources tell the story that this article belongs to, and what they say of its main names. */
export function StoryTeaser({ comparison, names, onOpen }: Props) {
  const { t } = useWords();
  const { story, columns } = comparison;
  const main = [...names]
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .map((one) => one.id);
  const rows = comparison.rows
    .filter(({ isSingle }) => !isSingle)
    .sort((a, b) => Number(differs(b)) - Number(differs(a)) || rank(a, main) - rank(b, main));
  return (
    <section class="part">
      <div class="row">
        <h2 class="grow">{t('page.storyFound', { count: columns.length })}</h2>
        <button type="button" class="main" onClick={onOpen}>
          {t('page.compare')}
        </button>
      </div>
      {story && (
        <p class="gap" lang="en">
          {story.title}
        </p>
      )}
      <ClaimList columns={columns} rows={rows} limit={3} />
    </section>
  );
}

/** Whether the article that is being read and another source part on a claim. */
const differs = ({ cells }: ClaimRow): boolean =>
  cells[0]!.status !== 'silent' && cells.some(({ status }) => status === 'differs');

/** Claims on what the article names most come first. */
function rank({ about }: ClaimRow, main: readonly string[]): number {
  const ranks = about.map((id) => main.indexOf(id)).filter((at) => at >= 0);
  return ranks.length > 0 ? Math.min(...ranks) : main.length;
}
