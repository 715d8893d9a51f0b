import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoHost, demoPages, FIRST_DEMO } from '../../tools/demo-pages.ts';
import { cardText, litStretches, openCard, waitForLight } from '../../tools/main-job.ts';
import { bridgePack } from './bridge-pack.ts';
import { bridgeReports } from './bridge-reports.ts';
import { press, takeFile, textOf, until } from './page-steps.ts';
import { type ReadingBrowser, startReading } from './reading-browser.ts';

const STARGATE = { host: demoHost(FIRST_DEMO), path: '/artikel.html' };
const { deich, moor } = bridgeReports;

describe.each(['chrome', 'firefox'] as const)('What the other sources say, in %s', (kind) => {
  let reading: ReadingBrowser;
  beforeAll(async () => {
    reading = await startReading(kind, [...demoPages(), deich, moor]);
  });
  afterAll(async () => {
    await reading?.close();
  });

  it('shows claims by sources, their exact words with glosses, and the words on the page', async () => {
    const article = await reading.open(STARGATE);
    await waitForLight(article);
    const panel = await openStory(reading, article);
    await press(panel, /^Differences/);
    await openRow(panel, 'up to 500 billion dollars against 500 billion dollars');
    const detail = await panel.$eval('.detail-row', (row) => (row as HTMLElement).innerText);
    expect(detail).toContain('insgesamt 500 Milliarden Dollar');
    expect(detail).toContain('≤ 500 billion USD');
    await panel.waitForSelector('.detail-row button.word');
    await panel.$$eval('.detail-row button.word', (words) => {
      const word = words.find((one) => one.textContent === 'investieren');
      (word as HTMLElement).click();
    });
    await until(async () => /invest/.test((await textOf(panel)).replace('investieren', '')));
    await press(panel, /Show it on the page/);
    await until(async () =>
      (await litStretches(article)).some(
        ({ kind: name, text }) => name === 'active' && text.includes('500 Milliarden'),
      ),
    );
    await reading.shoot(panel, 'story-claim');
    await panel.close();
    await article.close();
  });

  it('filters by person and by what the article leaves out', async () => {
    const article = await reading.open(STARGATE);
    await waitForLight(article);
    const panel = await openStory(reading, article);
    const count = () => panel.$$eval('.claim-row', (rows) => rows.length);
    await press(panel, /^Missing here/);
    await until(async () => (await textOf(panel)).includes('not here'));
    expect(await panel.$$eval('.claim-row td.here .dot.silent', (dots) => dots.length)).toBe(
      await count(),
    );
    await press(panel, /^Missing here/);
    await panel.select('.story-filter select', 'sam-altman');
    await until(async () => (await textOf(panel)).includes('Schwindler'));
    expect(await textOf(panel)).toContain('judging word');
    await panel.close();
    await article.close();
  });

  it('keeps an article, and sets the next one on the event beside it', async () => {
    const first = await reading.open(deich);
    await waitForLight(first);
    const popup = await reading.openExtensionPage('popup', first);
    await until(async () => /Keep this article/.test(await textOf(popup)));
    expect(await textOf(popup)).not.toMatch(/tell this story/);
    await pressOnceReady(popup, /Keep this article/);
    await until(async () => /Kept on this computer/.test(await textOf(popup)));
    await popup.close();
    await first.close();

    const second = await reading.open(moor);
    await waitForLight(second);
    const again = await reading.openExtensionPage('popup', second);
    await until(async () => /2 sources tell this story/.test(await textOf(again)));
    await reading.shoot(again, 'story-popup');
    await again.close();
    const panel = await openStory(reading, second);
    const shown = await textOf(panel);
    expect(shown).toContain('more than 7 million euros against about 4 million euros');
    expect(shown).toContain('at least 9 months against at least 6 months');
    await openRow(panel, 'more than 7 million');
    const link = await panel.$eval('.detail-row a', (one) => (one as HTMLAnchorElement).href);
    expect(new URL(link).hostname).toBe(deich.host);
    await reading.shoot(panel, 'story-kept');
    await panel.close();
    await second.close();
  });

  it('marks in the margin where sources part, and leaves the page as it is', async () => {
    const article = await reading.open(moor);
    await waitForLight(article);
    await until(async () => (await marks(article)).length === 2);
    expect((await marks(article))[0]).toBe('1 other source says something else here');
    const isUntouched = await article.evaluate((html) => {
      const served = new DOMParser().parseFromString(html, 'text/html');
      return served.body.innerHTML.trim() === document.body.innerHTML.trim();
    }, moor.html);
    expect(isUntouched).toBe(true);
    await article.bringToFront();
    await article.keyboard.down('Alt');
    await article.keyboard.down('Shift');
    await article.keyboard.press('ArrowDown');
    await article.keyboard.up('Shift');
    await article.keyboard.up('Alt');
    await article.keyboard.press('Enter');
    expect(await cardText(article)).toContain('rund vier Millionen');
    await reading.shoot(article, 'story-mark');
    await article.keyboard.press('Escape');

    const popup = await reading.openExtensionPage('popup', article);
    await flip(popup, /Mark in the margin/);
    await until(async () => (await marks(article)).length === 0);
    await flip(popup, /Mark in the margin/);
    await until(async () => (await marks(article)).length === 2);
    await popup.close();
    await article.close();
  });

  it('lists in the card of a name the kept articles that name it', async () => {
    const article = await reading.open(moor);
    await waitForLight(article);
    await openCard(article, 'Folkerts');
    await until(async () => /In your kept articles/.test(await cardText(article)));
    expect(await cardText(article)).toContain('Klappbrücke in Wiekhusen muss gesperrt werden');
    await article.close();
  });

  it('refuses a broken pack in one sentence, and takes a whole one in until it is removed', async () => {
    const options = await reading.openExtensionPage('options');
    const broken = structuredClone(bridgePack);
    broken.claims[1]!.topic = 'money';
    await takeFile(options, 'broken.json', JSON.stringify(broken));
    await until(async () => (await textOf(options)).includes('claims.1.topic'));
    expect(await textOf(options)).toContain('names a topic “money” that it does not have');
    expect(await textOf(options)).not.toContain(bridgePack.title.en);
    await takeFile(options, 'text.json', 'Kein Paket.');
    await until(async () => (await textOf(options)).includes('not readable as JSON'));
    await takeFile(options, 'whole.json', JSON.stringify(bridgePack));
    await until(async () => (await textOf(options)).includes(bridgePack.title.en));
    await reading.shoot(options, 'story-packs');

    const article = await reading.open(moor);
    await waitForLight(article);
    const panel = await openStory(reading, article);
    // The pack's source, the article that is being read, and the one that is kept.
    expect(await panel.$$eval('.matrix thead th', (cells) => cells.length)).toBe(4);
    expect(await textOf(panel)).toContain(bridgePack.title.en);
    await panel.close();
    await article.close();

    await press(options, /^Remove$/);
    await until(async () => !(await textOf(options)).includes(bridgePack.title.en));
    await options.close();
  });

  it('groups kept articles into their story in the notebook, and shows it at full width', async () => {
    const article = await reading.open(moor);
    await waitForLight(article);
    const panel = await reading.openExtensionPage('sidepanel', article);
    await pressOnceReady(panel, /Keep this article/);
    await until(async () => /Kept on this computer/.test(await textOf(panel)));
    await panel.close();
    await article.close();
    const notebook = await reading.openExtensionPage('notebook');
    await notebook.setViewport({ width: 1000, height: 860 });
    await until(async () => (await notebook.$('[data-tab=stories]')) !== null);
    await notebook.$eval('[data-tab=stories]', (tab) => (tab as HTMLElement).click());
    await until(async () => /2 sources: Leuchtturmpost, Deichkurier/.test(await textOf(notebook)));
    await press(notebook, /2 sources: Leuchtturmpost, Deichkurier/);
    await until(async () =>
      (await textOf(notebook)).includes('more than 7 million euros against about 4 million euros'),
    );
    // None of the two is being read.
    expect(await notebook.$('.matrix .here')).toBeNull();
    await reading.shoot(notebook, 'story-notebook');
    await notebook.close();
  });

  it('forgets an article, and takes that back', async () => {
    const article = await reading.open(deich);
    await waitForLight(article);
    const panel = await reading.openExtensionPage('sidepanel', article);
    await until(async () => /Kept on this computer/.test(await textOf(panel)));
    await press(panel, /Forget it/);
    await until(async () => /No longer kept/.test(await textOf(panel)));
    await press(panel, /Undo/);
    await until(async () => /Kept on this computer/.test(await textOf(panel)));
    await panel.close();
    await article.close();
  });

  it('asks nobody outside', () => {
    expect(reading.strayRequests).toEqual([]);
  });
});

