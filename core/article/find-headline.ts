import type { Block, Box, Outline } from './outline-page.ts';
import { headingLevel } from './outline-page.ts';
import type { StructuredData } from './structured-data.ts';

/** The headline in the page, and the short line that stands above or in it. */
export interface Headline {
  box: Box;
  element: Element;
  title: string;
  kicker?: string;
  kickerElement?: Element;
}

const KICKER =
  /(?:^|[\s_-])(?:kicker|dachzeile|overline|topline|roofline|roof|spitzmarke|eyebrow|pretitle|pre-title|supertitle|surtitle|overtitle|oberzeile|rubrik|topic|section-?label)(?:$|[\s_-])/i;

const collapse = (text: string) =>
  text
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Share of the words of `a` that are also in `b`. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return a.size === 0 ? 0 : common / a.size;
}

function headingBox(block: Block): Box {
  let { box } = block;
  while (!/^h[1-6]$/.test(box.name) && box.parent) box = box.parent;
  return box;
}

/** A child of the heading that is named as a kicker, when text is left beside it. */
function kickerInside(heading: Element): Element | undefined {
  const candidates = [...heading.querySelectorAll('[class]')].slice(0, 20);
  return candidates.find((element) => KICKER.test(element.getAttribute('class') ?? ''));
}

/** Finds the heading that agrees best with what the page calls itself; the first `h1` otherwise. */
export function findHeadline(outline: Outline, data: StructuredData): Headline | null {
  const names = [data.headline, ...data.titles].filter((name) => name !== undefined).map(wordsOf);
  let best: { box: Box; text: string; index: number } | null = null;
  let bestScore = 0;
  outline.blocks.forEach((block, index) => {
    const level = headingLevel(block);
    if (level === 0 || level > 3) return;
    const box = headingBox(block);
    if (best?.box === box) return;
    const text = collapse(box.element.textContent ?? '');
    const own = wordsOf(text);
    if (own.size === 0) return;
    const agreement = Math.max(
      0,
      ...names.map((name) => Math.min(1, overlap(own, name) * 0.5 + overlap(name, own) * 0.5)),
    );
    const linked = box.linkChars > 0.5 * box.chars;
    const score =
      agreement + (level === 1 ? 0.45 : 0) - (linked ? 0.5 : 0) - (own.size < 2 ? 0.3 : 0);
    if (score > bestScore + 0.01 && (level === 1 || agreement > 0.6)) {
      best = { box, text, index };
      bestScore = score;
    }
  });
  if (!best) return null;
  const { box, text, index } = best as { box: Box; text: string; index: number };
  const inside = kickerInside(box.element);
  const insideText = collapse(inside?.textContent ?? '');
  if (inside && insideText !== '' && insideText.length < text.length - 8) {
    const title = text.startsWith(insideText) ? text.slice(insideText.length) : text;
    return {
      box,
      element: box.element,
      title: title.replace(/^\s*[:–—|-]\s*/, '').trim(),
      kicker: insideText.replace(/\s*[:–—|-]$/, ''),
      kickerElement: inside,
    };
  }
  const above = outline.blocks[index - 1];
  const aboveText = above ? collapse(above.text) : '';
  if (
    above &&
    aboveText.length <= 80 &&
    KICKER.test(
      `${above.box.element.getAttribute('class') ?? ''} ${above.box.parent?.element.getAttribute('class') ?? ''}`,
    )
  ) {
    return {
      box,
      element: box.element,
      title: text,
      kicker: aboveText,
      kickerElement: above.box.element,
    };
  }
  return { box, element: box.element, title: text };
}
