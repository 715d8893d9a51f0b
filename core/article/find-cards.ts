import type { Block, Box } from './outline-page.ts';

/** Cards stand in rows: fewer than this below one element are none. */
const ROW = 3;
/** Characters of a link beside a text from which it is the text's headline. */
const LINKED_HEADLINE = 12;

/**
 * The teaser cards among paragraphs: elements that hold one paragraph and a link beside it, and
 * stand in rows of three or more.
 *
 * @param wrappers elements around the headline, which are no cards
 * @returns the card of each paragraph that has one
 */
export function findCards(
  blocks: readonly Block[],
  wrappers: { has(box: Box): boolean },
): Map<Block, Box> {
  const rows = new Map<Box | null, [Block, Box][]>();
  for (const block of blocks) {
    if (!block.isProse) continue;
    const cell = cellOf(block, wrappers);
    if (cell.linkChars - block.linkChars < LINKED_HEADLINE) continue;
    const row = rows.get(cell.parent);
    if (row) row.push([block, cell]);
    else rows.set(cell.parent, [[block, cell]]);
  }
  return new Map([...rows.values()].filter(({ length }) => length >= ROW).flat());
}

/** How far up a card reaches; also bounds the time that a deeply nested page costs. */
const CARD_DEPTH = 20;

/** The largest box that holds hardly any other prose than this block. */
function cellOf({ box, chars }: Block, wrappers: { has(box: Box): boolean }): Box {
  let cell = box;
  for (let up = 0; up < CARD_DEPTH && cell.parent; up++) {
    if (cell.parent.prose > 1.2 * chars || wrappers.has(cell.parent)) break;
    cell = cell.parent;
  }
  return cell;
}
