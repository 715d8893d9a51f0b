import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoHost, demoPages, FIRST_DEMO } from '../../tools/demo-pages.ts';
import {
  CARD,
  cardText,
  litStretches,
  openCard,
  pointOf,
  pressInCard,
  waitForLight,
} from '../../tools/main-job.ts';
import { type ReadingBrowser, startReading } from './reading-browser.ts';

const DEMOS = demoPages();
const STARGATE = { host: demoHost(FIRST_DEMO), path: '/artikel.html' };

describe.each(['chrome', 'firefox'] as const)('Reading in %s', (kind) => {
  let reading: ReadingBrowser;
  beforeAll(async () => {
    reading = await startReading(kind, DEMOS);
  });
  afterAll(async () => {
    await reading?.close();
  });

  it('lights names without touching the page', async () => {
    const page = await reading.open(STARGATE);
    const before = await page.evaluate(() => document.body.innerHTML);
    const lit = await waitForLight(page);
    const texts = lit.map(({ text }) => text);
    expect(texts).toContain('Elon Musk');
    expect(new Set(lit.map((one) => one.kind))).toContain('organization');
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
    await reading.shoot(page, 'lit');
    await page.close();
  });

  it('opens the card of a name in the genitive, and closes it with Escape', async () => {
    const page = await reading.open(STARGATE);
    await waitForLight(page);
    const text = await openCard(page, 'Musks');
    expect(text).toContain('Elon Musk');
    expect(text).toMatch(/In this article · \d+ mentions/);
    await reading.shoot(page, 'card-name');
    const box = await (await page.$(CARD))!.boundingBox();
    const word = await pointOf(page, 'Musks');
    expect(word.y < box!.y || word.y > box!.y + box!.height).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.$(CARD)).toBeNull();
    await page.close();
  });

  it('glosses a word, saves it, and finds it again after a reload', async () => {
    const page = await reading.open(STARGATE);
    await waitForLight(page);
    const { word, gloss } = WORD;
    expect(await openCard(page, word)).toMatch(gloss);
    await reading.shoot(page, 'card-word');
    await pressInCard(page, /Save this word/);
    await page.waitForFunction(noteIsPainted);
    await page.keyboard.press('Escape');
    await page.reload();
    await page.waitForFunction(noteIsPainted);
    expect(await notes(page)).toContain(word);
    await page.close();
  });

  it('lights all parts of an expression that stands apart, when the pointer rests on one', async () => {
    const page = await reading.open(STARGATE);
    await waitForLight(page);
    const popup = await reading.openExtensionPage('popup', page);
    await switchInPopup(popup, /Open cards when the pointer rests/);
    await popup.close();
    await page.bringToFront();
    const { x, y } = await pointOf(page, 'zieht');
    await until(
      () => page.$(CARD).then((card) => card !== null),
      // The setting reaches the page when it may; a reader's pointer moves again, too.
      () => page.mouse.move(x + 2 * Math.random(), y),
    );
    expect(await cardText(page)).toMatch(/in Zweifel ziehen/);
    const active = (await litStretches(page)).filter(({ kind }) => kind === 'active');
    expect(active.map(({ text }) => text)).toEqual(['zieht', 'in', 'Zweifel']);
    await reading.shoot(page, 'expression');
    const options = await reading.openExtensionPage('popup', page);
    await switchInPopup(options, /Open cards when the pointer rests/);
    await options.close();
    await page.close();
  });

  it('saves a selected passage with a note, changes it, deletes it, takes that back', async () => {
    const page = await reading.open(STARGATE);
    await waitForLight(page);
    await selectParagraph(page, 1);
    await page.keyboard.down('Alt');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Alt');
    await page.waitForSelector('randnotiz-card >>> textarea');
    await page.keyboard.type('Das merke ich mir.');
    await reading.shoot(page, 'note-editor');
    await pressInCard(page, /^Save/);
    await page.waitForFunction(noteIsPainted);

    const panel = await reading.openExtensionPage('sidepanel', page);
    await panel.waitForSelector('[data-tab="notes"]');
    await panel.click('[data-tab="notes"]');
    await panel.waitForFunction(() => document.body.innerText.includes('Das merke ich mir.'));
    await reading.shoot(panel, 'panel-notes');
    await deleteNote(panel, 'Das merke ich mir.');
    await panel.waitForFunction(() => !document.body.innerText.includes('Das merke ich mir.'));
    await pressOnPage(panel, /^Undo$/);
    await panel.waitForFunction(() => document.body.innerText.includes('Das merke ich mir.'));
    await panel.close();
    await page.close();
  });

  it('goes from name to name and into the card by keyboard alone', async () => {
    const page = await reading.open(STARGATE);
    await waitForLight(page);
    await chord(page, ['Alt'], 'ArrowDown');
    await page.keyboard.press('Enter');
    const first = await cardText(page);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('RANDNOTIZ-CARD');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.$(CARD)).toBeNull();
    await chord(page, ['Alt'], 'ArrowDown');
    await page.keyboard.press('Enter');
    expect(await cardText(page)).not.toBe(first);
    await page.keyboard.press('Escape');
    await chord(page, ['Alt', 'Shift'], 'ArrowRight');
    await page.keyboard.press('Enter');
    expect(await cardText(page)).not.toBe('');
    await page.close();
  });

  it('shows in the popup what was found, and looks up what is typed', async () => {
    const page = await reading.open(STARGATE);
    await waitForLight(page);
    const popup = await reading.openExtensionPage('popup', page);
    await popup.waitForFunction(() => /\d+ people/.test(document.body.innerText));
    await popup.waitForFunction(() => /sources tell this story/.test(document.body.innerText));
    const text = await popup.$eval('main', (main) => (main as HTMLElement).innerText);
    expect(text).toContain('Less common words');
    await reading.shoot(popup, 'popup');
    await popup.type('input[type="search"]', 'häuser');
    await popup.waitForFunction(() => /house/.test(document.body.innerText));
    await popup.close();
    await page.close();
  });

  it('sets the story in the side panel beside its sources', async () => {
    const page = await reading.open(STARGATE);
    await waitForLight(page);
    const panel = await reading.openExtensionPage('sidepanel', page);
    await panel.waitForSelector('.matrix');
    // The statements, this article, and the five sources of the pack.
    expect(await panel.$$eval('.matrix thead th', (cells) => cells.length)).toBe(7);
    await panel.click('.matrix tbody button');
    await panel.waitForSelector('.matrix [lang="de"]');
    await reading.shoot(panel, 'panel-story');
    for (const tab of ['names', 'words']) {
      await panel.click(`[data-tab="${tab}"]`);
      await reading.shoot(panel, `panel-${tab}`);
    }
    await panel.close();
    await page.close();
  });

  it('switches the light off for this site and on again', async () => {
    const page = await reading.open(STARGATE);
    await waitForLight(page);
    const popup = await reading.openExtensionPage('popup', page);
    await popup.waitForSelector('.dots');
    const toggle = await popup.waitForSelector('input[role="switch"]');
    await toggle!.click();
    // A page in a background tab draws no frames to wait for.
    await page.waitForFunction(
      () => ![...CSS.highlights.keys()].some((key) => /person$/.test(key)),
      { polling: 50 },
    );
    await toggle!.click();
    await waitForLight(page);
    await popup.close();
    await page.close();
  });

  it('shows small English above hard words, until the reader says that they know them', async () => {
    const page = await reading.open(STARGATE);
    await waitForLight(page);
    const popup = await reading.openExtensionPage('popup', page);
    const slider = await popup.waitForSelector('input[type="range"]');
    await slider!.focus();
    await popup.keyboard.press('ArrowRight');
    await popup.close();
    await page.bringToFront();
    await page.waitForSelector('randnotiz-glosses');
    await reading.shoot(page, 'gloss-layer');
    await openCard(page, WORD.word);
    await pressInCard(page, /I know it/);
    await page.waitForFunction(
      () =>
        document
          .querySelector('randnotiz-card')
          ?.shadowRoot?.querySelector('[aria-pressed="true"]') !== null,
    );
    await pressInCard(page, /Word by word/);
    await reading.shoot(page, 'card-sentence');
    await page.close();
  });

  it('reads an article that comes late, grows, and gives way to another without a reload', async () => {
    const page = await reading.open({ host: demoHost('late'), path: '/artikel.html' });
    const before = (await waitForLight(page)).map(({ text }) => text);
    const title = await page.$eval('h1', (heading) => heading.textContent);
    await page.click('.more');
    await page.waitForFunction(
      (count) => {
        let lit = 0;
        for (const [key, ranges] of CSS.highlights)
          if (/person|place|organ/.test(key)) lit += ranges.size;
        return lit > count;
      },
      { polling: 50 },
      before.length,
    );
    await page.click('.next');
    await page.waitForFunction(
      (old) => ![undefined, old].includes(document.querySelector('h1')?.textContent),
      { polling: 50 },
      title,
    );
    const panel = await reading.openExtensionPage('popup', page);
    const heading = await page.$eval('h1', (one) => one.textContent!.trim());
    await panel.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, heading);
    expect((await waitForLight(page)).length).toBeGreaterThan(0);
    await panel.close();
    await page.close();
  });

  it('works in the panel by keyboard: tabs by arrows, claims by Enter', async () => {
    const page = await reading.open(STARGATE);
    await waitForLight(page);
    const panel = await reading.openExtensionPage('sidepanel', page);
    await panel.waitForSelector('.matrix');
    await panel.focus('[data-tab="story"]');
    // The filters stand before the claims.
    await until(
      () => panel.evaluate(() => document.activeElement?.matches('.matrix button') ?? false),
      () => panel.keyboard.press('Tab'),
    );
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.matrix [aria-expanded="true"]');
    await panel.focus('[data-tab="story"]');
    await panel.keyboard.press('ArrowRight');
    await panel.waitForSelector('[data-tab="names"][aria-selected="true"]');
    await panel.keyboard.press('Tab');
    await until(
      async () => (await litStretches(page)).some(({ kind }) => kind === 'active'),
      () => panel.keyboard.press('Enter'),
    );
    await panel.close();
    await page.close();
  });

  it('asks nothing of any server', () => {
    expect(reading.strayRequests).toEqual([]);
  });
});

