import { flatText, walkFlatTree } from './flat-tree.ts';
import { offsetAt, type TextMap } from './text-map.ts';

/** The first blocks whose text together stays within a limit (UTF-16 code units); at least one. */
export function firstBlocks(blocks: readonly Element[], limit: number): Element[] {
  let length = 0;
  const end = blocks.findIndex((block) => {
    length += flatText(block).length;
    return length > limit;
  });
  return blocks.slice(0, end < 0 ? undefined : Math.max(1, end));
}

/**
 * Where the sections of a mapped article begin: with its first block, and at its subheads.
 * @returns text offsets (UTF-16 code units), ascending
 */
export function sectionStarts(map: TextMap, blocks: readonly Element[]): number[] {
  return blocks
    .filter((block, at) => at === 0 || /^H[2-6]$/i.test(block.tagName))
    .map((block) => firstOffset(map, block))
    .filter((start) => start >= 0);
}

/** The text offset of the first mapped letter below an element, or -1. */
function firstOffset(map: TextMap, element: Element): number {
  let first = -1;
  walkFlatTree(
    element,
    (node) => {
      if (first < 0 && node.nodeType === 3) first = offsetAt(map, node, 0);
      return first < 0;
    },
    () => {},
  );
  return first;
}
