import { describe, expect, it } from 'vitest';
import { paragraphsOf, parsePage, readArticle } from './page.ts';

const TITLE = 'Hohenwerda schnallt den Gürtel enger';
const paragraphs = paragraphsOf('dark.html').slice(0, 7);
const others = paragraphsOf('classic.html');
const body = paragraphs.join('\n\n');
const asP = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');

const teasers = others
  .map(
    (text, index) =>
      `<div><a href="/artikel/${index}.html"><h3>${text.slice(0, 45)}</h3></a><p>${text.slice(0, 160)}.</p></div>`,
  )
  .join('');
const comments = [...others, ...others]
  .map((text, index) => `<div><b>Leserin${index}</b><p>${text} Das sehe ich ganz anders!</p></div>`)
  .join('');

/** Ways in which outlets, blogs and programs mark up the same text. */
const MARKUPS: Record<string, string> = {
  'a plain text made into a page': `<html><body><article><h1>${TITLE}</h1>${asP(paragraphs)}</article></body></html>`,
  'no article element and no language': `<html><body><h1>${TITLE}</h1>${asP(paragraphs)}</body></html>`,
  'a blog post with a linked headline, sidebar and comments': `<html lang="de-DE"><head><title>${TITLE} | Blog aus Hohenwerda</title></head><body class="single post-template"><div id="page"><header><h1><a href="/">Blog aus Hohenwerda</a></h1></header><div class="post hentry"><h2 class="entry-title"><a href="/2026/03/haushalt/">${TITLE}</a></h2><div class="entry-content">${asP(paragraphs)}</div></div><div id="comments" class="comments-area"><h3>12 Gedanken zu „${TITLE}“</h3>${comments}</div><div class="widget-area sidebar"><h3>Neueste Beiträge</h3>${teasers}</div></div></body></html>`,
  'an AMP page': `<html amp lang="de"><head><title>${TITLE}</title></head><body><amp-sidebar id="menu"><ul><li><a href="/">Start</a></li></ul></amp-sidebar><main><h1>${TITLE}</h1><amp-img src="a.jpg"></amp-img><amp-ad type="x"></amp-ad><section amp-access="NOT data.allow">Jetzt Probeabo abschließen und jederzeit kündbar weiterlesen mit unserem Abo.</section>${asP(paragraphs)}<amp-social-share type="x"></amp-social-share></main></body></html>`,
  'line breaks in a div': `<html><body><h1>${TITLE}</h1><div class="inhalt">${paragraphs.join('<br><br>')}</div></body></html>`,
  'line breaks between pictures and boxes': `<html><body><div class="c"><h1>${TITLE}</h1>${paragraphs.slice(0, 3).join('<br>\n<br>')}<div class="anzeige">Anzeige</div><br><br>${paragraphs.slice(3, 5).join('<br /><br />')}<div class="related"><a href="/x.html">Was die Stadt sonst noch plant</a></div><br><br>${paragraphs.slice(5).join('<br><br>')}</div></body></html>`,
  'a layout of tables in a form': `<html><body><form action="/"><table><tr><td><a href="/">Start</a></td></tr><tr><td><h1>${TITLE}</h1>${asP(paragraphs)}</td><td>${teasers}</td></tr></table></form></body></html>`,
  'each paragraph in a div of its own': `<html><body><main><h1>${TITLE}</h1><div>${paragraphs.map((text) => `<div class="x1"><div class="x2"><p>${text}</p></div></div>`).join('<div class="x3"><div>Anzeige</div></div>')}</div></main></body></html>`,
  'paragraphs with running numbers and ids': `<html><body><main><h1>${TITLE}</h1><div>${paragraphs.map((text, index) => `<p class="absatz absatz_${index}" id="nav-${index}">${text}</p>`).join('')}</div><div>${teasers}</div></main></body></html>`,
  'custom elements': `<html><body><site-main><site-headline><h1>${TITLE}</h1></site-headline><site-body>${paragraphs.map((text) => `<site-text><p>${text}</p></site-text>`).join('')}</site-body><site-teasers>${teasers}</site-teasers></site-main></body></html>`,
  'divs for everything': `<html><head><title>${TITLE}</title></head><body><div><div>${TITLE}</div><div>${paragraphs.map((text) => `<div>${text}</div>`).join('')}</div><div>${teasers}</div></div></body></html>`,
  'a body that is named after its paywall': `<html><body><article class="article article--with-newsletter has-comments"><h1>${TITLE}</h1><div class="paywall piano-offer sidebar-open">${asP(paragraphs)}</div></article><div>${teasers}</div></body></html>`,
  'more comments than article': `<html><body><main><article><h1>${TITLE}</h1><div class="text">${asP(paragraphs)}</div></article><section class="leserkommentare">${comments}</section></main></body></html>`,
  'another article below': `<html><body><main><article><h1>${TITLE}</h1>${asP(paragraphs)}</article><article><h1>Musk zieht die Stargate-Milliarden in Zweifel</h1>${asP([...others, ...others])}</article></main></body></html>`,
  'teasers between the paragraphs': `<html><body><main><article><h1>${TITLE}</h1>${paragraphs.map((text, index) => `<p>${text}</p><div><h4>Mehr zum Thema</h4><ul><li><a href="/${index}">${others[0]!.slice(0, 60)}</a></li></ul></div>`).join('')}</article></main></body></html>`,
  'a cookie layer before and after': `<html><body><div class="layer"><h2>Wir und unsere Partner</h2><p>Wir verarbeiten personenbezogene Daten wie Ihre IP-Adresse mit Cookies. Sie können Ihre Einwilligung jederzeit widerrufen, Näheres steht in der Datenschutzerklärung.</p></div><main><h1>${TITLE}</h1>${asP(paragraphs)}</main></body></html>`,
  'paragraphs with links in boxes that are named like boxes': `<html><body><main><h1>${TITLE}</h1>${paragraphs.map((text) => `<div class="mod"><div class="box"><p class="text">${text.replace(/^(\S+ \S+)/, '<a href="/thema">$1</a>')}</p></div></div>`).join('')}</main></body></html>`,
  'captions and credits without a figure': `<html><body><main><h1>${TITLE}</h1>${paragraphs.map((text) => `<p>${text}</p><div class="bild"><img src="a.jpg"><div>Das Hallenbad am Mühlgraben steht auf der Kippe. Foto: Jana Roth</div></div>`).join('')}</main></body></html>`,
};

