import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import theme from '../../components/theme.css?inline';
import cardStyle from './card.css?inline';

type Ui = Awaited<ReturnType<typeof createShadowRootUi<void>>>;

/**
 * Our one element in the page, with a closed shadow root, so that the page can neither read the
 * reader's notes nor restyle them. It is there only while something is shown.
 */
export class OurRoot {
  readonly #context: ContentScriptContext;
  readonly #sheets = new Set<HTMLElement>();
  #ui: Promise<Ui> | undefined;
  #host: HTMLElement | undefined;
  #shadow: ShadowRoot | undefined;

  constructor(context: ContentScriptContext) {
    this.#context = context;
  }

  /** Makes an empty sheet to show something on; it is in the page once `attach` is done. */
  addSheet(): HTMLElement {
    const sheet = document.createElement('div');
    this.#sheets.add(sheet);
    return sheet;
  }

  /** Puts a sheet into the page, unless it was dropped before that could be done. */
  async attach(sheet: HTMLElement): Promise<void> {
    this.#ui ??= this.#create();
    const ui = await this.#ui;
    this.#host = ui.shadowHost;
    this.#shadow = ui.shadow;
    if (sheet.isConnected || !this.#sheets.has(sheet)) return;
    if (!ui.shadowHost.isConnected) ui.mount();
    ui.uiContainer.append(sheet);
  }

  dropSheet(sheet: HTMLElement): void {
    this.#sheets.delete(sheet);
    sheet.remove();
    void this.#ui?.then((ui) => {
      if (this.#sheets.size === 0) ui.remove();
    });
  }

  /** Whether an event's target is our element. */
  isHost(target: EventTarget | null): boolean {
    return this.#host !== undefined && target === this.#host;
  }

  /** The element on our sheets that has the focus. */
  get focused(): HTMLElement | null {
    return (this.#shadow?.activeElement ?? null) as HTMLElement | null;
  }

  #create(): Promise<Ui> {
    return createShadowRootUi<void>(this.#context, {
      name: 'randnotiz-card',
      // Open only in the build that the tests and `npm start` drive, which must see inside.
      mode: import.meta.env.MODE === 'demo' ? 'open' : 'closed',
      position: 'overlay',
      anchor: 'html',
      zIndex: 2147483647,
      css: theme + cardStyle,
      isolateEvents: [
        'keydown',
        'keyup',
        'keypress',
        'click',
        'pointerdown',
        'pointerup',
        'mousedown',
        'mouseup',
      ],
      onMount: () => {},
    });
  }
}
