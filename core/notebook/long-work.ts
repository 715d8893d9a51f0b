/** Work that shows how far it is and can be stopped. */
export interface LongWork {
  /** Called with the share that is done, from 0 to 1. */
  onProgress?(share: number): void;
  /** Stops the work: it throws the signal's AbortError, and nothing of it stays. */
  signal?: AbortSignal;
}