describe('the same article in different markup', () => {
  it.each(Object.entries(MARKUPS))('%s', (_, html) => {
    const article = readArticle(parsePage(html));
    expect(article.text).toBe(body);
  });
});

describe('hidden words', () => {
  it('are left out inside of paragraphs and line breaks', () => {
    const html = paragraphs
      .map((text) =>
        text.replace(/ /, ' <span class="visually-hidden">(öffnet im neuen Fenster)</span>'),
      )
      .join('<br><br>');
    expect(
      readArticle(parsePage(`<html><body><h1>${TITLE}</h1><div>${html}</div></body></html>`)).text,
    ).toBe(body);
  });
});

describe('lists', () => {
  const items = ['Das Bad am Mühlgraben', 'Die Musikschule', 'Der Tierpark'];
  const list = (html: string) =>
    `<html><body><article><h1>${TITLE}</h1><p>${paragraphs[0]}</p>${html}<p>${paragraphs[1]}</p></article></body></html>`;

  it('are read where they belong to the text', () => {
    const html = `<ul class="list list--unordered">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    expect(readArticle(parsePage(list(html))).text).toBe(
      [paragraphs[0], ...items, paragraphs[1]].join('\n\n'),
    );
  });

  it('are left out where they lead elsewhere', () => {
    const html = `<ul>${items.map((item) => `<li>Lokales: <a href="/x.html">${item} bleibt offen</a></li>`).join('')}</ul>`;
    expect(readArticle(parsePage(list(html))).text).toBe(paragraphs.slice(0, 2).join('\n\n'));
  });
});

describe('the title', () => {
  const MARKED = Object.entries(MARKUPS).filter(([, html]) => html.includes(`>${TITLE}`));
  it.each(MARKED)('of %s', (_, html) => {
    expect(readArticle(parsePage(html)).title).toBe(TITLE);
  });
});
