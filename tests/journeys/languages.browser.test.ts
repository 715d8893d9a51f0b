import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoHost, demoPages, FIRST_DEMO } from '../../tools/demo-pages.ts';
import { openCard, waitForLight } from '../../tools/main-job.ts';
import { type ReadingBrowser, startReading } from './reading-browser.ts';

const STARGATE = { host: demoHost(FIRST_DEMO), path: '/artikel.html' };

describe.each(['chrome', 'firefox'] as const)('In German and in the dark, %s', (kind) => {
  let reading: ReadingBrowser;
  beforeAll(async () => {
    reading = await startReading(kind, demoPages(), { language: 'de', darkMode: true });
  });
  afterAll(async () => {
    await reading?.close();
  });

  it('speaks German in card, popup and panel, and keeps the English of glosses', async () => {
    const page = await reading.open(STARGATE);
    await waitForLight(page);
    const card = await openCard(page, 'Musks');
    expect(card).toMatch(/In diesem Artikel · \d+ Nennungen/);
    expect(card).toContain('entrepreneur');
    await reading.shoot(page, 'german-card');
    await page.keyboard.press('Escape');

    const popup = await reading.openExtensionPage('popup', page);
    await popup.waitForFunction(() =>
      /Quellen erzählen diese Geschichte/.test(document.body.innerText),
    );
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('de');
    await reading.shoot(popup, 'german-popup');
    await popup.close();

    const panel = await reading.openExtensionPage('sidepanel', page);
    await panel.setViewport({ width: 280, height: 760 });
    await panel.waitForSelector('.matrix');
    const isWide = await panel.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isWide).toBe(false);
    await reading.shoot(panel, 'german-panel-narrow');
    await panel.close();

    const options = await reading.openExtensionPage('options');
    await options.waitForFunction(() => /Einstellungen/.test(document.body.innerText));
    await reading.shoot(options, 'german-options');
    await options.close();
    await page.close();
  });
});
