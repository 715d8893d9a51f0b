import { createInstance, type TFunction } from 'i18next';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

export type Language = 'en' | 'de';
export type Translate = TFunction;

/**
 * The interface's language: what the reader chose, else the first of the browser's languages that
 * we speak, else English.
 */
export function chooseLanguage(
  chosen: 'auto' | Language,
  browserLanguages: readonly string[],
): Language {
  if (chosen !== 'auto') return chosen;
  for (const language of browserLanguages) {
    if (language.startsWith('de')) return 'de';
    if (language.startsWith('en')) return 'en';
  }
  return 'en';
}

/** The words of the interface in one language. Preact escapes them, so i18next does not. */
export function translator(language: Language): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, de: { translation: de } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return i18n.t;
}
