import { type ComponentChildren, render } from 'preact';
import { InterfaceContext } from '../../components/words-of-interface.ts';
import { chooseLanguage, translator } from '../../locales/index.ts';
import '../../components/theme.css';
import './page.css';
import { useSettings } from './use-page.ts';

/** Follows the browser's light or dark scheme; on news pages the card follows the page's instead. */
function followScheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => document.documentElement.classList.toggle('dark', dark.matches);
  dark.addEventListener('change', apply);
  apply();
}

/** Shows an extension page in the reader's language. */
export function mount(view: ComponentChildren): void {
  followScheme();
  render(<InLanguage>{view}</InLanguage>, document.getElementById('app')!);
}

function InLanguage({ children }: { children: ComponentChildren }) {
  const language = chooseLanguage(useSettings().language, navigator.languages);
  document.documentElement.lang = language;
  return (
    <InterfaceContext.Provider value={{ t: translator(language), language }}>
      <div class="sheet">{children}</div>
    </InterfaceContext.Provider>
  );
}
