import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';

/** The words that a page shows. */
export const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** Presses a button of an extension page by its words. */
export async function press(page: Page, label: RegExp): Promise<void> {
  for (const button of await page.$$('button')) {
    if (label.test(((await button.evaluate((one) => one.textContent)) ?? '').trim())) {
      await button.evaluate((one) => one.click());
      return;
    }
  }
  throw new Error(`The page has no button ${label}.`);
}

/** Gives a page a file, written for it. */
export async function takeFile(page: Page, name: string, text: string): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'randnotiz-')), name);
  writeFileSync(path, text);
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

/** Waits for an effect; a hidden tab draws no frames, so the page itself is asked again and again. */
export async function until(isDone: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 300; look++) {
    if (await isDone()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It never showed its effect.');
}
