import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText } from '../../tools/main-job.ts';
import {
  drag,
  frameAt,
  isLit,
  litPieces,
  notedPieces,
  placeOf,
  saveSelection,
  select,
  textOf,
  until,
} from './notes-on-page.ts';
import { type ReadingBrowser, startReading } from './reading-browser.ts';
import {
  framePages,
  lateShadowPage,
  STANDING_PAGES,
  shadowPage,
  writtenPage,
} from './standing-pages.ts';

describe.each(['chrome', 'firefox'] as const)('An article in %s', (kind) => {
  let reading: ReadingBrowser;
  beforeAll(async () => {
    reading = await startReading(kind, STANDING_PAGES);
  });
  afterAll(async () => {
    await reading?.close();
  });

  it('is lit, explained, saved and found again in open shadow trees', async () => {
    const page = await reading.open(shadowPage);
    await until(async () => isLit(page, 'Barmbek'));
    const names = (await litPieces(page)).map(({ text }) => text);
    expect(names).toEqual(expect.arrayContaining(['Lüneburg', 'Niedersachsen', 'Hamburg']));
    // What is lit can be seen, in the innermost tree too.
    await until(async () => (await underlineIn(page)) === 'underline');
    await reading.shoot(page, 'shadow');

    for (const [word, gloss] of [
      ['enttäuscht', /disappoint/],
      ['Haushalten', /budget|household/],
      ['empfindlichsten', /sensitive|delicate|susceptible/],
    ] as const) {
      const { x, y } = await placeOf(page, word);
      await page.mouse.click(x, y);
      expect(await cardText(page)).toMatch(gloss);
      await page.keyboard.press('Escape');
    }

    await drag(page, 'Der Förderkreis', 'neun Millionen Euro');
    await saveSelection(page, 'over the edge of a tree');
    await select(page, 'die empfindlichsten Stücke', 'Wiedereröffnung');
    await saveSelection(page, 'in the innermost tree');
    await page.reload();
    await until(async () => (await notedPieces(page)).join(' ').includes('empfindlichsten'));
    expect((await notedPieces(page)).join(' ')).toMatch(
      /Der Förderkreis reagierte.*neun Millionen Euro/,
    );
    await page.close();
  });

  it('is lit when its element is defined late, and again when text changes in the tree', async () => {
    const page = await reading.open(lateShadowPage);
    await page.evaluate(() => (window as unknown as { arrive(): void }).arrive());
    await until(async () => isLit(page, 'Hamburg'));
    expect((await litPieces(page)).map(({ text }) => text)).not.toContain('Hannover');
    await page.evaluate(() => (window as unknown as { exchange(): void }).exchange());
    await until(async () => isLit(page, 'Hannover'));
    await page.close();
  });

  it('is lit and noted in a frame of the same site, and speaks for its tab', async () => {
    const page = await reading.open(framePages[0]!);
    const frame = await frameAt(page, '/druck/museum-4711.html');
    await until(async () => isLit(frame, 'Hamburg'));
    await select(frame, 'Das Museum der Arbeit', 'auszustellen');
    await saveSelection(page, 'they help', frame);

    const panel = await reading.openExtensionPage('sidepanel', page);
    await panel.$eval('[data-tab=notes]', (one) => (one as HTMLElement).click());
    await until(async () => /they help/.test(await textOf(panel)));
    for (const button of await panel.$$('button')) {
      if (/Go to/.test((await button.evaluate((one) => one.textContent)) ?? '')) {
        await button.evaluate((one) => one.click());
      }
    }
    await until(async () => (await litPieces(frame)).some(({ kind: what }) => what === 'active'));
    await panel.close();
    await page.close();

    // The print page in the frame shares its notes with the article itself.
    const live = await reading.open(framePages[3]!);
    await until(async () => (await notedPieces(live)).join('').includes('Museum der Arbeit'));
    await live.close();
  });

  it('is lit and noted in a frame that its page has written', async () => {
    const page = await reading.open(writtenPage);
    const frame = await frameAt(page, 'about:srcdoc');
    await until(async () => isLit(frame, 'Hamburg'));
    await select(frame, 'Die Stadt rechnet', 'neun Millionen Euro');
    await saveSelection(page, 'so much', frame);
    await page.reload();
    const again = await frameAt(page, 'about:srcdoc');
    await until(async () => (await notedPieces(again)).join('').includes('neun Millionen'));
    await page.close();
  });

  it('asks nobody outside', () => {
    expect(reading.strayRequests).toEqual([]);
  });
});

/** How a place is marked in the innermost shadow tree of the page. */
const underlineIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const part = document.querySelector('news-article')!.shadowRoot!.querySelector('news-part')!;
    const paragraph = part.shadowRoot!.querySelector('p')!;
    return getComputedStyle(paragraph, '::highlight(randnotiz-light-place)').textDecorationLine;
  });
