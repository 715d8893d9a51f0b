import type { ElementHandle, Frame, Page } from 'puppeteer-core';

/** A piece of text that a highlight of ours covers; in shadow trees one for each text node. */
export interface LitPiece {
  text: string;
  kind: string;
}

/** What our highlights show in a page or a frame of it, shadow trees included. */
export const litPieces = (page: Page | Frame): Promise<LitPiece[]> =>
  page.evaluate(() => {
    const lit = [];
    for (const [key, highlight] of CSS.highlights) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        if (!startContainer.isConnected) continue;
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        lit.push({ text: range.toString(), kind: key.replace(/^randnotiz-(light|dark)-/, '') });
      }
    }
    return lit;
  });

/** The passages that are marked as noted. */
export const notedPieces = async (page: Page | Frame): Promise<string[]> =>
  (await litPieces(page)).filter(({ kind }) => kind.startsWith('note-')).map(({ text }) => text);

/** Whether words are lit. */
export const isLit = async (page: Page | Frame, words: string): Promise<boolean> =>
  (await litPieces(page)).some(({ text }) => text === words);

/** The text node that holds words, in whichever tree. */
async function nodeOf(page: Page | Frame, words: string): Promise<ElementHandle<Text>> {
  const found = await page.evaluateHandle((wanted) => {
    const search = (root: Node): Text | null => {
      const walker = document.createTreeWalker(
        root,
        NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const isHidden = node.parentElement?.closest('script, style, head, randnotiz-card');
        if (node instanceof Text && node.data.includes(wanted) && !isHidden) return node;
        const inner = node instanceof Element && node.shadowRoot && search(node.shadowRoot);
        if (inner) return inner;
      }
      return null;
    };
    return search(document);
  }, words);
  const node = found.asElement();
  if (!node) throw new Error(`The page has no text "${words}".`);
  return node as ElementHandle<Text>;
}

/** Where words stand in the window of their frame (CSS pixels), scrolled into view. */
export async function placeOf(
  page: Page | Frame,
  words: string,
): Promise<{ x: number; y: number }> {
  const node = await nodeOf(page, words);
  return node.evaluate((text, wanted) => {
    const start = text.data.indexOf(wanted);
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + wanted.length);
    text.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = range.getClientRects()[0]!;
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, words);
}

/** Selects from the beginning of some words to the end of others, across trees. */
export async function select(page: Page | Frame, first: string, last = first): Promise<void> {
  const start = await nodeOf(page, first);
  const end = await nodeOf(page, last);
  await start.evaluate(
    (from, to, words, lastWords) => {
      from.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()!.setBaseAndExtent(
        from,
        from.data.indexOf(words),
        to,
        to.data.indexOf(lastWords) + lastWords.length,
      );
    },
    end,
    first,
    last,
  );
}

/** Selects from the beginning of some words to the end of others by the mouse, as a reader does. */
export async function drag(page: Page, first: string, last: string): Promise<void> {
  await placeOf(page, last);
  const start = await edgeOf(page, first, 'start');
  const end = await edgeOf(page, last, 'end');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}

/** Where words begin or end in the window (CSS pixels). */
async function edgeOf(page: Page, words: string, side: 'start' | 'end') {
  const node = await nodeOf(page, words);
  return node.evaluate(
    (text, wanted, which) => {
      const start = text.data.indexOf(wanted);
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + wanted.length);
      const boxes = [...range.getClientRects()];
      const box = which === 'start' ? boxes[0]! : boxes.at(-1)!;
      return { x: which === 'start' ? box.left : box.right, y: box.top + box.height / 2 };
    },
    words,
    side,
  );
}

/** Saves what is selected with a note, by keyboard. */
export async function saveSelection(
  page: Page,
  note: string,
  frame: Page | Frame = page,
): Promise<void> {
  const before = (await notedPieces(frame)).length;
  if (frame !== page) await frame.evaluate(() => window.focus());
  await page.keyboard.down('Alt');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Alt');
  await frame.waitForFunction(
    () =>
      document.querySelector('randnotiz-card')?.shadowRoot?.activeElement?.localName === 'textarea',
  );
  await page.keyboard.type(note);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await until(async () => (await notedPieces(frame)).length > before);
}

/** The frame of a page whose address ends so, once it is there. */
export async function frameAt(page: Page, end: string): Promise<Frame> {
  let found: Frame | undefined;
  await until(async () => {
    found = page.frames().find((one) => one.url().endsWith(end));
    return found !== undefined;
  });
  return found!;
}

export const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** Waits for an effect. */
export async function until(isDone: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 200; look++) {
    if (await isDone()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It never showed its effect.');
}
