/** Elements whose text a reader does not read as part of the sentence around them. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE BUTTON SVG FIGURE FIGCAPTION SELECT TEXTAREA IFRAME VIDEO AUDIO FORM'.split(
    ' ',
  ),
);

/** Elements that begin and end a paragraph of their own. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT H1 H2 H3 H4 H5 H6 HEADER LI MAIN OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
);

const SOFT_HYPHEN = 0x00ad;
const ZERO_WIDTH_SPACE = 0x200b;

/**
 * The text of an article and the way back from each of its characters to the live text node that
 * holds it. A map is a snapshot: once the page changes, build a new one.
 */
export interface TextMap {
  /** White space collapsed, soft hyphens left out, paragraphs separated by two newlines. */
  readonly text: string;
  /** Stretches of `text` that stand unbroken in one text node, in the order of `text`. */
  readonly nodes: readonly Text[];
  /** Where each stretch begins in `text` (UTF-16 code units). */
  readonly starts: readonly number[];
  /** Where each stretch begins in its node's data (UTF-16 code units). */
  readonly offsets: readonly number[];
}

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
  let text = '';
  // What must stand before the next visible character: nothing, a space, a line or a paragraph break.
  let gap = '';

  const breakLine = (separator: string) => {
    if (text !== '' && separator.length > (gap === ' ' ? 0 : gap.length)) gap = separator;
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
        if (code === 0x20 && from >= 0 && next > 0x20 && next !== SOFT_HYPHEN) continue;
        flush(i);
        if (gap === '' && text !== '') gap = ' ';
      } else if (code === SOFT_HYPHEN || code === ZERO_WIDTH_SPACE) {
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

  const walk = (parent: Node) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        addText(child as Text);
      } else if (child.nodeType === 1) {
        const element = child as Element;
        const name = element.tagName.toUpperCase();
        if (name === 'BR') breakLine('\n');
        else if (!SKIPPED.has(name) && !excluded.has(element)) {
          const isBlock = BLOCKS.has(name);
          if (isBlock) breakLine('\n\n');
          walk(element);
          if (isBlock) breakLine('\n\n');
        }
      }
    }
  };

  for (const block of blocks) {
    breakLine('\n\n');
    walk(block);
  }
  return { text, nodes, starts, offsets };
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

/** The text offset of a place in the page, or -1 when that node is not part of the article. */
export function offsetAt(map: TextMap, node: Node, nodeOffset: number): number {
  let best = -1;
  for (let index = 0; index < map.nodes.length; index++) {
    if (map.nodes[index] !== node) {
      if (best >= 0) break;
      continue;
    }
    const within = nodeOffset - map.offsets[index]!;
    if (within < 0) return best < 0 ? map.starts[index]! : best;
    const next = map.starts[index + 1] ?? map.text.length;
    best = Math.min(map.starts[index]! + within, next);
  }
  return best;
}
