import { flatParent, shadowRootOf } from './flat-tree.ts';
import { buildTextMap, type NodePosition, offsetAt, type TextMap } from './text-map.ts';

/** How far beside a letter a pointer may be and still mean it (CSS pixels). */
const SLACK = 2;

/** A place in a mapped text (UTF-16 code units). */
export interface MappedPlace {
  map: TextMap;
  offset: number;
}

/**
 * The letter under a point of the viewport (CSS pixels), or null.
 *
 * `caretPositionFromPoint` answers with the nearest caret even far beside the text, so the letters
 * on both sides of it are measured too.
 */
export function letterAtPoint(document: Document, x: number, y: number): NodePosition | null {
  const shadowRoots = shadowsAtPoint(document, x, y);
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (caret?.offsetNode.nodeType !== 3) return null;
  const node = caret.offsetNode as Text;
  const range = document.createRange();
  for (const letter of [caret.offset, caret.offset - 1]) {
    if (letter < 0 || letter >= node.length) continue;
    range.setStart(node, letter);
    range.setEnd(node, letter + 1);
    for (const box of range.getClientRects()) {
      if (
        x >= box.left - SLACK &&
        x <= box.right + SLACK &&
        y >= box.top - SLACK &&
        y <= box.bottom + SLACK
      ) {
        return { node, offset: letter };
      }
    }
  }
  return null;
}

/** The open shadow roots, from the outermost to the innermost, whose content stands at a point. */
function shadowsAtPoint(document: Document, x: number, y: number): ShadowRoot[] {
  const shadows: ShadowRoot[] = [];
  let top = document.elementFromPoint(x, y);
  for (let shadow = top && shadowRootOf(top); shadow; shadow = top && shadowRootOf(top)) {
    // A host whose own box is hit answers with itself.
    if (shadows.includes(shadow)) break;
    shadows.push(shadow);
    top = shadow.elementFromPoint(x, y);
  }
  return shadows;
}

const BLOCK =
  'p, li, h1, h2, h3, h4, h5, h6, td, th, dd, dt, figcaption, blockquote, div, section, article, body';

/**
 * Where a letter stands in the article, or, when it stands outside (a caption, a teaser), in the
 * text of the paragraph around it; null when it is a white space between words.
 */
export function placeOfLetter(map: TextMap, { node, offset }: NodePosition): MappedPlace | null {
  const inArticle = offsetAt(map, node, offset);
  if (inArticle >= 0) return { map, offset: inArticle };
  let block = flatParent(node);
  while (block && !block.matches(BLOCK)) block = flatParent(block);
  if (!block) return null;
  const around = buildTextMap([block]);
  const inBlock = offsetAt(around, node, offset);
  return inBlock < 0 ? null : { map: around, offset: inBlock };
}
