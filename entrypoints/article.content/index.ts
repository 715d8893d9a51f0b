import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchPage } from '../../core/article/watch-page.ts';
import { onMessage } from '../../core/messages.ts';
import { cardDoor } from '../card.content/card-door.ts';
import { loadSettings } from '../shell/settings-store.ts';
import { ArticleReader } from './article-reader.ts';
import { CardOpener } from './card-opener.ts';
import { markDifferences } from './difference-marks.ts';
import { listenToKeyboard } from './keyboard.ts';
import { listenToPointer } from './pointer.ts';
import './highlights.css';

export default defineContentScript({
  // The listed outlets' patterns are put in their place when the manifest is made.
  matches: ['*://*.example/*'],
  runAt: 'document_idle',
  async main(ctx) {
    const { signal } = ctx;
    const reader = new ArticleReader(window, await loadSettings());
    const opener = new CardOpener(reader);
    const mark = () => void markDifferences(reader, opener);
    reader.onRead = (isNew) => (isNew ? mark() : cardDoor()?.placeMarks());
    signal.addEventListener('abort', () => {
      reader.stop();
      cardDoor()?.stop();
    });

    const unlisten = [
      onMessage('getPage', () => reader.state()),
      onMessage('getReading', () => reader.reading()),
      onMessage('goTo', ({ data }) => reader.goTo(data)),
      onMessage('findText', ({ data: { text } }) => reader.find(text)),
      onMessage('noteSelection', () => opener.openSelection()),
      onMessage('applySettings', ({ data }) => {
        reader.applySettings(data.settings);
        mark();
      }),
      onMessage('refreshNotebook', () => reader.loadNotebook()),
      onMessage('refreshStories', mark),
    ];
    signal.addEventListener('abort', () => {
      for (const stop of unlisten) stop();
    });

    watchPage(
      window,
      (node) => reader.painter.owns(node) || (cardDoor()?.contains(node) ?? false),
      () => reader.reread(),
      signal,
    );
    listenToPointer(window, reader, opener, signal);
    listenToKeyboard(window, reader, opener, signal);
    const repaint = debounced(() => {
      reader.paintGlosses();
      cardDoor()?.placeMarks();
    }, 120);
    for (const event of ['scroll', 'resize'] as const) {
      window.addEventListener(event, repaint, { passive: true, capture: true, signal });
    }
    await reader.read();
  },
});

/** Calls `work` once nothing has happened for a while (milliseconds). */
function debounced(work: () => void, quiet: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, quiet);
  };
}
