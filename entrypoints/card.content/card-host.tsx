import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { SaveOffer } from '../../components/SaveOffer.tsx';
import type { Stretch } from '../../core/article/highlight-painter.ts';
import { selectedStretch } from '../../core/article/selected-stretch.ts';
import { Card } from './Card.tsx';
import type { CardDoor, CardRequest, MarginDoor, ReadPage } from './card-door.ts';
import { GlossLayer } from './gloss-layer.ts';
import { MarginHost } from './margin-host.tsx';
import { MarginMarks } from './margin-marks.ts';
import { measureSubject } from './measure-subject.ts';
import { OurRoot } from './our-root.ts';
import { showInterface } from './show-interface.tsx';

/** How far a card keeps from its word (CSS pixels). */
const DISTANCE = 8;
/** The same from a selection made by touch, at whose end the browser draws handles. */
const HANDLES = 36;

/** Shows cards, and the button beside a selection. */
export class CardHost implements CardDoor {
  readonly #context: ContentScriptContext;
  readonly #root: OurRoot;
  readonly margin: MarginDoor;
  readonly marks: MarginMarks;
  readonly glosses = new GlossLayer(document);
  #sheet: HTMLElement | undefined;
  #stopFollowing: (() => void) | undefined;
  #returnFocusTo: HTMLElement | null = null;
  isOpen = false;

  constructor(context: ContentScriptContext) {
    this.#context = context;
    this.#root = new OurRoot(context);
    this.margin = new MarginHost(this.#root, context.signal);
    this.marks = new MarginMarks(window, (page, stretch, claim) => {
      const subject = { named: null, word: null, stretch, claim, isPassage: false, canSave: true };
      this.open({ page, subject, map: page.map, takesFocus: true });
    });
  }

  open(request: CardRequest): void {
    const { page, subject, map } = request;
    const wasFocused = this.#hasFocus();
    if (!wasFocused) this.#returnFocusTo = document.activeElement as HTMLElement | null;
    this.isOpen = true;
    void this.#show(
      page,
      <Card
        key={`${subject.stretch.start}-${subject.isPassage}`}
        request={request}
        onClose={() => this.close()}
      />,
      'card',
      // The article's own map is made anew when the page changes; a paragraph's stays as it was.
      () => measureSubject(page.window, subject.canSave ? page.map : map, subject),
      DISTANCE,
    ).then(() => {
      if (request.takesFocus || wasFocused) this.#focusFirst();
    });
  }

  openSelection(page: ReadPage): void {
    const stretch = selectedStretch(document, page.map);
    if (stretch) this.#openPassage(page, stretch);
  }

  #openPassage(page: ReadPage, stretch: Stretch): void {
    const subject = { named: null, word: null, stretch, isPassage: true, canSave: true };
    this.open({ page, subject, map: page.map, takesFocus: true });
  }

  offer(page: ReadPage, isTouched: boolean): void {
    const stretch = this.isOpen ? null : selectedStretch(document, page.map);
    if (!stretch) return;
    void this.#show(
      page,
      <SaveOffer onSave={() => this.#openPassage(page, stretch)} />,
      'offer',
      () => measureSubject(page.window, page.map, { word: null, stretch }),
      isTouched ? HANDLES : DISTANCE,
    );
    const close = () => {
      if (!this.isOpen && !selectedStretch(document, page.map)) {
        this.close();
        document.removeEventListener('selectionchange', close);
      }
    };
    document.addEventListener('selectionchange', close, { signal: this.#context.signal });
  }

  close(): void {
    this.#stopFollowing?.();
    const hadFocus = this.#hasFocus();
    if (this.#sheet) {
      render(null, this.#sheet);
      this.#root.dropSheet(this.#sheet);
    }
    this.#sheet = undefined;
    this.isOpen = false;
    if (hadFocus) this.#returnFocusTo?.focus({ preventScroll: true });
    this.#returnFocusTo = null;
  }

  stop(): void {
    this.close();
    this.margin.hide();
    this.marks.clear();
    this.glosses.clear();
  }

  contains(target: EventTarget | null): boolean {
    return this.#root.isHost(target) || this.glosses.owns(target) || this.marks.owns(target);
  }

  async #show(
    page: ReadPage,
    content: preact.ComponentChild,
    kind: 'card' | 'offer',
    measure: () => Range | null,
    distance: number,
  ): Promise<void> {
    this.#sheet ??= this.#root.addSheet();
    const sheet = this.#sheet;
    await this.#root.attach(sheet);
    if (sheet !== this.#sheet) return;
    showInterface(sheet, kind, page, content);
    this.#follow(sheet, measure, distance);
  }

  /** Keeps the card beside its word while the page scrolls, never over it. */
  #follow(sheet: HTMLElement, measure: () => Range | null, distance: number): void {
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
          offset(distance),
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
    return this.#sheet?.contains(this.#root.focused) ?? false;
  }

  #focusFirst(): void {
    const inner = this.#sheet?.querySelector<HTMLElement>('[role="dialog"]');
    if (inner && !inner.contains(this.#root.focused)) inner.focus();
  }
}
