import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectArticle, type Refusal } from '../../../core/article/detect.ts';
import { parsePage, readArticle, readPage } from './page.ts';

const FOLDER = new URL('../../pages/', import.meta.url);
const pagesIn = (folder: string) =>
  readdirSync(new URL(folder, FOLDER))
    .filter((name) => name.endsWith('.html'))
    .map((name) => folder + name);

const serialize = (document: Document) => document.toString();

describe('our demo articles', () => {
  it('reads the classic page: lead to last paragraph, and nothing beside them', () => {
    const article = readArticle(readPage('classic.html'));
    expect(article).toMatchObject({
      language: 'de',
      title: 'Musk zieht die Stargate-Milliarden in Zweifel',
      kicker: 'Künstliche Intelligenz',
      byline: 'Henrike Aden',
      publisher: 'Nordbote',
      publishedAt: '2025-01-23T06:40:00.000Z',
    });
    expect(article.headline?.localName).toBe('h1');
    expect(article.kickerElement?.getAttribute('class')).toBe('kicker');
    expect(article.text).toMatch(/^Kaum hat Donald Trump das größte KI-Vorhaben/);
    expect(article.text).toMatch(/steht auf einem anderen Blatt\.$/);
    expect(article.text).toContain('\n\nAltman lädt auf die Baustelle ein\n\n');
    for (const foreign of [
      'Mehr zum Thema',
      'Strom verbrauchen',
      'Wirtschaftsbrief',
      'Newsletter',
      'Lesen Sie auch',
      'Kommentare',
      'Zeichnung',
      'Lesezeit',
      'Merken',
      'Meistgelesen',
      'Beispielseite',
      'Henrike Aden',
    ]) {
      expect(article.text).not.toContain(foreign);
    }
  });

  it('reads the page with a strict policy: a kicker inside the headline, a quote', () => {
    const article = readArticle(readPage('strict-csp.html'));
    expect(article).toMatchObject({
      title: 'Wer bezahlt eigentlich Stargate?',
      kicker: 'Streit um KI-Rechenzentren',
      byline: 'Jonas Terhorst',
      publishedAt: '2025-01-24T15:05:00.000Z',
    });
    expect(article.text).toMatch(/^Elon Musk behauptet, den Partnern fehle das Geld\./);
    expect(article.text).toContain('wenn andere mitbezahlen.');
    expect(article.text).not.toContain('24. Januar 2025');
  });

  it('reads the dark page, without its box of links and its tags', () => {
    const article = readArticle(readPage('dark.html'));
    expect(article).toMatchObject({ kicker: 'Stadthaushalt', publishedAt: '2026-03-12' });
    expect(article.text).toMatch(/ganz von vorn anfangen\.$/);
    expect(article.text).not.toMatch(/Schlagworte|Grafik|Haushalt in Zahlen/);
  });

  it('reads bare text: one element, paragraphs apart, words whole', () => {
    const article = readArticle(readPage('bare-text.html'));
    expect(article.blocks).toHaveLength(1);
    expect(article.title).toBe('Torfmoos wächst schneller als gedacht');
    expect(article.text.split('\n\n').length).toBeGreaterThan(8);
    expect(article.text).toContain('Forschungsteam aus Greifswald');
    expect(article.text).not.toMatch(/\u00ad|Küstenblatt|Archiv|wächst schneller als gedacht/);
  });

  it('does not take a page for an article whose text has not arrived', () => {
    expect(detectArticle(readPage('late.html'))).toMatchObject({
      isArticle: false,
      reason: 'too-little-text',
    });
  });

  it.each(pagesIn(''))('leaves %s as it is, and puts no element inside another', (name) => {
    const document = readPage(name);
    const before = serialize(document);
    const detection = detectArticle(document);
    expect(serialize(document)).toBe(before);
    if (!detection.isArticle) return;
    const { blocks } = detection.article;
    for (const block of blocks) {
      expect(blocks.some((other) => other !== block && other.contains(block))).toBe(false);
    }
  });
});

describe('pages that are not articles', () => {
  const REASONS: Record<string, Refusal> = {
    'author.html': 'section',
    'cookie-wall.html': 'consent',
    'english.html': 'not-german',
    'forum-list.html': 'forum',
    'forum-thread.html': 'forum',
    'gallery.html': 'gallery',
    'home-misleading.html': 'section',
    'home-old.html': 'section',
    'home.html': 'section',
    'imprint.html': 'legal',
    'live-blog.html': 'live-index',
    'live-index.html': 'live-index',
    'login.html': 'account',
    'newsletter.html': 'account',
    'not-found.html': 'error',
    'podcasts.html': 'podcast',
    'search-undeclared.html': 'section',
    'search.html': 'search',
    'section-undeclared.html': 'section',
    'section.html': 'section',
    'shop-list.html': 'shop',
    'shop.html': 'shop',
    'stocks.html': 'service',
    'subscription.html': 'account',
    'topic.html': 'section',
    'video-as-article.html': 'video',
    'video.html': 'video',
    'weather.html': 'service',
  };

  it('has a reason for every page of the folder', () => {
    expect(Object.keys(REASONS).map((name) => `not-articles/${name}`)).toEqual(
      pagesIn('not-articles/').sort(),
    );
  });

  it.each(Object.entries(REASONS))('refuses %s as %s', (name, reason) => {
    const document = readPage(`not-articles/${name}`);
    const before = serialize(document);
    expect(detectArticle(document)).toMatchObject({ isArticle: false, reason });
    expect(serialize(document)).toBe(before);
  });

  it.each(
    Object.keys(REASONS).filter((name) => /^(?:home|section|search|topic|author)/.test(name)),
  )('refuses %s without its structured data and its class names too', (name) => {
    const html = serialize(readPage(`not-articles/${name}`))
      .replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '')
      .replace(/ class="[^"]*"/g, '')
      .replace(/content="(?:website|profile)"/, 'content="article"');
    expect(detectArticle(parsePage(html)).isArticle).toBe(false);
  });
});

