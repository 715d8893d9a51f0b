import { useState } from 'preact/hooks';
import type { Word } from '../core/language/word.ts';
import type { ClaimCell, ClaimRow, SourceColumn } from '../core/stories/claim-rows.ts';
import { scaleFigures } from '../core/stories/scale-figures.ts';
import type { SourceComparison } from '../core/stories/source-comparison.ts';
import { FigureLine } from './FigureLine.tsx';
import { GlossedWords } from './GlossedWords.tsx';
import { useWords } from './words-of-interface.ts';

/** What a reader can do with the words of a source. */
export interface ClaimActions {
  /** The words of a German text with their glosses. */
  onDescribe(text: string): Promise<Word[]>;
  /** Goes to the words on the page that is being read; answers whether they stand there. */
  onJump?(cell: ClaimCell): Promise<boolean>;
}

interface Props extends ClaimActions {
  comparison: SourceComparison;
  row: ClaimRow;
}

/** A claim in the exact German words of each source, with its figures on one scale. */
export function ClaimDetail({ comparison, row, ...actions }: Props) {
  const { t } = useWords();
  const { columns, labels } = comparison;
  const scale = scaleFigures(row);
  const silent = columns.filter((_, at) => row.cells[at]!.status === 'silent');
  const speaker = row.speaker && (labels[row.speaker] ?? row.speaker);
  return (
    <div class="claim-detail">
      {speaker && <p class="small soft">{t('story.saidBy', { name: speaker })}</p>}
      {scale && <FigureLine scale={scale} columns={columns} />}
      <ul>
        {columns.map((column, at) =>
          row.cells[at]!.status === 'silent' ? null : (
            <SourceWords
              key={column.key}
              column={column}
              cell={row.cells[at]!}
              labels={labels}
              {...actions}
            />
          ),
        )}
      </ul>
      {silent.length > 0 && (
        <p class="small soft">
          {t('story.silent', { sources: silent.map(({ outlet }) => outlet).join(', ') })}
        </p>
      )}
    </div>
  );
}

interface SourceWordsProps extends ClaimActions {
  column: SourceColumn;
  cell: ClaimCell;
  labels: Record<string, string>;
}

function SourceWords({ column, cell, labels, onDescribe, onJump }: SourceWordsProps) {
  const { t } = useWords();
  const [isLost, setLost] = useState(false);
  const { outlet, isInferred, isCurrent, address } = column;
  const { status, anchor, nuance, speaker, degree } = cell;
  const jump = async () => {
    if (onJump) setLost(!(await onJump(cell)));
  };
  return (
    <li class="claim">
      <span class={`dot ${status}`} role="img" aria-label={t(`source.${status}`)} />
      <div class="grow">
        <p class="small soft">
          <b>{outlet}</b>
          {isInferred && '*'}
          {isCurrent && ` · ${t('source.here')}`}
          {degree && ` · ${t(`story.degree-${degree}`)}`}
          {speaker && ` · ${t('story.saidBy', { name: labels[speaker] ?? speaker })}`}
        </p>
        {anchor && <GlossedWords text={anchor} onDescribe={onDescribe} />}
        {nuance && (
          <p class="small" lang="en">
            {nuance}
          </p>
        )}
        {isCurrent && onJump && anchor && (
          <button type="button" class="small-button" onClick={() => void jump()}>
            {t('story.jump')}
          </button>
        )}
        {!isCurrent && address && /^https?:/.test(address) && (
          <a class="small" href={address} target="_blank" rel="noreferrer">
            {t('story.openSource', { source: outlet })} ↗
          </a>
        )}
        {isLost && (
          <p class="small error" role="alert">
            {t('story.lost')}
          </p>
        )}
      </div>
    </li>
  );
}
