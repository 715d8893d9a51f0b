import { shadowRootOf } from '../../core/article/flat-tree.ts';
import type { Stretch } from '../../core/article/highlight-painter.ts';
import { cardDoor } from '../card.content/card-door.ts';
import type { ArticleReader } from './article-reader.ts';
import type { CardOpener } from './card-opener.ts';
import { toggleMargin } from './margin.ts';

/** Keys that also hold while the focus is on what we show. */
const ALSO_IN_OURS = new Set(['Escape', 'Alt+Shift+N']);

/**
 * The way through an article without a mouse: Alt+↓ and Alt+↑ go from lit name to lit name,
 * Alt+Shift+→ and ← from word to word, Alt+Shift+↓ and ↑ between passages on which other sources
 * part, Enter opens the card of where one stands, Alt+Enter saves the selection, Alt+Shift+N opens
 * the list of the notes, Escape closes what is open.
 */
export function listenToKeyboard(
  window: Window & typeof globalThis,
  reader: ArticleReader,
  opener: CardOpener,
  signal: AbortSignal,
): void {
  let current: Stretch | null = null;

  const moveTo = (stretch: Stretch | null | undefined) => {
    if (!stretch) return;
    current = stretch;
    reader.goTo(stretch);
  };

  const moveBetween = (stops: readonly Stretch[], step: 1 | -1): boolean => {
    const at = current?.start ?? -1;
    moveTo(
      step > 0 ? stops.find(({ start }) => start > at) : stops.findLast(({ start }) => start < at),
    );
    return true;
  };

  const openCurrent = (stretch: Stretch) => {
    if (cardDoor()?.marks.open(stretch)) return;
    void opener.openAt({ map: reader.map, offset: stretch.start }, true);
  };

  const keys: Record<string, () => boolean> = {
    'Alt+ArrowDown': () => moveBetween(reader.lit, 1),
    'Alt+ArrowUp': () => moveBetween(reader.lit, -1),
    'Alt+Shift+ArrowRight': () => moveBetween(words(reader), 1),
    'Alt+Shift+ArrowLeft': () => moveBetween(words(reader), -1),
    'Alt+Shift+ArrowDown': () => moveBetween(passages(), 1),
    'Alt+Shift+ArrowUp': () => moveBetween(passages(), -1),
    'Alt+Enter': () => {
      if (opener.hasSelection()) void opener.openSelection();
      else if (current) void openCurrent(current);
      return true;
    },
    Enter: () => {
      if (!current || isTyping(window.document)) return false;
      void openCurrent(current);
      return true;
    },
    'Alt+Shift+N': () => {
      void toggleMargin(reader, opener);
      return true;
    },
    Escape: () => {
      const door = cardDoor();
      if (door?.isOpen) opener.close();
      else if (door?.margin.isOpen) door.margin.close();
      else return false;
      return true;
    },
  };

  window.addEventListener(
    'keydown',
    (event) => {
      if (!reader.article || event.ctrlKey || event.metaKey) return;
      // On a Mac, Alt makes another letter of the key.
      const key = event.altKey && event.code === 'KeyN' ? 'N' : event.key;
      const name = `${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${key}`;
      if (cardDoor()?.contains(event.target) && !ALSO_IN_OURS.has(name)) return;
      if (!keys[name]?.()) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal },
  );

  window.addEventListener(
    'keyup',
    (event) => {
      if (event.shiftKey && event.key.startsWith('Arrow') && !event.altKey) {
        void opener.offerSelection();
      }
    },
    { signal },
  );
}

/** The passages on which other sources part; none before the card's script has marked them. */
const passages = (): readonly Stretch[] => cardDoor()?.marks.passages ?? [];

const words = (reader: ArticleReader): Stretch[] =>
  reader.words.starts().map((start) => ({ start, end: start + 1 }));

/** Whether the focus is on something for which Enter means something else. */
function isTyping({ activeElement }: DocumentOrShadowRoot): boolean {
  const inner = activeElement && shadowRootOf(activeElement);
  if (inner) return isTyping(inner);
  return (
    activeElement?.matches('a, button, input, select, textarea, summary, [contenteditable]') ??
    false
  );
}
