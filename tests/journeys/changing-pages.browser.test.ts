import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CARD, litStretches, openCard, pressInCard, waitForLight } from '../../tools/main-job.ts';
import {
  CHANGING_PAGES,
  darkPage,
  hostilePage,
  hugePage,
  LIVE_PAGE,
  strictPage,
  unlistedPage,
} from './changing-pages.ts';
import { type ReadingBrowser, startReading } from './reading-browser.ts';

describe.each(['chrome', 'firefox'] as const)('Difficult pages in %s', (kind) => {
  let reading: ReadingBrowser;
  beforeAll(async () => {
    reading = await startReading(kind, CHANGING_PAGES);
  });
  afterAll(async () => {
    await reading?.close();
  });

  it('stay lit while they render themselves anew, and do not break', async () => {
    const page = await reading.open(LIVE_PAGE);
    const before = (await waitForLight(page)).length;
    for (let round = 0; round < 5; round++) {
      await page.evaluate(() => (window as unknown as { again(): void }).again());
      await page.waitForFunction(
        (wanted) => {
          let connected = 0;
          for (const [key, highlight] of CSS.highlights) {
            if (!/person|organization|place|product/.test(key)) continue;
            for (const range of highlight) if (range.startContainer.isConnected) connected++;
          }
          return connected === wanted;
        },
        { polling: 20 },
        before,
      );
    }
    expect(await page.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual(
      [],
    );
    expect(await openCard(page, 'Scholz')).toContain('Olaf Scholz');
    await page.close();
  });

  it('are read where the page’s policy allows nothing', async () => {
    const page = await reading.open(strictPage);
    await waitForLight(page);
    expect(await openCard(page, 'Scholz')).toContain('Olaf Scholz');
    const background = await page.evaluate(() => {
      const sheet = document.querySelector('randnotiz-card')!.shadowRoot!.querySelector('.sheet')!;
      return getComputedStyle(sheet).backgroundColor;
    });
    expect(background).not.toBe('rgba(0, 0, 0, 0)');
    await reading.shoot(page, 'strict');
    await page.close();
  });

  it('are lit in the colors for a dark ground where the page is dark', async () => {
    const page = await reading.open(darkPage);
    await waitForLight(page);
    const keys = await page.evaluate(() => [...CSS.highlights.keys()]);
    expect(keys).toContain('randnotiz-dark-person');
    expect(keys).not.toContain('randnotiz-light-person');
    await openCard(page, 'Scholz');
    await reading.shoot(page, 'dark');
    await page.close();
  });

  it('cannot run their text in our card or keep our marks away', async () => {
    const page = await reading.open(hostilePage);
    await waitForLight(page);
    await openCard(page, 'Scholz');
    await page.keyboard.press('Escape');
    await page
      .waitForFunction(() => ![...CSS.highlights.keys()].length, { timeout: 5000 })
      .catch(() => {});
    await page.evaluate(() => document.querySelector('h1')!.append(' '));
    await page.evaluate(() =>
      document.querySelector('article')!.append('Noch ein Satz aus Berlin.'),
    );
    await waitForLight(page);
    expect(
      await page.evaluate(() => (window as unknown as { hacked?: number }).hacked),
    ).toBeUndefined();
    await page.close();
  });

  it('of a million words are read without the page standing still', async () => {
    const page = await reading.open(hugePage);
    const lit = await waitForLight(page);
    expect(lit.length).toBeGreaterThan(2);
    expect(await openCard(page, 'Bauzeit')).toMatch(/construction/);
    const popup = await reading.openExtensionPage('popup', page);
    await popup.waitForFunction(() => /very long/.test(document.body.innerText));
    await popup.close();
    await page.close();
  });

  it('on other sites are left alone', async () => {
    const page = await reading.open(unlistedPage);
    const popup = await reading.openExtensionPage('popup', page);
    await popup.waitForFunction(() => /cannot read this page/.test(document.body.innerText));
    await popup.close();
    expect(await litStretches(page)).toEqual([]);
    await page.close();
  });
});

describe('An unlisted site', () => {
  it('is read in Chrome by a click on the toolbar button, for that once', async () => {
    const reading = await startReading('chrome', CHANGING_PAGES);
    try {
      const page = await reading.open(unlistedPage);
      await reading.clickToolbarButton(page);
      const popup = await reading.openedPopup();
      await popup.waitForFunction(() => /Always read on this site/.test(document.body.innerText));
      await reading.shoot(popup, 'popup-unlisted');
      await waitForLight(page);
      expect(await openCard(page, 'Scholz')).toContain('Olaf Scholz');
      await page.reload();
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await litStretches(page)).toEqual([]);
    } finally {
      await reading.close();
    }
  });

  // Chrome asks in a window of its own that no driver can answer; Firefox can be told to agree.
  it('is always read in Firefox once the reader has added it', async () => {
    const reading = await startReading('firefox', CHANGING_PAGES);
    const page = await reading.open(unlistedPage);
    const options = await reading.openExtensionPage('options');
    await options.type('input[type="search"]', unlistedPage.host);
    await options.click('form button');
    await options.waitForFunction(
      (host) => [...document.querySelectorAll('li')].some((one) => one.innerText.includes(host)),
      {},
      unlistedPage.host,
    );
    await reading.shoot(options, 'options');
    await options.close();
    await page.reload();
    await waitForLight(page);
    expect(await openCard(page, 'Scholz')).toContain('Olaf Scholz');
    await reading.close();
  });
});

describe('The background', () => {
  let reading: ReadingBrowser;
  beforeAll(async () => {
    reading = await startReading('chrome', CHANGING_PAGES);
  });
  afterAll(async () => {
    await reading?.close();
  });

  it('may be stopped at any moment: cards open and notes are stored all the same', async () => {
    const page = await reading.open(darkPage);
    await waitForLight(page);
    await reading.killBackground();
    expect(await openCard(page, 'Scholz')).toContain('Olaf Scholz');
    await page.keyboard.press('Escape');
    await reading.killBackground();
    await openCard(page, 'Ausbau');
    await reading.killBackground();
    await pressInCard(page, /Save this word/);
    await page.waitForFunction(() =>
      [...CSS.highlights.keys()].some((key) => key.includes('-note-')),
    );
    await reading.killBackground();
    await page.reload();
    await page.waitForFunction(() =>
      [...CSS.highlights.keys()].some((key) => key.includes('-note-')),
    );
    await page.close();
  });
});

describe('The shipped extension', () => {
  it('keeps its card closed to the page', async () => {
    const host = 'www.tagesschau.de';
    const reading = await startReading('chrome', [{ ...darkPage, host }], {
      extension: inject('extensions').shipped,
    });
    try {
      const page = await reading.open({ ...darkPage, host });
      await waitForLight(page);
      const { x, y } = (await litStretches(page))[0]!;
      await page.mouse.click(x, y);
      await page.waitForSelector('randnotiz-card');
      expect(
        await page.evaluate(() => document.querySelector('randnotiz-card')!.shadowRoot),
      ).toBeNull();
      expect(await page.$(CARD)).toBeNull();
    } finally {
      await reading.close();
    }
  });
});
