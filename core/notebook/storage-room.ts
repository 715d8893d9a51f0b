/**
 * Whether an error says that the browser has no room left to store in. Firefox often tells no more
 * than that the transaction was aborted; nothing else aborts one of ours.
 */
export const isOutOfRoom = ({ name = '', message = '' }: Partial<Error>): boolean =>
  /quota|abort/i.test(`${name} ${message}`);

/**
 * Throws if what is left of the browser's room is not surely enough for a file, before anything of it
 * is stored: a Firefox that runs out of room in the midst of a transaction undoes the records before
 * and keeps those after (seen in Firefox 140), so that it must not come to that.
 *
 * @param size of the file in bytes; stored, it may take twice as much
 * @param room what the browser says of itself (`navigator.storage.estimate`), in bytes
 * @throws DOMException (QuotaExceededError)
 */
export function demandRoom(size: number, { quota, usage = 0 }: StorageEstimate): void {
  if (quota !== undefined && quota - usage < 2 * size) {
    throw new DOMException('There is not enough room for this file.', 'QuotaExceededError');
  }
}
