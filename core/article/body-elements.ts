import type { Block, Outline } from './outline-page.ts';

/** The elements of a body, none inside another, and what is left out below them. */
export interface BodyElements {
  blocks: Element[];
  excluded: Set<Element>;
}

/** Characters from which text that stands between child elements is more than a stray label. */
const MIXED_TEXT = 80;

/**
 * Turns chosen blocks into elements. Where a block's element also holds other blocks (text between
 * line breaks and boxes), it stands for the chosen ones, and the others are left out below it.
 */
export function bodyElements(outline: Outline, chosen: readonly Block[]): BodyElements {
  // A block whose text begins behind a child's comes later than the child, and holds it.
  const ordered = [...chosen].sort((a, b) => a.box.index - b.box.index);
  /** How many of the chosen boxes come before each box. */
  const before = new Int32Array(outline.boxes.length + 1);
  for (const { box } of ordered) before[box.index + 1]!++;
  for (let index = 1; index < before.length; index++) before[index]! += before[index - 1]!;

  const excluded = new Set(outline.skipped);
  const blocks: Element[] = [];
  let covered = 0;
  for (const { box, chars } of ordered) {
    if (box.index < covered) continue;
    const holdsOthers = before[box.end]! > before[box.index + 1]!;
    if (holdsOthers && chars < MIXED_TEXT && box.name !== 'li') continue;
    blocks.push(box.element);
    for (const span of box.hiddenSpans) excluded.add(span);
    covered = box.end;
    for (let index = box.index + 1; index < box.end; index++) {
      const below = outline.boxes[index]!;
      if (below.chars > 0 && before[below.end] === before[below.index]) {
        excluded.add(below.element);
        index = below.end - 1;
      } else {
        for (const span of below.hiddenSpans) excluded.add(span);
      }
    }
  }
  return { blocks, excluded };
}
