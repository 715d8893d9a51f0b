/** A step of a walk: whether to go below an element; of other nodes the answer does not matter. */
type Enter = (node: Node) => boolean;

/** Our own elements, which hold no text of the page. */
const OURS = /^randnotiz-/;

/** The open shadow root of an element that is not ours. */
export const shadowRootOf = (element: Element): ShadowRoot | null =>
  element.shadowRoot && !OURS.test(element.localName) ? element.shadowRoot : null;

/**
 * Walks over everything below `root` as a reader sees it (the flat tree of CSS Scoping): the tree in
 * an open shadow root stands for its host's children, and what is assigned to a slot for the slot's.
 * Without recursion, since a page may nest its elements deeper than the stack is.
 *
 * @param leave called behind an element that was entered
 * @param limit nodes walked at most, so that a page without end costs bounded time
 */
export function walkFlatTree(
  root: Element,
  enter: Enter,
  leave: (element: Element) => void,
  limit = Number.POSITIVE_INFINITY,
): void {
  /** The entered elements, innermost last. */
  const open: Element[] = [root];
  /** The slots among them to which nodes are assigned, which are no siblings of each other. */
  const slots: { slot: Element; nodes: Node[]; at: number }[] = [];

  const firstBelow = (element: Element): Node | null => {
    const shadow = shadowRootOf(element);
    if (shadow) return shadow.firstChild;
    const nodes = element.localName === 'slot' ? assignedTo(element) : [];
    if (nodes.length === 0) return element.firstChild;
    slots.push({ slot: element, nodes, at: 0 });
    return nodes[0]!;
  };

  const next = (node: Node): Node | null => {
    const last = slots.at(-1);
    if (last && last.slot === open.at(-1)) return last.nodes[++last.at] ?? null;
    return node.nextSibling;
  };

  let node = firstBelow(root);
  for (let seen = 0; seen < limit; seen++) {
    if (node === null) {
      const element = open.at(-1)!;
      if (slots.at(-1)?.slot === element) slots.pop();
      open.pop();
      if (open.length === 0) return;
      leave(element);
      node = next(element);
    } else if (enter(node) && node.nodeType === 1) {
      open.push(node as Element);
      node = firstBelow(node as Element);
    } else {
      node = next(node);
    }
  }
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
