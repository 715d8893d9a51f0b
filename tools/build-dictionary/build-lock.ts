import { mkdirSync, rmSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A build takes half a minute; a lock older than this is of a process that died. */
const STALE_AFTER = 300_000;
const POLL_EVERY = 250;

/**
 * Runs `work` unless another process is at it already (tests start in several): then waits for that
 * one to end. Runs nothing when `isDone` holds, before or after the waiting.
 *
 * @param folder a path that is made as the lock and removed at the end
 */
export async function onlyOnce(
  folder: string,
  isDone: () => boolean,
  work: () => Promise<void>,
): Promise<void> {
  while (!isDone()) {
    if (!takeLock(folder)) {
      await wait(POLL_EVERY);
      continue;
    }
    try {
      if (!isDone()) await work();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function takeLock(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    const since = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > STALE_AFTER) rmSync(folder, { recursive: true, force: true });
    return false;
  }
}
