import { isHiding, isSkipped, namesOf } from './boilerplate.ts';
import { shadowRootOf, walkFlatTree } from './flat-tree.ts';

/** An element that begins a line of its own, with what its whole subtree holds. */
export class Box {
  readonly element: Element;
  readonly name: string;
  readonly parent: Box | null;
  readonly depth: number;
  /** Place in the outline: the boxes below it come next, up to `end` (exclusive). */
  readonly index: number;
  end = 0;
  /** Characters of text, and of text inside links. */
  chars = 0;
  linkChars = 0;
  /** Characters in paragraphs that read like prose. */
  prose = 0;
  /** Links, form fields, and pictures or players. */
  links = 0;
  controls = 0;
  media = 0;
  /** Inline elements in the box that may be hidden. */
  spans: Element[] | null = null;
  #names: string | undefined;

  constructor(element: Element, parent: Box | null, index: number) {
    this.element = element;
    this.name = element.localName;
    this.parent = parent;
    this.depth = parent ? parent.depth + 1 : 0;
    this.index = index;
  }

  /** The element's class, id and label; asked for where there is text only. */
  get names(): string {
    this.#names ??= namesOf(this.element, this.name);
    return this.#names;
  }

  /** The elements inside the box that a class hides, or shows to a screen reader only. */
  get hiddenSpans(): Element[] {
    return (this.spans ?? []).filter((span) => isHiding(span));
  }
}

/** A box that holds text directly: a paragraph, a heading, a list item, a label. */
export interface Block {
  readonly box: Box;
  /** Text that stands directly in the box or in inline elements, white space as in the source. */
  text: string;
  chars: number;
  linkChars: number;
  /** 1 to 6 in a heading, else 0. */
  level: number;
  /** Whether it reads like a paragraph: sentences, and hardly any links. */
  isProse: boolean;
}

/** A page as boxes (parents first) and blocks (in reading order). */
export interface Outline {
  readonly boxes: readonly Box[];
  readonly blocks: readonly Block[];
  /** Hidden elements, figures, buttons and the like: seen and not read. */
  readonly skipped: readonly Element[];
  /** `meta`, `link`, `title`, `time` and the scripts that hold JSON-LD. */
  readonly metadata: readonly Element[];
  /** The open shadow roots that were looked into. */
  readonly shadows: readonly ShadowRoot[];
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp slot small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Inline elements that nobody hides or gives a role. */
const PLAIN = new Set(['b', 'em', 'i', 'strong', 'u', 'wbr']);
const CONTROLS = new Set(['input', 'textarea', 'select']);
const MEDIA = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'figcaption', 'amp-img']);
const METADATA = new Set(['meta', 'link', 'title', 'time']);

/** Nodes read at most, so that a page without end costs bounded time. */
const MAX_NODES = 400_000;

/** Whether an anchor leads to another page: one without address or with a fragment does not. */
function leadsAway(anchor: Element): boolean {
  const href = anchor.getAttribute('href');
  return href !== null && href !== '' && !href.startsWith('#');
}

/** Walks once over everything below `root`, shadow trees included, and notes where text stands. */
export function outlinePage(root: Element): Outline {
  const boxes: Box[] = [];
  const blocks: Block[] = [];
  const skipped: Element[] = [];
  const metadata: Element[] = [];
  const shadows: ShadowRoot[] = [];
  /** The blocks of the open boxes, innermost last. */
  const open: (Block | null)[] = [];

  const openBox = (element: Element, parent: Box | null): Box => {
    const box = new Box(element, parent, boxes.length);
    boxes.push(box);
    open.push(null);
    return box;
  };

  let box = openBox(root, null);
  let block: Block | null = null;
  let links = 0;

  const readText = (data: string) => {
    const chars = data.trim().length;
    if (chars > 0) {
      if (block === null) {
        block = { box, text: '', chars: 0, linkChars: 0, level: 0, isProse: false };
        open[open.length - 1] = block;
        blocks.push(block);
      }
      block.text += data;
      block.chars += chars;
      if (links > 0) block.linkChars += chars;
    } else if (block !== null) {
      block.text += ' ';
    }
  };

  /** Notes what an element is, and answers whether what is below it is read. */
  const enter = (element: Element): boolean => {
    const name = element.localName;
    if (METADATA.has(name)) metadata.push(element);
    if (name === 'br') {
      if (block !== null) block.text += '\n';
      return false;
    }
    if (name === 'script') {
      if (element.getAttribute('type') === 'application/ld+json') metadata.push(element);
      return false;
    }
    if (MEDIA.has(name)) {
      box.media++;
      skipped.push(element);
      return false;
    }
    if (!PLAIN.has(name) && isSkipped(element, name)) {
      if (CONTROLS.has(name)) box.controls++;
      skipped.push(element);
      return false;
    }
    const shadow = shadowRootOf(element);
    if (shadow) shadows.push(shadow);
    if (!INLINE.has(name)) {
      box = openBox(element, box);
      block = null;
    } else if (name === 'a' && leadsAway(element)) {
      links++;
      box.links++;
    } else if (name === 'span') {
      box.spans ??= [];
      box.spans.push(element);
    }
    return true;
  };

  const leave = (element: Element) => {
    if (links > 0 && element.localName === 'a' && leadsAway(element)) links--;
    if (box.element === element) {
      box.end = boxes.length;
      box = box.parent!;
      open.pop();
      block = open.at(-1)!;
    }
  };

  walkFlatTree(
    root,
    (node) => {
      if (node.nodeType === 3) readText((node as Text).data);
      return node.nodeType === 1 && enter(node as Element);
    },
    leave,
    MAX_NODES,
  );

  for (let at: Box | null = box; at; at = at.parent) at.end = boxes.length;
  for (const each of blocks) {
    each.level = headingLevel(each.box);
    each.isProse = each.level === 0 && readsLikeProse(each);
    each.box.chars += each.chars;
    each.box.linkChars += each.linkChars;
    if (each.isProse) each.box.prose += each.chars;
  }
  for (let index = boxes.length - 1; index > 0; index--) {
    const below = boxes[index]!;
    const above = below.parent!;
    above.chars += below.chars;
    above.linkChars += below.linkChars;
    above.prose += below.prose;
    above.links += below.links;
    above.controls += below.controls;
    above.media += below.media;
  }
  return { boxes, blocks, skipped, metadata, shadows };
}

/** The level of the heading that a box is, or that holds it closely; else 0. */
function headingLevel(box: Box): number {
  for (let at: Box | null = box, up = 0; at && up < 3; at = at.parent, up++) {
    const { name } = at;
    if (name.length === 2 && name[0] === 'h' && name >= 'h1' && name <= 'h6') return +name[1]!;
  }
  return 0;
}

function readsLikeProse({ text, chars, linkChars }: Block): boolean {
  return (
    chars >= 60 && linkChars < 0.4 * chars && /[.!?:…][\s"“”«»’')\]*]*$|[.!?]["“»]? +\S/.test(text)
  );
}

/** Whether a box lies in another one, or is it. */
export const isInside = (box: Box, ancestor: Box): boolean =>
  box.index >= ancestor.index && box.index < ancestor.end;

/** A box and all boxes around it. */
export function wrappersOf(box: Box | null): Set<Box> {
  const wrappers = new Set<Box>();
  for (let at = box; at; at = at.parent) wrappers.add(at);
  return wrappers;
}

/** Text as it is read: white space collapsed, soft hyphens and zero-width spaces left out. */
export const collapse = (text: string): string =>
  text
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
