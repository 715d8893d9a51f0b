import { type Apartness, apartness, isSkipped } from './boilerplate.ts';

/** An element that begins a line of its own, with what its whole subtree holds. */
export interface Box {
  readonly element: Element;
  readonly name: string;
  readonly parent: Box | null;
  readonly depth: number;
  /** What the element's own names say. */
  readonly apartness: Apartness | null;
  /** Characters of text, and of text inside links. */
  chars: number;
  linkChars: number;
  links: number;
  /** Characters in paragraphs that read like prose. */
  prose: number;
}

/** A box that holds text directly: a paragraph, a heading, a list item, a label. */
export interface Block {
  readonly box: Box;
  /** Text that stands directly in the box or in inline elements, white space as in the source. */
  text: string;
  chars: number;
  linkChars: number;
  /** Line breaks by `<br>`. */
  breaks: number;
}

/** A page as boxes (parents first) and blocks (in reading order). */
export interface Outline {
  readonly boxes: readonly Box[];
  readonly blocks: readonly Block[];
  /** Hidden elements, figures, buttons and the like: seen and not read. */
  readonly skipped: readonly Element[];
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Elements read at most, so that a page without end costs bounded time. */
const MAX_NODES = 400_000;

/**
 * Walks once over everything below `root`, without recursion, and notes where text stands.
 */
export function outlinePage(root: Element): Outline {
  const boxes: Box[] = [];
  const blocks: Block[] = [];
  const skipped: Element[] = [];
  const openBlocks: (Block | null)[] = [];

  const open = (element: Element, name: string, parent: Box | null): Box => {
    const box: Box = {
      element,
      name,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      apartness: parent ? apartness(element, name) : null,
      chars: 0,
      linkChars: 0,
      links: 0,
      prose: 0,
    };
    boxes.push(box);
    openBlocks.push(null);
    return box;
  };

  let box = open(root, root.localName, null);
  let block: Block | null = null;
  let links = 0;
  let seen = 0;
  let node: Node | null = root.firstChild;
  let parent: Node = root;

  while (true) {
    if (node === null) {
      // All children of `parent` are read: close it and go on behind it.
      if (parent === root) break;
      const element = parent as Element;
      if (element.localName === 'a') links--;
      if (box.element === element) {
        box = box.parent!;
        openBlocks.pop();
        block = openBlocks.at(-1)!;
      }
      node = parent.nextSibling;
      parent = parent.parentNode!;
      continue;
    }
    if (++seen > MAX_NODES) break;
    if (node.nodeType === 3) {
      const { data } = node as Text;
      const chars = data.trim().length;
      if (chars > 0) {
        if (block === null) {
          block = { box, text: '', chars: 0, linkChars: 0, breaks: 0 };
          openBlocks[openBlocks.length - 1] = block;
          blocks.push(block);
        }
        block.text += data;
        block.chars += chars;
        if (links > 0) block.linkChars += chars;
      } else if (block !== null) {
        block.text += ' ';
      }
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const name = element.localName;
      if (name === 'br') {
        if (block !== null) {
          block.breaks++;
          block.text += '\n';
        }
      } else if (isSkipped(element, name)) {
        skipped.push(element);
      } else {
        if (name === 'a') {
          links++;
          box.links++;
        }
        if (!INLINE.has(name)) {
          box = open(element, name, box);
          block = null;
        }
        parent = element;
        node = element.firstChild;
        continue;
      }
    }
    node = node.nextSibling;
  }

  for (const each of blocks) {
    each.box.chars += each.chars;
    each.box.linkChars += each.linkChars;
    if (isProse(each)) each.box.prose += each.chars;
  }
  for (let index = boxes.length - 1; index > 0; index--) {
    const { parent: above, chars, linkChars, links: count, prose } = boxes[index]!;
    above!.chars += chars;
    above!.linkChars += linkChars;
    above!.links += count;
    above!.prose += prose;
  }
  return { boxes, blocks, skipped };
}

/** Whether a block is a heading (`h1` to `h6`), itself or by a parent. */
export function headingLevel(block: Block): number {
  for (let box: Box | null = block.box, up = 0; box && up < 3; box = box.parent, up++) {
    if (/^h[1-6]$/.test(box.name)) return +box.name.slice(1);
  }
  return 0;
}

/** Whether a block reads like a paragraph: sentences, and hardly any links. */
export function isProse(block: Block): boolean {
  return (
    block.chars >= 60 &&
    block.linkChars < 0.4 * block.chars &&
    /[.!?:…][\s"“”«»’')\]*]*$|[.!?] +\S/.test(block.text) &&
    headingLevel(block) === 0
  );
}
