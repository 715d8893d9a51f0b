import { describe, expect, it } from 'vitest';
import { stackNotes } from '../../../core/notebook/stack-notes.ts';

const note = (start: number, end: number, hour: number) => ({
  start,
  end,
  createdAt: `2026-11-24T${String(hour).padStart(2, '0')}:00:00Z`,
});

describe('Notes that overlap', () => {
  it.each([
    ['lie side by side where they only touch', [note(0, 5, 9), note(5, 9, 10)], [0, 0]],
    ['lie on each other, the newer above', [note(0, 9, 10), note(2, 5, 9)], [1, 0]],
    [
      'rise above all that are older there',
      [note(0, 4, 9), note(2, 8, 10), note(3, 6, 11)],
      [0, 1, 2],
    ],
    [
      'share a layer where they are apart',
      [note(0, 20, 9), note(1, 4, 10), note(6, 9, 11)],
      [0, 1, 1],
    ],
    [
      'rise no higher than can be seen',
      [9, 10, 11, 12].map((hour) => note(0, 4, hour)),
      [0, 1, 2, 2],
    ],
  ])('%s', (_, notes, layers) => {
    expect(stackNotes(notes)).toEqual(layers);
  });
});
