/** Layers that can be told apart by eye; what would lie higher lies on the highest. */
export const NOTE_LAYERS = 3;

/** A note's place in the text (UTF-16 code units) and when it was made (ISO 8601). */
interface LaidNote {
  start: number;
  end: number;
  createdAt: string;
}

/**
 * Lays overlapping notes on each other, the newer above, so that each can be seen.
 * @returns the layer of each note, from 0, in the order given
 */
export function stackNotes(notes: readonly LaidNote[]): number[] {
  const layers = new Array<number>(notes.length).fill(0);
  const byAge = notes.map((note, at) => ({ ...note, at }));
  byAge.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  for (const [index, { start, end, at }] of byAge.entries()) {
    for (const older of byAge.slice(0, index)) {
      if (older.start < end && start < older.end) {
        layers[at] = Math.min(NOTE_LAYERS - 1, Math.max(layers[at]!, layers[older.at]! + 1));
      }
    }
  }
  return layers;
}
