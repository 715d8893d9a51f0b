import type { SourceColumn } from '../core/stories/claim-rows.ts';
import type { Comparator } from '../core/stories/figure.ts';
import type { FigureScale, ScaledFigure } from '../core/stories/scale-figures.ts';
import type { ClaimValue } from '../core/stories/story.ts';
import { useWords } from './words-of-interface.ts';

interface Props {
  scale: FigureScale;
  columns: SourceColumn[];
}

/**
 * The figures of all sources on one scale. A full point is a figure, a hollow one is not reached, a
 * line from it says on which side the true one may be, a broken ring says that it is rounded.
 */
export function FigureLine({ scale, columns }: Props) {
  const { t, language } = useWords();
  return (
    <figure class="figure-line">
      <figcaption class="small soft">
        {t(scale.isLogarithmic ? 'story.scaleLog' : 'story.scale')}
      </figcaption>
      <ul>
        {scale.figures.map((figure) => (
          <li key={`${figure.from} ${figure.value.comparator} ${figure.value.upper}`}>
            <span class="small">
              {figure.columns
                .map((at) => (columns[at]!.isCurrent ? t('source.here') : columns[at]!.short))
                .join(', ')}
            </span>
            <Track figure={figure} isHere={figure.columns.some((at) => columns[at]!.isCurrent)} />
            <span class="small">{formatValue(figure.value, language)}</span>
          </li>
        ))}
        <li aria-hidden="true">
          <span />
          <span class="small soft scale-ends">
            <span>{formatEnd(scale.least, language)}</span>
            <span>{formatEnd(scale.most, language)}</span>
          </span>
          <span />
        </li>
      </ul>
    </figure>
  );
}

const OPEN_UP: ReadonlySet<Comparator> = new Set(['at least', 'more than', 'slightly more than']);
const OPEN_DOWN: ReadonlySet<Comparator> = new Set(['up to', 'less than']);
const HOLLOW: ReadonlySet<Comparator> = new Set(['more than', 'less than', 'slightly more than']);

/** One figure on its track. The words beside it say the same, so it is a picture only. */
function Track({ figure, isHere }: { figure: ScaledFigure; isHere: boolean }) {
  const { comparator } = figure.value;
  const percent = (share: number) => `${Math.round(1000 * share) / 10}%`;
  const middle = 8;
  const kind = HOLLOW.has(comparator) ? 'hollow' : comparator === 'about' ? 'about' : '';
  return (
    <svg class={`track ${isHere ? 'here' : ''}`} width="100%" height="16" aria-hidden="true">
      <line class="axis" x1="0" x2="100%" y1={middle} y2={middle} />
      {OPEN_UP.has(comparator) && (
        <line class="open" x1={percent(figure.from)} x2="100%" y1={middle} y2={middle} />
      )}
      {OPEN_DOWN.has(comparator) && (
        <line class="open" x1="0" x2={percent(figure.to)} y1={middle} y2={middle} />
      )}
      {figure.to > figure.from && (
        <line
          class="span"
          x1={percent(figure.from)}
          x2={percent(figure.to)}
          y1={middle}
          y2={middle}
        />
      )}
      <circle class={`point ${kind}`} cx={percent(figure.from)} cy={middle} r="4.5" />
      {figure.to > figure.from && (
        <circle class={`point ${kind}`} cx={percent(figure.to)} cy={middle} r="4.5" />
      )}
    </svg>
  );
}

const SIGNS: Record<Comparator, string> = {
  '=': '',
  'up to': '≤ ',
  'at least': '≥ ',
  'more than': '> ',
  'less than': '< ',
  about: '≈ ',
  'slightly more than': '≳ ',
};

/** "≥ 2,500", "≈ $30 billion", "3–5 %": a value with its hedge as a sign. */
export function formatValue(
  { amount, upper, unit, comparator }: ClaimValue,
  language: string,
): string {
  const range = upper === undefined ? [amount] : [amount, upper];
  return SIGNS[comparator] + range.map((one) => formatAmount(one, unit, language)).join(' – ');
}

function formatAmount(amount: number, unit: string, language: string): string {
  const isLarge = Math.abs(amount) >= 1e6;
  const options: Intl.NumberFormatOptions = isLarge
    ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 }
    : { maximumFractionDigits: 2 };
  const number = new Intl.NumberFormat(language, options).format(amount);
  return unit === '' || GERMAN_NOUN.test(unit) ? number : `${number} ${unit}`;
}

const formatEnd = (amount: number, language: string): string =>
  new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(amount);

/** What is counted by a German noun is told by the words of the source. */
const GERMAN_NOUN = /^\p{Lu}\p{Ll}/u;
