import type { ClaimValue } from './story.ts';

const CURRENCIES: Record<string, string> = {
  USD: 'dollars',
  EUR: 'euros',
  CHF: 'francs',
  GBP: 'pounds',
};
const SCALES: [number, string][] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/**
 * A value in English words: "more than 200 million dollars". What is counted in a German word is left
 * out: "more than 2,500".
 */
export function wordValue({ amount, upper, unit, comparator }: ClaimValue): string {
  const range =
    upper === undefined ? wordAmount(amount) : `${wordAmount(amount)} to ${wordAmount(upper)}`;
  const isGerman = /^\p{Lu}\p{Ll}/u.test(unit);
  const words = unit === '%' ? 'percent' : isGerman ? '' : (CURRENCIES[unit] ?? unit);
  const qualifier = comparator === '=' ? '' : `${comparator} `;
  return `${qualifier}${range} ${words}`.trim();
}

/** How one value differs from another, as a sentence: "More than 2,500, against at least 2,500." */
export function contrastValues(own: ClaimValue, other: ClaimValue, between = ''): string {
  const words = wordValue(own);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${between}, against ${wordValue(other)}.`;
}

function wordAmount(amount: number): string {
  const scale = SCALES.find(([least]) => Math.abs(amount) >= least);
  const [divisor, word] = scale ?? [1, ''];
  const number = Number((amount / divisor).toPrecision(6)).toLocaleString('en');
  return `${number} ${word}`.trim();
}
