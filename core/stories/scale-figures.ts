import type { ClaimRow } from './claim-rows.ts';
import type { ClaimValue } from './story.ts';
import { wordValue } from './word-value.ts';

/** A figure on the scale, with the columns of the sources that give it so. */
export interface ScaledFigure {
  value: ClaimValue;
  columns: number[];
  /** Places on the scale, from 0 to 1; of a range both ends. */
  from: number;
  to: number;
}

/** The figures of all sources on one claim, on one scale. */
export interface FigureScale {
  /** Whether each step multiplies: else small ones could not be told apart beside large ones. */
  isLogarithmic: boolean;
  /** The ends of the scale. */
  least: number;
  most: number;
  /** Smallest first. */
  figures: ScaledFigure[];
}

/** Figures that differ by more are laid on a logarithmic scale. */
const LINEAR = 20;
/** Room beyond the largest figure, as a share of it. */
const ROOM = 0.15;

/** Lays the figures of a claim on one scale; null unless two sources give one in the same unit. */
export function scaleFigures({ cells }: Pick<ClaimRow, 'cells'>): FigureScale | null {
  const groups = new Map<string, { value: ClaimValue; columns: number[] }>();
  cells.forEach(({ status, value }, column) => {
    if (status === 'silent' || !value) return;
    const words = wordValue(value);
    const group = groups.get(words) ?? { value, columns: [] };
    group.columns.push(column);
    groups.set(words, group);
  });
  const units = [...groups.values()].map(({ value }) => value.unit);
  const unit = units.sort((a, b) => count(units, b) - count(units, a))[0];
  const given = [...groups.values()].filter(({ value }) => value.unit === unit);
  if (given.reduce((sum, { columns }) => sum + columns.length, 0) < 2) return null;
  const amounts = given.flatMap(({ value: { amount, upper } }) => [amount, upper ?? amount]);
  const [lowest, highest] = [Math.min(...amounts), Math.max(...amounts)];
  const isLogarithmic = lowest > 0 && highest / lowest > LINEAR;
  const least = isLogarithmic ? 10 ** Math.floor(Math.log10(lowest)) : Math.min(0, lowest);
  const most = isLogarithmic
    ? 10 ** Math.ceil(Math.log10(highest * (1 + ROOM)))
    : roundUp(highest + ROOM * Math.abs(highest));
  const place = (amount: number) =>
    isLogarithmic
      ? Math.log(amount / least) / Math.log(most / least)
      : (amount - least) / (most - least || 1);
  const figures = given
    .map(({ value, columns }) => ({
      value,
      columns,
      from: place(value.amount),
      to: place(value.upper ?? value.amount),
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return { isLogarithmic, least, most, figures };
}

/** The next number of two digits and zeros: 310.5 is 320. */
function roundUp(amount: number): number {
  if (amount === 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(amount))) - 1);
  return Math.ceil(amount / step) * step;
}

const count = (all: readonly string[], one: string): number =>
  all.filter((other) => other === one).length;
