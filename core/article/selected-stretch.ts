import { offsetAt, type TextMap } from './text-map.ts';

/**
 * The part of the reader's selection that lies in the article (UTF-16 code units into the text map),
 * without white space at its ends, or null when nothing of the article is selected.
 */
export function selectedStretch(
  selection: Selection | null,
  map: TextMap,
): { start: number; end: number } | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const first = map.nodes.findIndex((node) => range.intersectsNode(node));
  if (first < 0) return null;
  let last = first;
  while (last + 1 < map.nodes.length && range.intersectsNode(map.nodes[last + 1]!)) last++;

  const startNode = map.nodes[first]!;
  let start =
    range.startContainer === startNode
      ? offsetAt(map, startNode, range.startOffset)
      : map.starts[first]!;
  const endNode = map.nodes[last]!;
  let end =
    range.endContainer === endNode
      ? offsetAt(map, endNode, range.endOffset)
      : (map.starts[last + 1] ?? map.text.length);
  while (start < end && /\s/.test(map.text[start]!)) start++;
  while (end > start && /\s/.test(map.text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}
