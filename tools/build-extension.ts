import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import type { BrowserKind } from './browsers.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the extension for one browser. The `demo` build also reads our demo pages' reserved host
 * names and lets a driver see into the card; everything else is what is shipped.
 *
 * @returns the folder that a browser loads
 */
export async function buildExtension(
  browser: BrowserKind,
  mode: 'demo' | 'production',
): Promise<string> {
  await build({ root: ROOT, browser, mode, logger: quiet });
  return `${ROOT}.output/${browser}${mode === 'demo' ? '-demo' : ''}`;
}

const silent = () => {};
/** Only what goes wrong is worth a newcomer's eyes. */
const quiet = {
  debug: silent,
  log: silent,
  info: silent,
  success: silent,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 1,
};
