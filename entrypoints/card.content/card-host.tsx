import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import theme from '../../components/theme.css?inline';
import { InterfaceContext } from '../../components/words-of-interface.ts';
import type { DifferingPassage } from '../../core/stories/differing-passages.ts';
import type { SourceComparison } from '../../core/stories/source-comparison.ts';
import { chooseLanguage, translator } from '../../locales/index.ts';
import { Card } from './Card.tsx';
import cardStyle from './card.css?inline';
import type { CardDoor, CardRequest, MarkedGround } from './card-door.ts';
import { MarginMarks } from './margin-marks.ts';

/** The build that the tests and `npm start` drive has open shadow roots, so that they see inside. */
const IS_DRIVEN = import.meta.env.MODE === 'demo';

type Ui = Awaited<ReturnType<typeof createShadowRootUi<void>>>;

/**
 * Holds the card in a closed shadow root, so that the page can neither read the reader's notes nor
 * restyle them. The host element is in the page only while something is shown.
 */
export class CardHost implements CardDoor {
  readonly #context: ContentScriptContext;
  readonly #marks = new MarginMarks(window, IS_DRIVEN);
  #ui: Ui | undefined;
  #sheet: HTMLElement | undefined;
  #stopFollowing: (() => void) | undefined;
  #request: CardRequest | undefined;
  #returnFocusTo: HTMLElement | null = null;
  isOpen = false;

  constructor(context: ContentScriptContext) {
    this.#context = context;
  }

  open(request: CardRequest): void {
    const wasFocused = this.#hasFocus();
    if (!wasFocused) this.#returnFocusTo = document.activeElement as HTMLElement | null;
    this.#request?.onSubject(null);
    this.#request = request;
    this.isOpen = true;
    void this.#show(
      request,
      <Card
        key={`${request.subject.stretch.start}-${request.subject.isPassage}`}
        request={request}
        onClose={() => this.close()}
      />,
      'card',
    ).then(() => {
      if (request.takesFocus || wasFocused) this.#focusFirst();
    });
  }

  offer(request: Pick<CardRequest, 'measure' | 'tone' | 'settings'>, onSave: () => void): void {
    if (this.isOpen) return;
    const { t } = words(request);
    void this.#show(
      request,
      <button type="button" class="main" onClick={onSave}>
        {t('note.savePassage')}
      </button>,
      'offer',
    );
    const close = () => {
      if (!this.isOpen && (getSelection()?.isCollapsed ?? true)) {
        this.close();
        document.removeEventListener('selectionchange', close);
      }
    };
    document.addEventListener('selectionchange', close, { signal: this.#context.signal });
  }

  close(): void {
    this.#stopFollowing?.();
    this.#request?.onSubject(null);
    this.#request = undefined;
    const hadFocus = this.#hasFocus();
    if (this.#sheet) render(null, this.#sheet);
    this.#ui?.remove();
    this.#sheet = undefined;
    this.isOpen = false;
    if (hadFocus) this.#returnFocusTo?.focus({ preventScroll: true });
    this.#returnFocusTo = null;
  }

  stop(): void {
    this.close();
    this.#marks.clear();
  }

  contains(target: EventTarget | null): boolean {
    return (this.#ui !== undefined && target === this.#ui.shadowHost) || this.#marks.owns(target);
  }

  mark(comparison: SourceComparison | null, ground: MarkedGround): void {
    this.#marks.show(comparison, ground, words(ground).t);
  }

  get passages(): readonly DifferingPassage[] {
    return this.#marks.passages;
  }

  openPassage(passage: object): boolean {
    return this.#marks.open(passage);
  }

  placeMarks(): void {
    this.#marks.place();
  }

  async #show(
    request: Pick<CardRequest, 'measure' | 'tone' | 'settings'>,
    content: preact.ComponentChild,
    kind: 'card' | 'offer',
  ): Promise<void> {
    this.#ui ??= await createShadowRootUi<void>(this.#context, {
      name: 'randnotiz-card',
      mode: IS_DRIVEN ? 'open' : 'closed',
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
    if (!this.#sheet) {
      this.#ui.mount();
      this.#sheet = document.createElement('div');
      this.#ui.uiContainer.append(this.#sheet);
    }
    const sheet = this.#sheet;
    sheet.className = `sheet floating ${kind} ${request.tone}`;
    const { t, language } = words(request);
    sheet.lang = language;
    render(
      <InterfaceContext.Provider value={{ t, language }}>{content}</InterfaceContext.Provider>,
      sheet,
    );
    this.#follow(sheet, request.measure);
  }

  /** Keeps the card beside its word while the page scrolls, never over it. */
  #follow(sheet: HTMLElement, measure: () => Range | null): void {
    this.#stopFollowing?.();
    const reference = {
      getBoundingClientRect: () => (measure() ?? document.createRange()).getBoundingClientRect(),
      getClientRects: () => (measure() ?? document.createRange()).getClientRects(),
      contextElement: measure()?.startContainer.parentElement ?? document.body,
    };
    const place = async () => {
      if (!measure()) return;
      const { x, y } = await computePosition(reference, sheet, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          offset(8),
          flip({ fallbackPlacements: ['top-start', 'right-start', 'left-start'], padding: 8 }),
          shift({ padding: 8 }),
          size({
            padding: 8,
            apply: ({ availableHeight }) => {
              sheet.style.maxHeight = `${Math.max(160, Math.min(availableHeight, 560))}px`;
            },
          }),
        ],
      });
      sheet.style.left = `${x}px`;
      sheet.style.top = `${y}px`;
    };
    this.#stopFollowing = autoUpdate(reference, sheet, place);
  }

  #hasFocus(): boolean {
    return this.#ui !== undefined && document.activeElement === this.#ui.shadowHost;
  }

  #focusFirst(): void {
    const inner = this.#sheet?.querySelector<HTMLElement>('[role="dialog"]');
    if (inner && !inner.contains(this.#ui!.shadow.activeElement)) inner.focus();
  }
}

function words({ settings }: Pick<CardRequest, 'settings'>) {
  const language = chooseLanguage(settings.language, navigator.languages);
  return { t: translator(language), language };
}
