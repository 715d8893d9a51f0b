/** Milliseconds of work after which the page's own thread is left to the page for a moment. */
const SLICE = 6;

/** Work on the page's own thread that makes way for the page whenever it has taken a while. */
export class Slices {
  readonly #window: Window;
  #start: number;

  constructor(window: Window) {
    this.#window = window;
    this.#start = window.performance.now();
  }

  /** Lets other tasks pass if this one has lasted its time. */
  async rest(): Promise<void> {
    const { performance } = this.#window;
    if (performance.now() - this.#start < SLICE) return;
    await new Promise((resolve) => this.#window.setTimeout(resolve));
    this.#start = performance.now();
  }

  /** Takes all steps, and rests between them; what they come to. */
  async take<T>(steps: Generator<undefined, T>): Promise<T> {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await this.rest();
    }
  }
}
