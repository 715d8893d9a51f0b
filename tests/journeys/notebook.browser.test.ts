import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { litStretches, openCard, pressInCard, waitForLight } from '../../tools/main-job.ts';
import { type ReadingBrowser, startReading } from './reading-browser.ts';

const ARTICLE = { host: 'www.hallenblatt.example', path: '/hallenbad.html' };
const PARAGRAPHS = [
  'Das alte Hallenbad in Kieritz wird nun doch saniert. Der Gemeinderat beschloss am Dienstagabend nach einer langen Sitzung, dafür im kommenden Jahr einen Kredit aufzunehmen. Die Verwaltung von Bürgermeisterin Petra Lindner hatte zuvor ein neues Gutachten vorgelegt.',
  'Nach Angaben des Bauamts kostet der Umbau rund zwölf Millionen Euro. Das Land Niedersachsen übernimmt davon die Hälfte. Lindner kündigte am Mittwoch weitere Schritte an und sprach von einem guten Tag für die Stadt.',
  'Der Förderverein hält die Pläne für überfällig. Seit drei Jahren sind die Häuser am Markt ohne Schwimmunterricht, und viele Eltern fahren mit ihren Kindern bis nach Hannover. Der Verein will selbst Geld sammeln und hofft auf den Herbst.',
  'Kritik kommt von der Opposition. Sie bezweifelt, dass der Zeitplan zu halten ist, und verlangt, die Ausgaben der Stadt noch einmal zu prüfen. Eine Mehrheit fand sie dafür am Dienstag nicht.',
];

const page = (paragraphs: readonly string[]) => ({
  ...ARTICLE,
  html: `<!doctype html><html lang="de"><head><meta charset="utf-8">
<title>Kieritz saniert sein Hallenbad</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Kieritz saniert sein Hallenbad","inLanguage":"de","datePublished":"2026-11-18","publisher":{"@type":"Organization","name":"Hallenblatt"}}</script>
</head><body><article><h1>Kieritz saniert sein Hallenbad</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`,
});