const WORD = { word: 'Rechenzentren', gloss: /(data|computer|computing) cent/ };

const noteIsPainted = () => [...CSS.highlights.keys()].some((key) => key.includes('-note-'));

const notes = async (page: Page) =>
  (await litStretches(page)).filter(({ kind }) => kind.startsWith('note-')).map(({ text }) => text);

async function chord(page: Page, held: ('Alt' | 'Shift')[], key: 'ArrowDown' | 'ArrowRight') {
  for (const one of held) await page.keyboard.down(one);
  await page.keyboard.press(key);
  for (const one of held) await page.keyboard.up(one);
}

const selectParagraph = (page: Page, nth: number) =>
  page.evaluate((at) => {
    const paragraph = [...document.querySelectorAll('article p')].filter(
      (one) => (one.textContent ?? '').length > 200,
    )[at]!;
    paragraph.scrollIntoView({ block: 'center' });
    getSelection()!.selectAllChildren(paragraph);
  }, nth);

/** Does something again and again until it has shown its effect. */
async function until(isDone: () => Promise<boolean>, act: () => Promise<void>) {
  for (let round = 0; round < 10; round++) {
    await act();
    for (let look = 0; look < 20; look++) {
      if (await isDone()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('It never showed its effect.');
}

async function switchInPopup(popup: Page, label: RegExp) {
  await popup.waitForSelector('.dots');
  for (const one of await popup.$$('label.switch')) {
    if (label.test((await one.evaluate((element) => element.textContent)) ?? '')) {
      await one.evaluate((element) => (element as HTMLElement).click());
      return;
    }
  }
  throw new Error(`The popup has no switch ${label}.`);
}

const deleteNote = (panel: Page, note: string) =>
  panel.evaluate((wanted) => {
    const item = [...document.querySelectorAll('li')].find((one) =>
      one.innerText.includes(wanted),
    )!;
    [...item.querySelectorAll('button')].find((one) => one.innerText === 'Delete')!.click();
  }, note);

async function pressOnPage(page: Page, label: RegExp) {
  for (const button of await page.$$('button')) {
    if (label.test((await button.evaluate((one) => one.textContent)) ?? '')) {
      await button.evaluate((one) => one.click());
      return;
    }
  }
  throw new Error(`The page has no button ${label}.`);
}