async function openStory(reading: ReadingBrowser, article: Page): Promise<Page> {
  const panel = await reading.openExtensionPage('sidepanel', article);
  await until(async () => (await panel.$('.matrix')) !== null);
  return panel;
}

/** Opens the row that has some words. */
async function openRow(panel: Page, words: string): Promise<void> {
  await until(() =>
    panel.$$eval(
      '.claim-row button.line',
      (rows, wanted) => {
        const row = rows.find((one) => one.textContent?.includes(wanted));
        (row as HTMLElement | undefined)?.click();
        return row !== undefined;
      },
      words,
    ),
  );
  await until(async () => (await panel.$('.detail-row')) !== null);
}

async function pressOnceReady(page: Page, label: RegExp): Promise<void> {
  await until(() =>
    page.$$eval(
      'button',
      (buttons, source) =>
        buttons.some((one) => new RegExp(source).test(one.textContent ?? '') && !one.disabled),
      label.source,
    ),
  );
  await press(page, label);
}

/** What the marks in the margin say. */
const marks = (article: Page): Promise<string[]> =>
  article.$$eval('randnotiz-marks >>> button', (all) => all.map((one) => one.title));

async function flip(popup: Page, label: RegExp): Promise<void> {
  await until(() =>
    popup.$$eval(
      'label.switch',
      (all, source) => {
        const found = all.find((one) => new RegExp(source).test(one.textContent ?? ''));
        found?.querySelector('input')?.click();
        return found !== undefined;
      },
      label.source,
    ),
  );
}