describe.each(['chrome', 'firefox'] as const)('The notebook in %s', (kind) => {
  let reading: ReadingBrowser;
  beforeAll(async () => {
    reading = await startReading(kind, [page(PARAGRAPHS)]);
  });
  afterAll(async () => {
    await reading?.close();
  });

  it('keeps a passage with note and tags, and finds it when the article was edited', async () => {
    const article = await reading.open(ARTICLE);
    await waitForLight(article);
    await save(
      article,
      'Das Land Niedersachsen übernimmt davon die Hälfte',
      'half of it',
      'Bäder, Geld',
    );
    await save(article, 'Eine Mehrheit fand sie dafür am Dienstag nicht', 'no majority');
    // The newsroom exchanges words, moves a paragraph to the front, and takes the last one out.
    const edited = PARAGRAPHS[1]!.replace('übernimmt davon', 'bezahlt davon nun');
    reading.server.put(
      page([PARAGRAPHS[2]!, 'Stand: Donnerstag, 18 Uhr.', PARAGRAPHS[0]!, edited]),
    );
    await article.reload();
    await until(async () =>
      (await painted(article)).some((text) => text.includes('Niedersachsen bezahlt davon nun')),
    );
    expect(await painted(article)).toHaveLength(1);
    const panel = await reading.openExtensionPage('sidepanel', article);
    await openTab(panel, 'notes');
    await until(async () => /Not found on this page[\s\S]*Eine Mehrheit/.test(await textOf(panel)));
    expect(await textOf(panel)).toContain('Bäder');
    await reading.shoot(panel, 'notes-moved');
    await panel.close();
    reading.server.put(page(PARAGRAPHS));
    await article.close();
  });

  it('finds everything by any inflected form, and opens it at its passage', async () => {
    const notebook = await openNotebook(reading);
    await notebook.waitForSelector('.notebook-row');
    await notebook.type('input[type=search]', 'mehrheiten');
    await until(async () => (await rows(notebook)).length === 1);
    expect((await rows(notebook))[0]).toContain('Eine Mehrheit fand sie');
    await reading.shoot(notebook, 'notebook-search');
    await press(notebook, /Go to the passage/);
    const opened = await tabShowing(reading, ARTICLE.path);
    await until(async () =>
      (await litStretches(opened)).some(({ kind: name }) => name === 'active'),
    );
    await opened.close();
    await notebook.close();
  });

  it('learns a word with its sentence: both parts of a separable verb, keys, undo', async () => {
    const article = await reading.open(ARTICLE);
    await waitForLight(article);
    expect(await openCard(article, 'kündigte')).toContain('ankündigen');
    await pressInCard(article, /Save this word/);
    await until(async () => (await painted(article)).includes('kündigte'));
    await article.close();

    const notebook = await openNotebook(reading);
    await openTab(notebook, 'review');
    await notebook.waitForSelector('.review .lit');
    expect(
      await notebook.$$eval('.front .lit', (all) => all.map((one) => one.textContent)),
    ).toEqual(['kündigte', 'an']);
    expect(await textOf(notebook)).not.toContain('to announce');
    await notebook.keyboard.press(' ');
    await until(async () => (await textOf(notebook)).includes('ankündigen'));
    await reading.shoot(notebook, 'review');
    await notebook.keyboard.press('4');
    await until(async () => (await textOf(notebook)).includes('Nothing is due now'));
    await press(notebook, /Undo the last answer/);
    await notebook.waitForSelector('.front .lit');
    await notebook.keyboard.press('Enter');
    await until(async () => (await notebook.$('.ratings')) !== null);
    await notebook.keyboard.press('3');
    await until(async () => (await textOf(notebook)).includes('1 answer today'));
    await notebook.close();
  });

  it('underlines saved words on pages when the reader wants it, and counts what is due', async () => {
    const options = await reading.openExtensionPage('options');
    await flip(options, /Underline saved words/);
    const article = await reading.open(ARTICLE);
    await until(async () =>
      (await litStretches(article)).some(({ kind: name }) => name === 'word-strong'),
    );
    expect(
      (await litStretches(article))
        .filter(({ kind: name }) => name === 'word-strong')
        .map(({ text }) => text),
    ).toContain('kündigte');
    expect(await badge(options)).toBe('');
    await article.bringToFront();
    await openCard(article, 'Gutachten');
    await pressInCard(article, /Save this word/);
    await until(async () => (await badge(options)) === '1');
    await flip(options, /Underline saved words/);
    await options.close();
    await article.close();
  });

  it('gives a backup that a fresh profile takes in, byte for byte', async () => {
    const notebook = await openNotebook(reading);
    const backup = await takeBackup(notebook);
    expect(backup).toContain('Niedersachsen');
    const other = await startReading(kind, [page(PARAGRAPHS)]);
    try {
      const fresh = await openNotebook(other);
      await openTab(fresh, 'storage');
      await takeFile(fresh, 'backup.json', backup);
      await fresh.waitForSelector('dialog .counts tbody tr');
      await reading.shoot(fresh, 'import');
      await press(fresh, /^Add$/);
      await until(async () => (await textOf(fresh)).includes('Taken in.'));
      expect(await takeBackup(fresh)).toBe(backup);
    } finally {
      await other.close();
    }
    await notebook.close();
  });

  it('takes in what Hypothesis exported, and says in one sentence what it cannot read', async () => {
    const notebook = await openNotebook(reading);
    await openTab(notebook, 'storage');
    await takeFile(
      notebook,
      'broken.json',
      '{"randnotiz":"backup","version":2,"words":[{"id":7}]}',
    );
    await until(async () => (await textOf(notebook)).includes('words[0]'));
    expect(await textOf(notebook)).toContain('One entry of this file is broken');
    await takeFile(notebook, 'picture.json', '\u0089PNG');
    await until(async () => (await textOf(notebook)).includes('not readable as JSON'));
    const annotation = {
      id: 'abc',
      uri: `https://${ARTICLE.host}${ARTICLE.path}`,
      text: '<img src=x onerror=document.title="run">',
      tags: [],
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'hofft auf den Herbst' }] }],
    };
    await takeFile(notebook, 'hypothesis.json', JSON.stringify({ rows: [annotation] }));
    await notebook.waitForSelector('dialog .counts tbody tr');
    await press(notebook, /^Add$/);
    await until(async () => (await textOf(notebook)).includes('Taken in.'));
    await openTab(notebook, 'everything');
    await until(async () => (await textOf(notebook)).includes('hofft auf den Herbst'));
    expect(await notebook.title()).not.toBe('run');
    expect(await notebook.$('.notebook img')).toBeNull();
    await notebook.close();
  });

  it('asks nobody outside', () => {
    expect(reading.strayRequests).toEqual([]);
  });
});

