import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD, cardText, pressInCard } from '../../tools/main-job.ts';
import {
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
  darkNotesPage,
  formPages,
  longWordPage,
  plainPage,
  plainWith,
  STANDING_PAGES,
} from './standing-pages.ts';

const LIST = 'randnotiz-card >>> .margin-list';
const TAB = 'randnotiz-card >>> .margin-tab';

describe.each(['chrome', 'firefox'] as const)('Notes on a page in %s', (kind) => {
  let reading: ReadingBrowser;
  beforeAll(async () => {
    reading = await startReading(kind, STANDING_PAGES);
  });
  afterAll(async () => {
    await reading?.close();
  });

  it('that overlap are both seen, the newer above, and both reached', async () => {
    const page = await openLit(reading, plainPage);
    await select(page, 'Das Salzmuseum', 'drei Jahre schließen');
    await saveSelection(page, 'the long one');
    await select(page, 'Salzmuseum in Lüneburg');
    await saveSelection(page, 'the short one');
    const layers = (await litPieces(page)).filter(({ kind: what }) => what.startsWith('note-'));
    expect(layers.map(({ kind: what }) => what).sort()).toEqual(['note-yellow', 'note-yellow1']);
    expect(await priorities(page)).toEqual([-3, -2]);
    await reading.shoot(page, 'overlap');

    await clickOn(page, 'Salzmuseum in');
    const card = await cardText(page);
    expect(card).toContain('Your notes here');
    expect(card.indexOf('the short one')).toBeLessThan(card.indexOf('the long one'));
    await reading.shoot(page, 'overlap-card');
    await pressInCard(page, /Edit the note on “Das Salzmuseum/);
    await page.waitForFunction(
      () =>
        document.querySelector('randnotiz-card')?.shadowRoot?.activeElement?.localName ===
        'textarea',
    );
    await page.keyboard.type(', changed');
    await pressInCard(page, /^Save/);
    await until(async () => (await textInCard(page)).includes('the long one, changed'));
    await page.keyboard.press('Escape');
    await page.close();
  });

  it('are listed at its edge in order of the text, by mouse and by keyboard', async () => {
    const page = await openLit(reading, plainPage);
    await select(page, 'eine Halle in Barmbek');
    await saveSelection(page, 'at the end');
    await page.waitForSelector(TAB);
    const before = await page.evaluate(() => document.body.outerHTML);
    await page.evaluate(() => scrollTo(0, 0));
    await reading.shoot(page, 'margin-tab');
    expect(await page.$(LIST)).toBeNull();
    await page.focus('body');
    await toggleByKeys(page);
    await page.waitForSelector(LIST);
    await reading.shoot(page, 'margin-list');
    expect(await itemsOf(page)).toEqual([
      expect.stringContaining('the long one'),
      expect.stringContaining('the short one'),
      expect.stringContaining('at the end'),
    ]);
    // The focus is in the list: Enter jumps, Escape closes and gives the focus back.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(async () =>
      (await litPieces(page)).some(
        ({ kind: what, text }) => what === 'active' && text.includes('Barmbek'),
      ),
    );
    await page.keyboard.press('Escape');
    await until(async () => (await page.$(LIST)) === null);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    expect(await page.$$eval('html > *', (all) => all.map((one) => one.localName))).toEqual([
      'head',
      'body',
      'randnotiz-card',
    ]);
    await page.$eval(TAB, (tab) => (tab as HTMLElement).click());
    await page.waitForSelector(LIST);
    await page.close();
  });

  it('say so when the newsroom has exchanged or taken out their words', async () => {
    reading.server.put(
      plainWith((text) =>
        text
          .replace('soll für drei Jahre schließen', 'muss für drei Jahre schließen')
          .replace(/<p>In Hamburg.*?<\/p>/, ''),
      ),
    );
    const page = await openLit(reading, plainPage);
    await page.waitForSelector(TAB);
    await toggleByKeys(page);
    await until(async () => (await textInCard(page)).includes('has changed since'));
    const list = await textInCard(page);
    expect(list).toMatch(/Lüneburg muss für drei Jahre schließen[\s\S]*you marked:[\s\S]*soll für/);
    expect(list).toMatch(/Not found on this page[\s\S]*eine Halle in Barmbek/);
    await reading.shoot(page, 'margin-changed');
    // The page brings the paragraph back: so does the list.
    await page.evaluate(() => {
      const back = document.createElement('p');
      back.textContent =
        'In Hamburg zeigt man sich hilfsbereit. Das Museum der Arbeit bietet an, die empfindlichsten Stücke bis zur Wiedereröffnung auszustellen, und will dafür eine Halle in Barmbek räumen, die im Winter ohnehin leer steht.';
      document.querySelector('article')!.append(back);
    });
    await until(async () => !(await textInCard(page)).includes('Not found'));
    await page.keyboard.press('Escape');
    await clickOn(page, 'für drei Jahre');
    expect(await cardText(page)).toContain('The passage has changed since; you marked:');
    await page.close();
    reading.server.put(plainPage);
  });

  it('leave a narrow page its room, and a dark one its ground', async () => {
    const page = await openLit(reading, darkNotesPage);
    await page.setViewport({ width: 360, height: 700 });
    await select(page, 'Das Museum der Arbeit', 'auszustellen');
    await saveSelection(page, 'dark');
    await page.waitForSelector(TAB);
    await until(async () => (await boxOf(page, TAB)).width <= 8);
    const text = await page.$eval('article p', (one) => one.getBoundingClientRect().right);
    expect((await boxOf(page, TAB)).left).toBeGreaterThanOrEqual(text);
    await reading.shoot(page, 'margin-narrow');
    await toggleByKeys(page);
    await page.waitForSelector(LIST);
    const list = await boxOf(page, LIST);
    expect(list.left).toBeGreaterThanOrEqual(0);
    expect(list.left + list.width).toBeLessThanOrEqual(360);
    await reading.shoot(page, 'margin-narrow-open');
    await page.setViewport({ width: 1280, height: 900 });
    await until(async () => (await boxOf(page, TAB)).width > 20);
    await reading.shoot(page, 'margin-dark');
    await page.close();
  });

  it('have no tab once the reader has switched it off', async () => {
    const options = await reading.openExtensionPage('options');
    expect(await textOf(options)).toContain('Alt+Shift+N');
    await options.evaluate(() => {
      const label = [...document.querySelectorAll('label')].find((one) =>
        /small tab at the edge/.test(one.textContent ?? ''),
      )!;
      label.querySelector('input')!.click();
    });
    const page = await openLit(reading, plainPage);
    await until(async () => (await notedPieces(page)).length > 0);
    expect(await page.$('randnotiz-card')).toBeNull();
    await toggleByKeys(page);
    await page.waitForSelector(LIST);
    await page.keyboard.press('Escape');
    await until(async () => (await page.$('randnotiz-card')) === null);
    await page.close();
    await options.evaluate(() => {
      const label = [...document.querySelectorAll('label')].find((one) =>
        /small tab at the edge/.test(one.textContent ?? ''),
      )!;
      label.querySelector('input')!.click();
    });
    await options.close();
  });

  it('are shared by the live, the AMP and the print form of an article', async () => {
    const [live, ...forms] = formPages;
    const page = await openLit(reading, live!);
    await select(page, 'Die Stadt rechnet', 'neun Millionen Euro');
    await saveSelection(page, 'once for all');
    await page.close();
    for (const form of forms) {
      const other = await openLit(reading, form);
      await until(async () => (await notedPieces(other)).join('').includes('neun Millionen'));
      await other.close();
    }
  });

  it('can be made by touch, where a selection has only handles', async () => {
    const page = await openLit(reading, longWordPage);
    await page.setViewport({
      width: 360,
      height: 700,
      hasTouch: true,
      isMobile: kind === 'chrome',
    });
    await until(async () => isLit(page, 'Hamburg'));
    const { x, y } = await placeOf(page, 'Donaudampf');
    await page.touchscreen.tap(x, y);
    expect(await cardText(page)).toContain('Donaudampfschifffahrt');
    await reading.shoot(page, 'touch-card');
    expect((await boxOf(page, CARD)).width).toBeLessThanOrEqual(344);
    await page.keyboard.press('Escape');
    await until(async () => (await page.$(CARD)) === null);

    await select(page, 'Der Donaudampf', 'gesellschaftsvorsitzende');
    const button = await page.waitForSelector('randnotiz-card >>> .offer button');
    await reading.shoot(page, 'touch-offer');
    const offer = await boxOf(page, 'randnotiz-card >>> .offer button');
    expect(offer.left).toBeGreaterThanOrEqual(0);
    expect(offer.left + offer.width).toBeLessThanOrEqual(360);
    await button!.evaluate((one) => (one as HTMLElement).click());
    await page.waitForSelector('randnotiz-card >>> textarea');
    await pressInCard(page, /^Save/);
    await until(async () => (await notedPieces(page)).join('').includes('vorsitzende'));
    await page.close();
  });
});

async function openLit(
  reading: ReadingBrowser,
  served: { host: string; path: string },
): Promise<Page> {
  const page = await reading.open(served);
  await until(async () => isLit(page, 'Niedersachsen'));
  return page;
}

async function toggleByKeys(page: Page): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press('N');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}

/** Clicks into the middle of words. */
async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await page.mouse.click(x, y);
}

const itemsOf = (page: Page): Promise<string[]> =>
  page.$$eval('randnotiz-card >>> .margin-note', (all) => all.map((one) => one.textContent ?? ''));

const textInCard = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      (
        document
          .querySelector('randnotiz-card')
          ?.shadowRoot?.querySelector('.margin-list, [role=dialog]') as HTMLElement | null
      )?.innerText ?? '',
  );

const boxOf = (page: Page, selector: string): Promise<{ left: number; width: number }> =>
  page.$eval(selector, (one) => {
    const { left, width } = one.getBoundingClientRect();
    return { left, width };
  });

/** The priorities with which notes are painted, lowest first. */
const priorities = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([key]) => key.includes('-note-'))
      .map(([, { priority }]) => priority)
      .sort((a, b) => a - b),
  );
