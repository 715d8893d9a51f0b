import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Language, type Translate, translator } from '../locales/index.ts';

/** The interface's language and its words, handed down to every view. */
export interface InterfaceWords {
  t: Translate;
  language: Language;
}

export const InterfaceContext = createContext<InterfaceWords>({
  t: translator('en'),
  language: 'en',
});

/** The words of the interface in the reader's language. */
export const useWords = (): InterfaceWords => useContext(InterfaceContext);