describe('When the disk is full, in firefox', () => {
  it('takes in nothing of a file that has no room, and says so', async () => {
    const reading = await startReading('firefox', [page(PARAGRAPHS)], { storageLimit: 12_000 });
    try {
      const notebook = await openNotebook(reading);
      await openTab(notebook, 'storage');
      let stored = 0;
      let isFull = false;
      for (let file = 0; file < 10 && !isFull; file++) {
        await takeFile(notebook, 'fill.json', fillingBackup(4_000, `${file}`));
        await notebook.waitForSelector('dialog .counts tbody tr');
        await press(notebook, /^Add$/);
        await until(async () => /Taken in\.|no room left/.test(await textOf(notebook)));
        isFull = /no room left/.test(await textOf(notebook));
        if (!isFull) stored += 200;
        await until(async () => (await storedPassages(notebook)) === String(stored));
      }
      expect(isFull).toBe(true);
      expect(stored).toBeGreaterThan(0);
      await reading.shoot(notebook, 'disk-full');
      const backup = JSON.parse(await takeBackup(notebook));
      expect(backup.highlights).toHaveLength(stored);
    } finally {
      await reading.close();
    }
  });
});

/** A backup of about so many kilobytes, all its passages new. */
function fillingBackup(kilobytes: number, name: string): string {
  const now = '2026-11-24T12:00:00.000Z';
  const highlights = Array.from({ length: kilobytes / 20 }, (_, at) => ({
    id: `${name}-${at}`,
    address: `https://voll.example/${name}`,
    title: 'Voll',
    quote: { exact: 'voll', prefix: '', suffix: '' },
    position: { start: 0, end: 4 },
    color: 'blue',
    // Browsers compress what they store: no two stretches of this are alike.
    note: Array.from({ length: 2_500 }, () => Math.random().toString(36).slice(2, 10)).join(''),
    tags: [],
    createdAt: now,
    updatedAt: now,
  }));
  return JSON.stringify({ randnotiz: 'backup', version: 2, highlights });
}

const storedPassages = (notebook: Page): Promise<string> =>
  notebook.$eval('.figures b', (one) => one.textContent ?? '');

