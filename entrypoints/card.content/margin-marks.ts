import { liveRange } from '../../core/article/highlight-painter.ts';
import { type DifferingPassage, differingPassages } from '../../core/stories/differing-passages.ts';
import type { SourceComparison } from '../../core/stories/source-comparison.ts';
import { chooseLanguage, translator } from '../../locales/index.ts';
import type { CardSubject, MarksDoor, ReadPage } from './card-door.ts';

/** Width and height of a mark with the room around it that can be hit (CSS pixels). */
const SIZE = 24;
/** From one mark to the next on the same line (CSS pixels). */
const STEP = 14;

/** Open only in the build that the tests and `npm start` drive, which must see inside. */
const ROOT_MODE = import.meta.env.MODE === 'demo' ? 'open' : 'closed';

type OpenClaim = (
  page: ReadPage,
  passage: DifferingPassage,
  claim: NonNullable<CardSubject['claim']>,
) => void;

/**
 * Small marks in the margin beside passages, in a layer of their own over the page: not one node of
 * the page is moved or changed, and its script cannot look inside. They stand in the page's
 * coordinates, so scrolling moves them along; after a change of the layout they are placed anew.
 */
export class MarginMarks implements MarksDoor {
  readonly #window: Window & typeof globalThis;
  readonly #onOpen: OpenClaim;
  #host: HTMLElement | undefined;
  #comparison: SourceComparison | null = null;
  #page: ReadPage | undefined;
  #buttons: HTMLElement[] = [];
  /** Pictures and fonts that come late move the text without changing a node. */
  #layout: ResizeObserver | undefined;
  /** In the order of the text. */
  passages: readonly DifferingPassage[] = [];

  /** @param onOpen called when the reader opens a mark */
  constructor(window: Window & typeof globalThis, onOpen: OpenClaim) {
    this.#window = window;
    this.#onOpen = onOpen;
  }

  show(page: ReadPage, comparison: SourceComparison | null): void {
    this.clear();
    this.#comparison = comparison;
    this.#page = page;
    this.passages = comparison ? differingPassages(comparison) : [];
    if (this.passages.length === 0) return;
    const t = translator(chooseLanguage(page.settings.language, navigator.languages));
    const root = this.#openLayer();
    this.#buttons = this.passages.map((passage) => {
      const label = t('source.differHere', { count: passage.sources });
      return this.#button(passage, page.tone, label);
    });
    root.append(...this.#buttons);
    this.#layout = new this.#window.ResizeObserver(() => this.place());
    this.#layout.observe(this.#window.document.body);
  }

  /** Opens what the sources say on a passage of ours; answers whether it is one. */
  open(passage: object): boolean {
    const found = this.passages.find((one) => one === passage);
    if (!found || !this.#comparison || !this.#page) return false;
    const { columns, rows } = this.#comparison;
    const parting = rows.filter(({ id }) => found.rows.includes(id));
    this.#onOpen(this.#page, found, { columns, rows: parting });
    return true;
  }

  /** Puts each mark beside its passage, as the page is laid out now. */
  place(): void {
    const { scrollX, scrollY, document } = this.#window;
    const right = document.documentElement.clientWidth - SIZE;
    // Passages that begin on one line have their marks side by side.
    const onLine = new Map<number, number>();
    for (const [at, passage] of this.passages.entries()) {
      const button = this.#buttons[at]!;
      const range = this.#page && liveRange(document, this.#page.map, passage);
      const line = range?.getClientRects()[0];
      const block = range?.startContainer.parentElement?.closest(BLOCKS);
      button.hidden = !line || line.height === 0 || !block;
      if (!line || !block) continue;
      const { left } = block.getBoundingClientRect();
      const row = Math.round(line.top);
      const before = onLine.get(row) ?? 0;
      onLine.set(row, before + 1);
      // A page without a margin has its marks over the edge of its text.
      const x = Math.min(Math.max(0, left - SIZE - 2 - before * STEP), right);
      button.style.left = `${x + scrollX}px`;
      button.style.top = `${line.top + scrollY + line.height / 2 - SIZE / 2}px`;
    }
  }

  clear(): void {
    this.#layout?.disconnect();
    this.#host?.remove();
    this.#host = undefined;
    this.#buttons = [];
    this.passages = [];
  }

  owns(target: EventTarget | null): boolean {
    return this.#host !== undefined && target === this.#host;
  }

  #openLayer(): ShadowRoot {
    const { document } = this.#window;
    const host = document.createElement('randnotiz-marks');
    host.style.cssText =
      'all: initial; position: absolute; top: 0; left: 0; width: 0; height: 0; z-index: 2147483645;';
    const root = host.attachShadow({ mode: ROOT_MODE });
    document.documentElement.append(host);
    this.#host = host;
    return root;
  }

  #button(passage: DifferingPassage, tone: 'light' | 'dark', label: string): HTMLElement {
    const { document } = this.#window;
    const button = document.createElement('button');
    button.type = 'button';
    button.title = label;
    button.setAttribute('aria-label', label);
    button.style.cssText = `position: absolute; width: ${SIZE}px; height: ${SIZE}px; padding: 0; border: 0; border-radius: 50%; background: none; cursor: pointer; color: ${tone === 'dark' ? '#f0b45a' : '#b06a00'};`;
    const dot = document.createElement('span');
    // The same half disc by which the story's picture tells "says it differently".
    dot.style.cssText =
      'display: block; box-sizing: border-box; width: 11px; height: 11px; margin: auto; border: 2px solid currentColor; border-radius: 50%; background: linear-gradient(90deg, currentColor 50%, transparent 50%);';
    button.append(dot);
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      this.open(passage);
    });
    return button;
  }
}

const BLOCKS = 'p, li, h1, h2, h3, h4, blockquote, td, dd, figcaption, div, section, article, body';
