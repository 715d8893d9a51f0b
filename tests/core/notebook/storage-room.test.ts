import { expect, it } from 'vitest';
import { demandRoom, isOutOfRoom } from '../../../core/notebook/storage-room.ts';

it('A file is refused before it is stored, unless there is twice its size of room', () => {
  expect(() => demandRoom(4_000, { quota: 12_000, usage: 8_000 })).toThrow('not enough room');
  expect(() => demandRoom(2_000, { quota: 12_000, usage: 8_000 })).not.toThrow();
  expect(() => demandRoom(2_000, {})).not.toThrow();
});

it.each([
  ['Chrome', { name: 'QuotaExceededError', message: 'Encountered full disk' }, true],
  ['Firefox', { name: 'AbortError', message: 'The transaction was aborted' }, true],
  ['another failure', { name: 'RangeError', message: 'too long' }, false],
])('What %s says of a full disk is understood', (_, error, expected) => {
  expect(isOutOfRoom(error)).toBe(expected);
});