describe('Anki on the reader’s own machine, in firefox', () => {
  it('is sent words only once it is switched on, and each of them once', async () => {
    const asked: { action: string; params: { notes?: unknown[] } }[] = [];
    const anki = createServer((request, response) => {
      let body = '';
      request.on('data', (piece) => {
        body += piece;
      });
      request.on('end', () => {
        const question = JSON.parse(body);
        asked.push(question);
        const notes: unknown[] = question.params.notes ?? [];
        const result = { createDeck: 1, canAddNotes: notes.map((_, at) => at > 0), addNotes: [7] };
        response.end(
          JSON.stringify({ result: result[question.action as 'addNotes'], error: null }),
        );
      });
    });
    await new Promise<void>((resolve) => anki.listen(8765, '127.0.0.1', resolve));
    const reading = await startReading('firefox', [page(PARAGRAPHS)]);
    try {
      const article = await reading.open(ARTICLE);
      await waitForLight(article);
      for (const word of ['Gutachten', 'Kredit']) {
        await openCard(article, word);
        await pressInCard(article, /Save this word/);
        await article.keyboard.press('Escape');
      }
      const notebook = await openNotebook(reading);
      await openTab(notebook, 'storage');
      await notebook.waitForSelector('button ::-p-text(Switch AnkiConnect on)');
      expect(asked).toEqual([]);
      await notebook.click('button ::-p-text(Switch AnkiConnect on)');
      await notebook.waitForSelector('button ::-p-text(Send words to Anki)');
      await press(notebook, /Send words to Anki/);
      await until(async () => /1 word added; Anki had 1 already/.test(await textOf(notebook)));
      expect(asked.map(({ action }) => action)).toEqual(['createDeck', 'canAddNotes', 'addNotes']);
      expect(JSON.stringify(asked.at(-1)!.params.notes)).toMatch(/<b>(Kredit|Gutachten)<\/b>/);
      await new Promise((resolve) => anki.close(resolve));
      await press(notebook, /Send words to Anki/);
      await until(async () => /Anki did not answer/.test(await textOf(notebook)));
    } finally {
      anki.close();
      await reading.close();
    }
  });
});

describe('Saving in chrome', () => {
  it('keeps every confirmed save, once, when two tabs write and the background is killed', async () => {
    const reading = await startReading('chrome', [page(PARAGRAPHS)]);
    try {
      const tabs = [await openNotebook(reading), await openNotebook(reading)];
      const confirmed = new Set<string>();
      let isDone = false;
      const killing = (async () => {
        while (!isDone) {
          await reading.killBackground().catch(() => {});
          await new Promise((resolve) => setTimeout(resolve, 40 + ((confirmed.size * 37) % 160)));
        }
      })();
      await Promise.all(
        tabs.map(async (tab, which) => {
          for (let at = 0; at < 250; at++) {
            const id = `${which}-${at}`;
            if (await sendSave(tab, id)) confirmed.add(id);
          }
        }),
      );
      isDone = true;
      await killing;
      const backup = JSON.parse(await takeBackup(tabs[0]!));
      const stored: string[] = backup.highlights.map(({ id }: { id: string }) => id);
      expect(new Set(stored).size).toBe(stored.length);
      expect([...confirmed].filter((id) => !stored.includes(id))).toEqual([]);
      expect(confirmed.size).toBeGreaterThan(400);
    } finally {
      await reading.close();
    }
  });
});

/** Sends what a page's script sends to save, and answers whether the background has confirmed it. */
const sendSave = (tab: Page, id: string): Promise<boolean> =>
  tab.evaluate(
    async (given, address) => {
      const now = new Date().toISOString();
      const highlight = {
        id: given,
        address,
        title: 'Kieritz',
        quote: { exact: 'Hallenbad', prefix: 'alte ', suffix: ' in' },
        position: { start: 10, end: 19 },
        color: 'yellow',
        note: '',
        tags: [],
        createdAt: now,
        updatedAt: now,
      };
      const { runtime } = (
        globalThis as unknown as {
          chrome: {
            runtime: { sendMessage(message: object): Promise<{ err?: unknown } | undefined> };
          };
        }
      ).chrome;
      try {
        const reply = await runtime.sendMessage({
          id: Math.floor(Math.random() * 10_000),
          timestamp: Date.now(),
          type: 'saveHighlight',
          data: { highlight },
        });
        return reply !== undefined && reply.err === undefined;
      } catch {
        return false;
      }
    },
    id,
    `https://${ARTICLE.host}${ARTICLE.path}`,
  );

async function openNotebook(reading: ReadingBrowser): Promise<Page> {
  const notebook = await reading.openExtensionPage('notebook');
  await notebook.setViewport({ width: 1000, height: 860 });
  await notebook.waitForSelector('[data-tab=storage]');
  await until(async () => !(await textOf(notebook)).includes('Opening the notebook'));
  return notebook;
}

