import { holdsShadow } from './flat-tree.ts';

/** How long the page must be quiet before it is read again (milliseconds). */
const QUIET = 60;
/** The longest that a page which never rests is left unread (milliseconds). */
const LONGEST = 140;

/**
 * Calls `onChange` once the page has changed text, nodes or address and rested for a moment, at the
 * latest 140 ms after the first change, so that overlays return within 200 ms.
 *
 * @param isOurs tells nodes that we put there ourselves (the card's host)
 * @param signal ends the watch
 * @returns watches a shadow tree too, of whose changes the document hears nothing
 */
export function watchPage(
  window: Window & typeof globalThis,
  isOurs: (node: Node) => boolean,
  onChange: () => void,
  signal: AbortSignal,
): (root: ShadowRoot) => void {
  let firstChange = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const schedule = () => {
    const now = window.performance.now();
    firstChange ||= now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        firstChange = 0;
        onChange();
      },
      Math.max(0, Math.min(QUIET, firstChange + LONGEST - now)),
    );
  };

  const observer = new window.MutationObserver((records) => {
    if (records.some((record) => isMeaningful(record, isOurs))) schedule();
  });
  const watch = (root: Node) =>
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  watch(window.document);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return watch;
}

function isMeaningful(record: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  if (record.type === 'characterData') return true;
  for (const nodes of [record.addedNodes, record.removedNodes]) {
    for (const node of nodes) {
      if (!isOurs(node) && (node.textContent?.trim() || holdsShadow(node))) return true;
    }
  }
  return false;
}
