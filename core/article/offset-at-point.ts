import { offsetAt, type TextMap } from './text-map.ts';

/** How far beside a letter a pointer may be and still mean it (CSS pixels). */
const SLACK = 2;

/**
 * The text offset of the letter under a point of the viewport (CSS pixels), or -1.
 *
 * `caretPositionFromPoint` answers with the nearest caret even far beside the text, so the letters
 * on both sides of it are measured too.
 */
export function offsetAtPoint(document: Document, map: TextMap, x: number, y: number): number {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret || caret.offsetNode.nodeType !== 3) return -1;
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
        return offsetAt(map, node, letter);
      }
    }
  }
  return -1;
}
