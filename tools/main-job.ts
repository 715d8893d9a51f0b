import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** A stretch that is lit on a page, and where it stands in the window (CSS pixels). */
export interface LitStretch {
  text: string;
  kind: string;
  x: number;
  y: number;
}

/** What our highlights show on a page now. The registry is shared, so the page's own world sees it. */
export function litStretches(page: Page): Promise<LitStretch[]> {
  return page.evaluate(() => {
    const lit = [];
    for (const [key, highlight] of CSS.highlights) {
      if (!key.startsWith('randnotiz-')) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        if (!startContainer.isConnected) continue;
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const box = range.getClientRects()[0];
        lit.push({
          text: range.toString(),
          kind: key.replace(/^randnotiz-(light|dark)-/, ''),
          x: (box?.left ?? 0) + (box?.width ?? 0) / 2,
          y: (box?.top ?? 0) + (box?.height ?? 0) / 2,
        });
      }
    }
    return lit;
  });
}

/** Waits until names are lit. */
export async function waitForLight(page: Page): Promise<LitStretch[]> {
  await page.waitForFunction(
    () =>
      [...CSS.highlights.keys()].some((key) =>
        /^randnotiz-\w+-(person|organization|place|product)$/.test(key),
      ),
    { timeout: 15_000, polling: 50 },
  );
  return litStretches(page);
}

/** Where a word of the article's text stands in the window (CSS pixels), scrolled into view. */
export async function pointOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  const point = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0 || node.parentElement?.closest('script, style, figcaption, nav, aside')) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0]!;
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    return null;
  }, text);
  if (!point) throw new Error(`The page has no text "${text}".`);
  return point;
}

export const CARD = 'randnotiz-card >>> [role="dialog"]';

/** Clicks on a word and answers with the text of the card that opens. */
export async function openCard(page: Page, word: string): Promise<string> {
  const { x, y } = await pointOf(page, word);
  await page.mouse.click(x, y);
  return cardText(page);
}

/** The text of the open card, once it has stopped loading. */
export async function cardText(page: Page): Promise<string> {
  await page.waitForSelector(CARD, { timeout: 10_000 });
  await page.waitForFunction(
    () => {
      const text =
        document.querySelector('randnotiz-card')?.shadowRoot?.querySelector('[role="dialog"]')
          ?.textContent ?? '';
      return text !== '' && !/Looking it up|Wird nachgeschlagen/.test(text);
    },
    { timeout: 10_000 },
  );
  return page.$eval(CARD, (card) => (card as HTMLElement).innerText);
}

/** Presses a button of the card by its words. */
export async function pressInCard(page: Page, label: RegExp): Promise<void> {
  const buttons = await page.$$('randnotiz-card >>> button');
  for (const button of buttons) {
    const text = await button.evaluate(
      (one) => `${one.textContent} ${one.getAttribute('aria-label') ?? ''}`,
    );
    if (label.test(text)) {
      // A click through the DOM works in both browsers also where the button is scrolled away.
      await button.evaluate((one) => (one as HTMLElement).click());
      return;
    }
  }
  throw new Error(`The card has no button ${label}.`);
}

/** What the tour of the main job found. */
export interface TourReport {
  lit: number;
  nameCard: string;
  wordCard: string;
  restored: boolean;
  screenshots: string[];
}

/**
 * Does once what the extension is for, on an open article: names are lit, a name's card, a word's
 * card, a saved word that is there again after a reload. Leaves a picture of each step in `folder`.
 */
export async function tour(page: Page, folder: string): Promise<TourReport> {
  mkdirSync(folder, { recursive: true });
  const screenshots: string[] = [];
  const shoot = async (name: string) => {
    const path = `${folder}/${name}.png`;
    await page.screenshot({ path: path as `${string}.png` });
    screenshots.push(path);
  };
  const lit = await waitForLight(page);
  await shoot('1-lit');

  const name = await findTarget(page, 'name');
  await page.mouse.click(name.x, name.y);
  const nameCard = await cardText(page);
  await shoot('2-name');
  await page.keyboard.press('Escape');

  const word = await findTarget(page, 'noun');
  await page.mouse.click(word.x, word.y);
  const wordCard = await cardText(page);
  await shoot('3-word');
  await pressInCard(page, /Save this (word|name)|(Wort|Namen) speichern/);
  await page.waitForFunction(() =>
    [...CSS.highlights.keys()].some((key) => key.includes('-note-')),
  );

  await page.reload();
  await waitForLight(page);
  await page
    .waitForFunction(() => [...CSS.highlights.keys()].some((key) => key.includes('-note-')))
    .catch(() => {});
  const restored = (await litStretches(page)).some(
    ({ kind, text }) => kind.startsWith('note-') && text.includes(word.text),
  );
  await pointOf(page, word.text);
  await shoot('4-restored');
  return { lit: lit.length, nameCard, wordCard, restored, screenshots };
}

/** A place that can be clicked: in the window (CSS pixels), uncovered and not on a link. */
interface Target {
  text: string;
  x: number;
  y: number;
}

/**
 * What a reader would point at first: a lit name, best a person's, or a common noun beside one.
 * Scrolls there. Real pages lay links and consent boxes over their text; those places are passed.
 */
async function findTarget(page: Page, wanted: 'name' | 'noun'): Promise<Target> {
  const target = await page.evaluate((kind) => {
    const isLit = (key: string) => /^randnotiz-\w+-(person|organization|place|product)$/.test(key);
    const keys = [...CSS.highlights.keys()].filter(isLit);
    keys.sort((a, b) => Number(b.endsWith('person')) - Number(a.endsWith('person')));
    const noun = /(?<= (?:der|die|das|den|dem|eine|einen|einer) )\p{Lu}\p{Ll}{5,11}\b/gu;
    const ranges = keys.flatMap((key) => [...CSS.highlights.get(key)!]);
    const names = new Set(
      ranges.map(({ startContainer, startOffset, endOffset }) =>
        (startContainer as Text).data.slice(startOffset, endOffset),
      ),
    );
    for (const lit of ranges) {
      const node = lit.startContainer as Text;
      const stretches =
        kind === 'name'
          ? [[lit.startOffset, lit.endContainer === node ? lit.endOffset : node.length] as const]
          : [...node.data.matchAll(noun)]
              .filter(({ 0: word }) => !names.has(word))
              .map(({ index, 0: word }) => [index, index + word.length] as const);
      for (const [start, end] of stretches) {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, end);
        node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = range.getClientRects()[0];
        if (!box) continue;
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const top = document.elementFromPoint(x, y);
        if (top && top === node.parentElement && !top.closest('a[href], button')) {
          return { text: range.toString(), x, y };
        }
      }
    }
    return null;
  }, wanted);
  if (!target) throw new Error(`The page shows no ${wanted} that can be clicked.`);
  return target;
}
