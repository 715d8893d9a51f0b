import { render } from 'preact';
import { InterfaceContext } from '../../components/words-of-interface.ts';
import { chooseLanguage, translator } from '../../locales/index.ts';
import type { ReadPage } from './card-door.ts';

/** Shows content on a sheet in the interface's language and in the colors of the page's ground. */
export function showInterface(
  sheet: HTMLElement,
  kind: string,
  { settings, tone }: Pick<ReadPage, 'settings' | 'tone'>,
  content: preact.ComponentChild,
): void {
  const language = chooseLanguage(settings.language, navigator.languages);
  sheet.className = `sheet floating ${kind} ${tone}`;
  sheet.lang = language;
  render(
    <InterfaceContext.Provider value={{ t: translator(language), language }}>
      {content}
    </InterfaceContext.Provider>,
    sheet,
  );
}
