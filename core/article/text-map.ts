import { shadowRootOf, walkFlatTree } from './flat-tree.ts';

/** Elements whose text a reader does not read as part of the sentence around them. */
const SKIPPED = new Set(
  'script style noscript template button svg figure figcaption select textarea iframe video audio form'.split(
    ' ',
  ),
);

/** Elements that begin and end a paragraph of their own. */
const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt h1 h2 h3 h4 h5 h6 header li main ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

const SOFT_HYPHEN = 0x00ad;
const ZERO_WIDTH_SPACE = 0x200b;
const WORD_JOINER = 0x2060;
const BYTE_ORDER_MARK = 0xfeff;

/** Whether a character is there for the line breaker only. */
const isInvisible = (code: number): boolean =>
  code === SOFT_HYPHEN ||
  code === ZERO_WIDTH_SPACE ||
  code === WORD_JOINER ||
  code === BYTE_ORDER_MARK;

/**
 * The text of an article and the way back from each of its characters to the live text node that
 * holds it. A map is a snapshot: once the page changes, build a new one.
 */
export interface TextMap {
  /**
   * White space collapsed, soft hyphens and zero-width spaces left out; two newlines between
   * paragraphs, one for a line break.
   */
  readonly text: string;
  /** Stretches of `text` that stand unbroken in one text node, in the order of `text`. */
  readonly nodes: readonly Text[];
  /** Where each stretch begins in `text` (UTF-16 code units). */
  readonly starts: readonly number[];
  /** Where each stretch begins in its node's data (UTF-16 code units). */
  readonly offsets: readonly number[];
  /** The shadow roots in which some of it stands. */
  readonly shadows: readonly ShadowRoot[];
}

/** The map of nothing. */
export const EMPTY_MAP: TextMap = { text: '', nodes: [], starts: [], offsets: [], shadows: [] };

/** A place in the live page: a text node and an offset into its data (UTF-16 code units). */
export interface NodePosition {
  node: Text;
  offset: number;
}

/**
 * Flattens the text below `blocks` into one string. Reads the page and never changes it.
 *
 * @param blocks elements in reading order, none inside another
 * @param excluded elements below them that are left out (captions, teasers)
 */
export function buildTextMap(
  blocks: readonly Element[],
  excluded: { has(element: Element): boolean } = new Set<Element>(),
): TextMap {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const offsets: number[] = [];
  const shadows = new Set<ShadowRoot>();
  let text = '';
  // What must stand before the next visible character: nothing, a space, a line or a paragraph break.
  let gap = '';

  const breakLine = (separator: string) => {
    if (text !== '' && separator.length > (gap === ' ' ? 0 : gap.length)) gap = separator;
  };

  const addRoot = (root: Node | null) => {
    if (root?.nodeType === 11) shadows.add(root as ShadowRoot);
  };

  const addText = (node: Text) => {
    const { data } = node;
    let from = -1;
    const flush = (to: number) => {
      if (from < 0) return;
      nodes.push(node);
      starts.push(text.length);
      offsets.push(from);
      text += data.slice(from, to);
      from = -1;
    };
    for (let i = 0; i < data.length; i++) {
      const code = data.charCodeAt(i);
      if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) {
        // A single space inside the text stays where it is, so that a stretch is not cut there.
        const next = data.charCodeAt(i + 1);
        if (code === 0x20 && from >= 0 && next > 0x20 && !isInvisible(next)) continue;
        flush(i);
        if (gap === '' && text !== '') gap = ' ';
      } else if (code >= SOFT_HYPHEN && isInvisible(code)) {
        flush(i);
      } else if (from < 0) {
        if (gap !== '') {
          text += gap;
          gap = '';
        }
        from = i;
      }
    }
    flush(data.length);
  };

  const enter = (node: Node): boolean => {
    if (node.nodeType === 3) addText(node as Text);
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    const name = element.localName;
    if (name === 'br') {
      // The second one in a row makes an empty line: a paragraph.
      breakLine(gap === '\n' ? '\n\n' : '\n');
      return false;
    }
    if (SKIPPED.has(name) || excluded.has(element)) return false;
    addRoot(shadowRootOf(element));
    if (BLOCKS.has(name)) breakLine('\n\n');
    return true;
  };
  const leave = ({ localName }: Element) => {
    if (BLOCKS.has(localName)) breakLine('\n\n');
  };

  for (const block of blocks) {
    breakLine('\n\n');
    addRoot(block.getRootNode());
    addRoot(shadowRootOf(block));
    walkFlatTree(block, enter, leave);
  }
  return { text, nodes, starts, offsets, shadows: [...shadows] };
}

/** The last index whose start is at most `offset`, or -1. */
function stretchAt(map: TextMap, offset: number): number {
  let low = 0;
  let high = map.starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (map.starts[middle]! <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/**
 * Where a text offset lives in the page. `side` decides between the end of one stretch and the
 * start of the next: a range starts at what follows its offset and ends at what comes before.
 */
export function positionAt(
  map: TextMap,
  offset: number,
  side: 'start' | 'end',
): NodePosition | null {
  const index = stretchAt(map, side === 'end' ? offset - 1 : offset);
  const node = map.nodes[index];
  if (!node) return null;
  return { node, offset: map.offsets[index]! + offset - map.starts[index]! };
}

/** The parts of a stretch of text that stand in one text node each (UTF-16 code units). */
export function splitByNode(
  map: TextMap,
  { start, end }: { start: number; end: number },
): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = start;
  for (let index = stretchAt(map, start); index < map.nodes.length && from < end; index++) {
    if (map.nodes[index + 1] === map.nodes[index]) continue;
    const to = Math.min(end, map.starts[index + 1] ?? map.text.length);
    // The white space that parts two nodes belongs to neither.
    const length = map.text.slice(from, to).trimEnd().length;
    if (length > 0) parts.push({ start: from, end: from + length });
    from = to;
  }
  return parts;
}

/** The text offset of a place in the page, or -1 when that node is not part of the article. */
export function offsetAt(map: TextMap, node: Node, nodeOffset: number): number {
  let best = -1;
  for (let index = firstStretches(map).get(node) ?? -1; map.nodes[index] === node; index++) {
    const within = nodeOffset - map.offsets[index]!;
    if (within < 0) return best < 0 ? map.starts[index]! : best;
    const next = map.starts[index + 1] ?? map.text.length;
    best = Math.min(map.starts[index]! + within, next);
  }
  return best;
}

const known = new WeakMap<TextMap, Map<Node, number>>();

/** For each node of a map its first stretch, made when a map is first asked and kept as long as it is. */
function firstStretches(map: TextMap): Map<Node, number> {
  let first = known.get(map);
  if (!first) {
    first = new Map();
    for (let index = map.nodes.length - 1; index >= 0; index--) first.set(map.nodes[index]!, index);
    known.set(map, first);
  }
  return first;
}
