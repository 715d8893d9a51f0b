import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useWords } from '../../components/words-of-interface.ts';
import type { SavedWord } from '../../core/notebook/saved-words.ts';
import { changeSettings } from '../shell/settings-store.ts';
import { useSettings } from '../shell/use-page.ts';
import { ANKI_ORIGIN, sendToAnki } from './send-to-anki.ts';

/** Sends words to Anki on this computer, once the reader has switched that on. */
export function Anki({ words }: { words: readonly SavedWord[] }) {
  const { t } = useWords();
  const { ankiConnect } = useSettings();
  const [message, setMessage] = useState('');
  const [failure, setFailure] = useState('');

  const switchOn = async () => {
    // Asked on the click itself, as browsers demand.
    const isAllowed = await browser.permissions.request({ origins: [ANKI_ORIGIN] });
    if (isAllowed) await changeSettings({ ankiConnect: true });
  };
  const send = async () => {
    setFailure('');
    try {
      const { added, known } = await sendToAnki(words);
      setMessage(t('anki.sent', { count: added, known }));
    } catch {
      setFailure(t('anki.unreachable'));
    }
  };

  return (
    <div class="gap">
      <p class="small soft">{t('anki.hint')}</p>
      <div class="row gap">
        {ankiConnect ? (
          <>
            <button type="button" onClick={() => void send()}>
              {t('anki.send')}
            </button>
            <button type="button" onClick={() => void changeSettings({ ankiConnect: false })}>
              {t('anki.switchOff')}
            </button>
          </>
        ) : (
          <button type="button" onClick={() => void switchOn()}>
            {t('anki.switchOn')}
          </button>
        )}
      </div>
      <p class="small" role="status">
        {message}
      </p>
      {failure && (
        <p class="small error" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}
