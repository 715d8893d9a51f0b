import { render } from 'preact';
import { MarginNotes } from '../../components/MarginNotes.tsx';
import type { MarginDoor, ReadPage } from './card-door.ts';
import type { OurRoot } from './our-root.ts';
import { showInterface } from './show-interface.tsx';

/** Room beside the text that the tab needs so as not to touch it (CSS pixels). */
const ROOM = 48;
/** Windows narrower than this have no room for list and text side by side (CSS pixels). */
const NARROW = 720;

/** Shows the notes of the page at its edge, on a sheet of its own beside the card's. */
export class MarginHost implements MarginDoor {
  readonly #root: OurRoot;
  #page: ReadPage | undefined;
  #sheet: HTMLElement | undefined;
  #hasTab = false;
  #returnFocusTo: HTMLElement | null = null;
  isOpen = false;

  /** @param signal ends what listens to the window */
  constructor(root: OurRoot, signal: AbortSignal) {
    this.#root = root;
    window.addEventListener('resize', () => this.#sheet && void this.#draw(), { signal });
    signal.addEventListener('abort', () => {
      this.isOpen = false;
      this.#drop();
    });
  }

  show(page: ReadPage): void {
    this.#page = page;
    this.#hasTab = true;
    void this.#draw();
  }

  toggle(page: ReadPage): void {
    this.#page = page;
    if (this.isOpen) {
      this.close();
      return;
    }
    this.isOpen = true;
    this.#returnFocusTo = this.#root.focused ?? (document.activeElement as HTMLElement | null);
    void this.#draw().then(() => {
      const find = (name: string) => this.#sheet?.querySelector<HTMLElement>(name);
      (find('.margin-note') ?? find('.margin-list'))?.focus({ preventScroll: true });
    });
  }

  close(): void {
    const hadFocus = this.#sheet?.contains(this.#root.focused) ?? false;
    this.isOpen = false;
    if (this.#hasTab) void this.#draw();
    else this.#drop();
    if (hadFocus) this.#returnFocusTo?.focus({ preventScroll: true });
    this.#returnFocusTo = null;
  }

  hide(): void {
    this.#hasTab = false;
    if (this.isOpen) void this.#draw();
    else this.#drop();
  }

  #drop(): void {
    if (!this.#sheet) return;
    render(null, this.#sheet);
    this.#root.dropSheet(this.#sheet);
    this.#sheet = undefined;
  }

  async #draw(): Promise<void> {
    this.#sheet ??= this.#root.addSheet();
    const sheet = this.#sheet;
    await this.#root.attach(sheet);
    const page = this.#page;
    if (sheet !== this.#sheet || !page) return;
    const { isOpen } = this;
    showInterface(
      sheet,
      'margin',
      page,
      <MarginNotes
        notes={page.notes}
        isOpen={isOpen}
        isThin={roomBeside(page) < ROOM}
        hasTab={this.#hasTab}
        onToggle={() => this.toggle(page)}
        onJump={(place) => {
          // In a narrow window the list would lie on the passage.
          if (page.window.innerWidth < NARROW) this.close();
          page.goTo(place);
        }}
      />,
    );
  }
}

/** The room at the right of the article's text (CSS pixels). */
function roomBeside({ article, window }: ReadPage): number {
  const rights = (article?.blocks ?? []).map((block) => block.getBoundingClientRect().right);
  return window.document.documentElement.clientWidth - Math.max(0, ...rights);
}
