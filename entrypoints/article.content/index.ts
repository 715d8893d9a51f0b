import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchPage } from '../../core/article/watch-page.ts';
import { onMessage } from '../../core/messages.ts';
import { cardDoor } from '../card.content/card-door.ts';
import { loadSettings } from '../shell/settings-store.ts';
import { ArticleReader } from './article-reader.ts';
import { CardOpener } from './card-opener.ts';
import { markDifferences } from './difference-marks.ts';
import { listenToKeyboard } from './keyboard.ts';
import { showMargin } from './margin.ts';
import { listenToPointer } from './pointer.ts';
import { followShadows } from './shadow-trees.ts';
import { TabVoice } from './tab-voice.ts';
import { listenToTouch } from './touch.ts';
import './highlights.css';

export default defineContentScript({
  // The listed outlets' patterns are put in their place when the manifest is made.
  matches: ['*://*.example/*'],
  runAt: 'document_idle',
  // An article may stand in a frame of the same outlet; advertising comes from other hosts.
  allFrames: true,
  matchOriginAsFallback: true,
  async main(ctx) {
    const { signal } = ctx;
    const reader = new ArticleReader(window, await loadSettings());
    const opener = new CardOpener(reader);
    const mark = () => void markDifferences(reader, opener);
    reader.onRead = (isNew) => (isNew ? mark() : cardDoor()?.marks.place());
    signal.addEventListener('abort', () => {
      reader.stop();
      cardDoor()?.stop();
    });

    const voice = new TabVoice(reader);
    const unlisten = [
      () => voice.stop(),
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

    const watch = watchPage(
      window,
      (node) => cardDoor()?.contains(node) ?? false,
      () => reader.reread(),
      signal,
    );
    const followed = followShadows(reader, watch);
    reader.onChange = () => {
      followed();
      voice.update();
      void showMargin(reader, opener);
    };
    reader.onGlosses = (words) => {
      if (words.length === 0) cardDoor()?.glosses.clear();
      else void opener.door().then((door) => door?.glosses.show(reader, words));
    };
    listenToPointer(window, reader, opener, signal);
    listenToTouch(window, opener, signal);
    listenToKeyboard(window, reader, opener, signal);
    const repaint = debounced(() => {
      reader.paintGlosses();
      cardDoor()?.marks.place();
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
