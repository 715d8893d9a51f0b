/** What is used of the browser's own translator (Chrome 138 and later; Firefox has none). */
interface TranslatorApi {
  availability(pair: LanguagePair): Promise<string>;
  create(
    options: LanguagePair & {
      signal: AbortSignal;
      monitor(target: EventTarget): void;
    },
  ): Promise<{ translate(text: string): Promise<string>; destroy(): void }>;
}

interface LanguagePair {
  sourceLanguage: string;
  targetLanguage: string;
}

const PAIR: LanguagePair = { sourceLanguage: 'de', targetLanguage: 'en' };
/** The browser may have to fetch its model first; after this long it is given up (milliseconds). */
const PATIENCE = 90_000;

const api = (): TranslatorApi | undefined =>
  (globalThis as { Translator?: TranslatorApi }).Translator;

/**
 * Whether the browser can translate German on this computer. It exposes the API also where no model
 * can be had, so it must be asked.
 */
export async function canTranslate(): Promise<boolean> {
  try {
    const answer = await api()?.availability(PAIR);
    return answer !== undefined && answer !== 'unavailable';
  } catch {
    return false;
  }
}

/**
 * Translates a sentence on this computer; must run inside a click.
 * @param onProgress how much of the browser's model is there, from 0 to 1
 * @throws if the browser cannot, or not in time
 */
export async function translateSentence(
  text: string,
  onProgress: (share: number) => void,
): Promise<string> {
  const translator = await api()!.create({
    ...PAIR,
    signal: AbortSignal.timeout(PATIENCE),
    monitor: (target) =>
      target.addEventListener('downloadprogress', (event) =>
        onProgress((event as ProgressEvent).loaded),
      ),
  });
  try {
    return await translator.translate(text);
  } finally {
    translator.destroy();
  }
}