describe('hostile and broken pages', () => {
  const SENTENCE = 'Das ist ein gewöhnlicher Satz, der auch in einer Zeitung stehen könnte. ';
  const times = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => make(index)).join('');
  const page = (body: string, head = '') =>
    `<html><head>${head}</head><body><h1>Eine Überschrift</h1>${body}</body></html>`;

  const PAGES: Record<string, string> = {
    'a million words': page(times(16_000, (index) => `<p>${SENTENCE.repeat(5)}${index}</p>`)),
    'one endless paragraph': page(`<div>${`${SENTENCE.repeat(3)}<br><br>`.repeat(15_000)}</div>`),
    'elements nested 20,000 deep': page(
      `${'<div>'.repeat(20_000)}<p>${SENTENCE.repeat(6)}</p>${'</div>'.repeat(20_000)}`,
    ),
    'inline elements nested 5,000 deep': page(`<p>${`<span>${SENTENCE}`.repeat(5_000)}</p>`),
    'lists nested 3,000 deep': page(`<ul><li>${SENTENCE}`.repeat(3_000)),
    '10,000 headlines': times(10_000, (index) => `<h1>Überschrift ${index}</h1>`),
    '5,000 quotes': page(
      times(
        5_000,
        (index) => `<blockquote>${SENTENCE}${index}</blockquote><p>${SENTENCE}${index}a</p>`,
      ),
    ),
    'class names without end': page(
      times(2_000, (index) => `<p class="${'-'.repeat(2_000)}${index}">${SENTENCE}${index}</p>`),
    ),
    'names that could be cut in many ways': page(
      `<p>Von ${'A'.repeat(110)}1</p><p>Von ${'Aa '.repeat(36)}1</p><p>${SENTENCE.repeat(5)}</p>`,
    ),
    'broken structured data': page(
      `<p>${SENTENCE.repeat(6)}</p>`,
      `<script type="application/ld+json">${'{"a":['.repeat(50_000)}</script><script type="application/ld+json">null</script><script type="application/ld+json">{"@type":"NewsArticle","headline":7,"author":{"name":{}},"datePublished":"gestern"}</script>`,
    ),
  };

  it.each(Object.entries(PAGES))('reads %s in bounded time', (_, html) => {
    const document = parsePage(html);
    const start = performance.now();
    const detection = detectArticle(document);
    if (detection.isArticle) readArticle(document);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it.each(['', 'nur Text', '<html></html>', '<html><frameset><frame></frameset></html>'])(
    'does not throw at %j',
    (html) => {
      expect(detectArticle(parsePage(html)).isArticle).toBe(false);
    },
  );

  it('does not believe what is left of the article before', () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ganz anderes Thema"}</script><link rel="canonical" href="https://www.example.de/vorher.html">`;
    const article = readArticle(parsePage(page(`<p>${SENTENCE.repeat(6)}</p>`, head)));
    expect(article).toMatchObject({ title: 'Eine Überschrift', url: '' });
  });

  it('does not believe an address that is none', () => {
    const html = page(
      `<p>${SENTENCE.repeat(6)}</p>`,
      '<link rel="canonical" href="https://www.example.de/a.html#teil-2">',
    );
    expect(readArticle(parsePage(html)).url).toBe('https://www.example.de/a.html');
    expect(readArticle(parsePage(html.replace('https:', 'nicht:/'))).url).toBeTypeOf('string');
  });
});

describe('the language', () => {
  const article = (lang: string, text: string) =>
    parsePage(
      `<html lang="${lang}"><body><article><h1>Titel</h1><p>${text}</p></article></body></html>`,
    );
  const german = readArticle(readPage('dark.html')).text.slice(0, 900);

  it.each([
    ['de-AT', 'de-AT'],
    ['de', 'de'],
    ['en', 'de'],
    ['', 'de'],
  ])('is read from a German text in a page that declares %j', (lang, expected) => {
    expect(readArticle(article(lang, german)).language).toBe(expected);
  });

  it.each([
    'The council approved a new budget on Tuesday night. It was the third attempt this year, and the mayor looked relieved when the votes had been counted. Under the plan, fees will rise by a third, and two of the five libraries are to be merged.',
    'De gemeenteraad heeft dinsdagavond een nieuwe begroting aangenomen. Het was de derde poging dit jaar en de burgemeester keek opgelucht toen de stemmen waren geteld. Volgens het plan gaan de tarieven met een derde omhoog en worden twee bibliotheken samengevoegd.',
    'Le conseil municipal a adopté mardi soir un nouveau budget. C’était la troisième tentative de l’année, et la maire semblait soulagée quand les voix eurent été comptées. Selon ce plan, les tarifs augmenteront d’un tiers.',
    'De Gemengerot huet en Dënschdeg den Owend en neie Budget ugeholl. Et war den drëtte Versuch dëst Joer, an d’Buergermeeschtesch huet erliichtert ausgesinn, wéi d’Stëmmen ausgezielt waren. Nom Plang ginn d’Präisser an d’Luucht.',
  ])('refuses text in another language, whatever the page declares', (text) => {
    expect(detectArticle(article('de', text.repeat(2)))).toMatchObject({
      isArticle: false,
      reason: 'not-german',
    });
  });
});
