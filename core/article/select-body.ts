import type { Block, Box, Outline } from './outline-page.ts';
import { headingLevel, isProse } from './outline-page.ts';

/** Share of a page's prose from which a box holds the article, whatever its names say. */
const DOMINANT = 0.35;

/** Marks the boxes whose names and content say that they stand beside the article. */
function findApart(outline: Outline, headline: Box | null): Set<Box> {
  const total = outline.boxes[0]!.prose;
  const wrappers = new Set<Box>();
  for (let box = headline; box; box = box.parent) wrappers.add(box);
  const apart = new Set<Box>();
  for (const box of outline.boxes) {
    if (box.parent && apart.has(box.parent)) apart.add(box);
    else if (box.apartness && !wrappers.has(box) && box.prose < DOMINANT * total) {
      if (box.apartness === 'never' || box.links > 0) apart.add(box);
    }
  }
  return apart;
}

/** The deepest box that holds most of the prose that does not stand apart. */
function findRoot(outline: Outline, prose: readonly Block[]): Box {
  const weights = new Map<Box, number>();
  for (const block of prose) weights.set(block.box, block.chars);
  for (let index = outline.boxes.length - 1; index > 0; index--) {
    const box = outline.boxes[index]!;
    const weight = weights.get(box);
    if (weight) weights.set(box.parent!, (weights.get(box.parent!) ?? 0) + weight);
  }
  const total = weights.get(outline.boxes[0]!) ?? 0;
  let root = outline.boxes[0]!;
  for (const box of outline.boxes) {
    if (box.parent === root && (weights.get(box) ?? 0) >= 0.8 * total) root = box;
  }
  return root;
}

/**
 * Chooses the blocks that are the article's text.
 *
 * @param headline box of the headline, when there is one
 */
export function selectBody(outline: Outline, headline: Box | null): Block[] {
  const apart = findApart(outline, headline);
  const start = headline ? outline.boxes.indexOf(headline) : 0;
  const order = new Map(outline.boxes.map((box, index) => [box, index]));
  const free = outline.blocks.filter(
    (block) => !apart.has(block.box) && order.get(block.box)! >= start && block.box !== headline,
  );
  const prose = free.filter(isProse);
  if (prose.length === 0) return [];
  const root = findRoot(outline, prose);
  const inside = (box: Box) => {
    let at: Box | null = box;
    while (at && at.depth > root.depth) at = at.parent;
    return at === root;
  };
  const body = free.filter((block) => inside(block.box));
  const kept = body.filter((block) => {
    if (headingLevel(block) > 0) return block.linkChars < 0.5 * block.chars;
    if (block.linkChars > 0.6 * block.chars) return false;
    if (isProse(block)) return true;
    return (
      ['p', 'li', 'blockquote'].includes(block.box.name) && /[.!?:…]["“”«»’')\s]*$/.test(block.text)
    );
  });
  const last = kept.findLastIndex((block) => headingLevel(block) === 0);
  const trimmed = kept.slice(0, last + 1);
  const first = body.indexOf(trimmed[0]!);
  const before = outline.blocks.filter(
    (block) =>
      headline &&
      order.get(block.box)! > start &&
      order.get(block.box)! < order.get(body[first]!.box)! &&
      isProse(block) &&
      !trimmed.includes(block),
  );
  return [...before, ...trimmed];
}
