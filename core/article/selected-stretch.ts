import { offsetAt, type TextMap } from './text-map.ts';

/** The ends of a selection, wherever they stand. */
type SelectedRange = Pick<
  StaticRange,
  'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'
>;

/**
 * The part of the reader's selection that lies in the article (UTF-16 code units into the text map),
 * without white space at its ends, or null when nothing of the article is selected.
 */
export function selectedStretch(
  document: Document,
  map: TextMap,
): { start: number; end: number } | null {
  const range = selectedRange(document, map.shadows);
  if (!range) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer === endContainer && startOffset === endOffset) return null;
  let start = placeOf(document, map, startContainer, startOffset, 'start');
  let end = placeOf(document, map, endContainer, endOffset, 'end');
  // For the browser a shadow tree comes before what is assigned to its slots; for the reader it may not.
  if (map.shadows.length > 0 && start > end) [start, end] = [end, start];
  while (start < end && /\s/.test(map.text[start]!)) start++;
  while (end > start && /\s/.test(map.text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}

/**
 * What is selected, with ends that may stand in shadow trees. Browsers without `getComposedRanges`
 * (Chrome before 137, Firefox before 142) tell of those trees by the trees' own selection, or as if
 * there were none.
 */
function selectedRange(
  document: Document,
  shadowRoots: readonly ShadowRoot[],
): SelectedRange | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  if (selection.getComposedRanges) {
    return selection.getComposedRanges({ shadowRoots: [...shadowRoots] })[0] ?? null;
  }
  for (const root of shadowRoots) {
    const own = (root as { getSelection?(): Selection | null }).getSelection?.();
    if (own && own.rangeCount > 0 && !own.isCollapsed) return own.getRangeAt(0);
  }
  return selection.getRangeAt(0);
}

/** The text offset of one end of a selection; outside the article, of the nearest text within. */
function placeOf(
  document: Document,
  map: TextMap,
  container: Node,
  offset: number,
  side: 'start' | 'end',
): number {
  const inText = offsetAt(map, container, offset);
  if (inText >= 0) return inText;
  const end = document.createRange();
  end.setStart(container, offset);
  const root = container.getRootNode();
  /** Where a mapped text stands to the end of the selection: -1 before, 1 behind it. */
  const compare = (node: Node): number => {
    const at = seenFrom(root, node);
    return at ? end.comparePoint(at, 0) : 0;
  };
  if (side === 'start') {
    const first = map.nodes.findIndex((node) => compare(node) > 0);
    return first < 0 ? map.text.length : map.starts[first]!;
  }
  const last = map.nodes.findLastIndex((node) => compare(node) < 0);
  return last < 0 ? 0 : (map.starts[last + 1] ?? map.text.length);
}

/** The node, or the host of a tree that holds it, as one sees it from another tree; null from none. */
function seenFrom(root: Node, node: Node): Node | null {
  let at: Node | undefined = node;
  while (at) {
    const own: Node = at.getRootNode();
    if (own === root) return at;
    at = (own as Partial<ShadowRoot>).host;
  }
  return null;
}
