import type { Block, Box, Outline } from './outline-page.ts';

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
  const chosenBoxes = new Map(chosen.map((block) => [block.box, block]));
  const excluded = new Set(outline.skipped);
  const blocks: Element[] = [];
  let coveredUntil = -1;
  // A block whose text begins behind a child's comes later than the child, and holds it.
  const ordered = [...chosen].sort((a, b) => a.box.index - b.box.index);
  for (const { box, chars } of ordered) {
    if (box.index <= coveredUntil) continue;
    const end = endOf(outline, box);
    const holdsChosen = holdsAny(outline, box, end, chosenBoxes);
    if (holdsChosen && chars < MIXED_TEXT && box.name !== 'li') continue;
    blocks.push(box.element);
    coveredUntil = end - 1;
    for (let index = box.index + 1; index < end; index++) {
      const below = outline.boxes[index]!;
      const belowEnd = endOf(outline, below);
      if (
        below.chars > 0 &&
        !chosenBoxes.has(below) &&
        !holdsAny(outline, below, belowEnd, chosenBoxes)
      ) {
        excluded.add(below.element);
        index = belowEnd - 1;
      }
    }
  }
  return { blocks, excluded };
}

/** The index behind the last box below `box`. */
function endOf(outline: Outline, box: Box): number {
  let index = box.index + 1;
  while (index < outline.boxes.length && outline.boxes[index]!.depth > box.depth) index++;
  return index;
}

function holdsAny(outline: Outline, box: Box, end: number, boxes: { has(box: Box): boolean }) {
  for (let index = box.index + 1; index < end; index++) {
    if (boxes.has(outline.boxes[index]!)) return true;
  }
  return false;
}
