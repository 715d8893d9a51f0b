import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));

/**
 * The path of an evaluation set that lies in `../shared` beside the checkout.
 * @throws if that folder is not there (a reader's machine has none).
 */
export function sharedPath(path: string): string {
  if (!existsSync(SHARED)) {
    throw new Error(`The evaluation sets are not here: ${SHARED} is missing.`);
  }
  return SHARED + path;
}

/** Whether the evaluation sets are beside this checkout. */
export const hasShared = (): boolean => existsSync(SHARED);
