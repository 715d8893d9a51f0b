import { flatParent } from './flat-tree.ts';

/**
 * Whether the text stands on a dark or a light ground. Many sites do dark mode by a class and not by
 * the media query, so the nearest painted background around the article is measured.
 */
export function pageTone(element: Element, window: Window & typeof globalThis): 'light' | 'dark' {
  for (let at: Element | null = element; at; at = flatParent(at)) {
    const color = parseColor(window.getComputedStyle(at).backgroundColor);
    if (color && color.alpha > 0.5) return luminance(color) < 0.4 ? 'dark' : 'light';
  }
  // Nothing paints a background: the text color tells whether the browser's own canvas is dark.
  const text = parseColor(window.getComputedStyle(element).color);
  return text && luminance(text) > 0.6 ? 'dark' : 'light';
}

interface Color {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Reads `rgb(…)`, `rgba(…)` and `color(srgb …)`, which is what `getComputedStyle` answers with. */
function parseColor(value: string): Color | null {
  const numbers = value.match(/[\d.]+%?/g)?.map((n) => Number.parseFloat(n));
  if (!numbers || numbers.length < 3) return null;
  const scale = value.startsWith('color(') ? 255 : 1;
  const [red, green, blue, alpha = 1] = numbers as [number, number, number, number?];
  return { red: red * scale, green: green * scale, blue: blue * scale, alpha };
}

/** Perceived brightness from 0 to 1 (weights of ITU-R BT.601). */
const luminance = ({ red, green, blue }: Color): number =>
  (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
