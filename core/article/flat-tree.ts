/** A step of a walk: whether to go below an element; of other nodes the answer does not matter. */
type Enter = (node: Node) => boolean;

/** Our own elements, which hold no text of the page. */
const OURS = /^randnotiz-/;

/** The open shadow root of an element that is not ours. */
export const shadowRootOf = (element: Element): ShadowRoot | null =>
  element.shadowRoot && !OURS.test(element.localName) ? element.shadowRoot : null;

const NOTHING: Node[] = [];

/** A slot to which nodes are assigned, which are no siblings of each other. */
interface OpenSlot {
  slot: Element;
  nodes: Node[];
  at: number;
}

/**
 * Walks over everything below `root` as a reader sees it (the flat tree of CSS Scoping): the tree in
 * an open shadow root stands for its host's children, and what is assigned to a slot for the slot's.
 * Without recursion, since a page may nest its elements deeper than the stack is.
 *
 * @param leave called behind an element that was entered
 * @param limit nodes walked at most, so that a page without end costs bounded time
 * @returns the shadow roots that were walked through
 */
export function walkFlatTree(
  root: Element,
  enter: Enter,
  leave: (element: Element) => void,
  limit = Number.POSITIVE_INFINITY,
): ShadowRoot[] {
  const shadows: ShadowRoot[] = [];
  /** The entered elements around `parent`, innermost last. */
  const around: Element[] = [];
  const slots: OpenSlot[] = [];
  let slot: OpenSlot | undefined;
  let parent = root;
  // Only in a shadow tree is anything assigned to a slot.
  let mayBeSlot = root.getRootNode().nodeType === 11;

  const firstChild = (): Node | null => {
    const shadow = shadowRootOf(parent);
    if (shadow) {
      shadows.push(shadow);
      mayBeSlot = true;
      return shadow.firstChild;
    }
    const nodes = mayBeSlot && parent.localName === 'slot' ? assignedTo(parent) : NOTHING;
    if (nodes.length === 0) return parent.firstChild;
    slot = { slot: parent, nodes, at: 0 };
    slots.push(slot);
    return nodes[0]!;
  };
  const nextSibling = (node: Node): Node | null =>
    slot?.slot === parent ? (slot.nodes[++slot.at] ?? null) : node.nextSibling;

  let node = firstChild();
  for (let seen = 0; seen < limit; seen++) {
    if (node === null) {
      if (parent === root) break;
      if (slot?.slot === parent) {
        slots.pop();
        slot = slots.at(-1);
      }
      leave(parent);
      const left: Element = parent;
      parent = around.pop()!;
      node = nextSibling(left);
    } else if (enter(node) && node.nodeType === 1) {
      around.push(parent);
      parent = node as Element;
      node = firstChild();
    } else {
      node = nextSibling(node);
    }
  }
  return shadows;
}

/** What is assigned to a slot; nothing in a document that was only parsed. */
const assignedTo = (slot: Element): Node[] =>
  (slot as Partial<HTMLSlotElement>).assignedNodes?.call(slot) ?? [];

/** What stands around a node in the flat tree: its slot, its host or its parent. */
export function flatParent(node: Node): Element | null {
  const around = (node as Partial<Text>).assignedSlot ?? node.parentNode;
  if (around?.nodeType === 11) return (around as Partial<ShadowRoot>).host ?? null;
  return around?.nodeType === 1 ? (around as Element) : null;
}

/** Whether a shadow tree is somewhere below a node; so what is inside it. */
export const holdsShadow = (node: Node): boolean =>
  node.nodeType === 1 &&
  [node as Element, ...(node as Element).querySelectorAll('*')].some(shadowRootOf);

/** The text of an element as a reader sees it; white space as in the source. */
export function flatText(element: Element): string {
  let text = '';
  walkFlatTree(
    element,
    (node) => {
      if (node.nodeType === 3) text += (node as Text).data;
      return true;
    },
    () => {},
  );
  return text;
}