/** Presses "back up now" and answers with the file that the browser would have stored. */
async function takeBackup(notebook: Page): Promise<string> {
  await openTab(notebook, 'storage');
  await notebook.evaluate(() => {
    const scope = globalThis as unknown as { taken?: Promise<string> };
    scope.taken = new Promise((resolve) => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then(resolve);
        return create(blob);
      };
    });
  });
  await press(notebook, /Back up now/);
  return notebook.evaluate(() => (globalThis as unknown as { taken: Promise<string> }).taken);
}

async function takeFile(notebook: Page, name: string, text: string): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'randnotiz-')), name);
  writeFileSync(path, text);
  const input = (await notebook.waitForSelector(
    'input[type=file]',
  )) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

/** Selects words of the page and opens the editor for them, by keyboard. */
async function select(article: Page, words: string): Promise<void> {
  await article.evaluate((wanted) => {
    const paragraph = [...document.querySelectorAll('p')].find((one) =>
      one.textContent!.includes(wanted),
    )!;
    const node = paragraph.firstChild as Text;
    const start = node.data.indexOf(wanted);
    paragraph.scrollIntoView({ block: 'center' });
    getSelection()!.setBaseAndExtent(node, start, node, start + wanted.length);
  }, words);
  await article.keyboard.down('Alt');
  await article.keyboard.press('Enter');
  await article.keyboard.up('Alt');
  await article.waitForSelector('randnotiz-card >>> textarea');
}

/** Saves words of the page with a note and tags. */
async function save(article: Page, words: string, note: string, tags = ''): Promise<void> {
  const before = (await painted(article)).length;
  await select(article, words);
  await article.keyboard.type(note);
  if (tags) {
    await article.keyboard.press('Tab');
    await article.keyboard.type(tags);
  }
  await pressInCard(article, /^Save/);
  await until(async () => (await painted(article)).length > before);
}

async function flip(options: Page, label: RegExp): Promise<void> {
  await options.waitForSelector('label.switch');
  for (const one of await options.$$('label.switch')) {
    if (label.test((await one.evaluate((element) => element.textContent)) ?? '')) {
      await one.evaluate((element) => element.querySelector('input')!.click());
    }
  }
}

/** What stands on the toolbar's button. */
const badge = (options: Page): Promise<string> =>
  options.evaluate(() => {
    type Api = { action: { getBadgeText(details: object): Promise<string> } };
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    return (scope.browser ?? scope.chrome).action.getBadgeText({});
  });

const painted = async (article: Page): Promise<string[]> =>
  (await litStretches(article))
    .filter(({ kind }) => kind.startsWith('note-'))
    .map(({ text }) => text);

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

const rows = (notebook: Page): Promise<string[]> =>
  notebook.$$eval('.notebook-row', (all) => all.map((one) => one.textContent ?? ''));

const openTab = async (page: Page, tab: string): Promise<void> => {
  await page.waitForSelector(`[data-tab=${tab}]`);
  await page.$eval(`[data-tab=${tab}]`, (one) => (one as HTMLElement).click());
};

async function press(page: Page, label: RegExp): Promise<void> {
  for (const button of await page.$$('button')) {
    if (label.test(((await button.evaluate((one) => one.textContent)) ?? '').trim())) {
      await button.evaluate((one) => one.click());
      return;
    }
  }
  throw new Error(`The page has no button ${label}.`);
}

/** The tab that shows a path of ours, once the browser has opened it. */
async function tabShowing(reading: ReadingBrowser, path: string): Promise<Page> {
  let found: Page | undefined;
  await until(async () => {
    found = (await reading.browser.pages()).find((one) => new URL(one.url()).pathname === path);
    return found !== undefined;
  });
  return found!;
}

/** Waits for an effect; a hidden tab draws no frames, so the page itself is asked again and again. */
async function until(isDone: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 300; look++) {
    if (await isDone()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It never showed its effect.');
}
