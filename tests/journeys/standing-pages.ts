import type { ServedPage } from '../../tools/serve-pages.ts';

const HOST = 'www.fachwerkbote.example';
const TITLE = 'Lüneburg streitet über das Salzmuseum';
const PARAGRAPHS = [
  'Das Salzmuseum in Lüneburg soll für drei Jahre schließen. Oberbürgermeisterin Claudia Kalisch begründete den Schritt am Montag mit dem feuchten Keller, der den alten Siedepfannen seit Langem zusetzt und den niemand mehr trocken bekommt.',
  'Der Förderkreis reagierte enttäuscht. Er hatte im Sommer eigene Pläne vorgelegt und wollte den Betrieb wenigstens an den Wochenenden aufrechterhalten, damit die Schulen der Umgebung weiter ihre Führungen buchen können.',
  'Die Stadt rechnet mit Kosten von neun Millionen Euro. Das Land Niedersachsen übernimmt ein Drittel, der Bund beteiligt sich über ein Programm für Industriedenkmäler, und den Rest muss der Rat in zwei Haushalten unterbringen.',
  'In Hamburg zeigt man sich hilfsbereit. Das Museum der Arbeit bietet an, die empfindlichsten Stücke bis zur Wiedereröffnung auszustellen, und will dafür eine Halle in Barmbek räumen, die im Winter ohnehin leer steht.',
];

const head = (extra = '') =>
  `<meta charset="utf-8"><title>${TITLE}</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}"}</script><style>body{font:18px/1.6 Georgia,serif;max-width:40rem;margin:2rem auto;padding:0 16px}</style>${extra}`;

const page = (path: string, body: string, extra = ''): ServedPage => ({
  host: HOST,
  path,
  html: `<!doctype html><html lang="de"><head>${head(extra)}</head><body>${body}</body></html>`,
});

const paragraphs = (from = 0, to = PARAGRAPHS.length) =>
  PARAGRAPHS.slice(from, to)
    .map((text) => `<p>${text}</p>`)
    .join('');

const article = `<article><h1>${TITLE}</h1>${paragraphs()}</article>`;

/** Headline and two paragraphs in slots, one paragraph in the shadow tree, one in a tree within it. */
export const shadowPage = page(
  '/schatten.html',
  `<nav><a href="/">Start</a></nav>
<news-article><span slot="headline">${TITLE}</span><div>${paragraphs(0, 2)}</div></news-article>
<script>
const open = (host, html) => { host.attachShadow({ mode: 'open' }).innerHTML = html; };
customElements.define('news-part', class extends HTMLElement {
  connectedCallback() { if (!this.shadowRoot) open(this, ${JSON.stringify(paragraphs(3))}); }
});
customElements.define('news-article', class extends HTMLElement {
  connectedCallback() { if (!this.shadowRoot) open(this, '<style>article{color:inherit}</style><article><h1><slot name="headline"></slot></h1><slot></slot>${paragraphs(2, 3)}<news-part></news-part></article>'); }
});
</script>`,
);

/** The same, but the page defines its element only after a while, and exchanges text in the tree. */
export const lateShadowPage = page(
  '/spaet.html',
  `<news-article></news-article>
<script>
window.arrive = () => customElements.define('news-article', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(article)}; }
});
window.exchange = () => { document.querySelector('news-article').shadowRoot.querySelector('p').textContent = ${JSON.stringify(PARAGRAPHS[0]!.replace('am Montag', 'in Hannover'))}; };
</script>`,
);

const print = page('/druck/museum-4711.html', article);
/** A preview: the article stands in a frame, and in a second frame there is only advertising. */
export const framePages = [
  page(
    '/vorschau.html',
    `<h1>Vorschau</h1><iframe src="/werbung.html" width="300" height="250"></iframe>
<iframe id="article" src="/druck/museum-4711.html" style="width:100%;height:1400px;border:0"></iframe>`,
  ),
  { host: HOST, path: '/werbung.html', html: '<!doctype html><p>Jetzt kaufen!</p>' },
  print,
  page('/museum-4711.html', article),
];
/** A frame whose content the page itself has written. */
export const writtenPage = page(
  '/geschrieben.html',
  `<h1>Vorschau</h1><iframe style="width:100%;height:1400px" srcdoc="${`<!doctype html><html lang=de>${head()}${article}`.replaceAll('"', '&quot;')}"></iframe>`,
);

export const plainPage = page('/museum.html', article);
export const plainWith = (change: (text: string) => string): ServedPage =>
  page('/museum.html', `<article><h1>${TITLE}</h1>${change(paragraphs())}</article>`);

/** On a dark ground, and with the margins of a telephone. */
export const darkNotesPage = page(
  '/dunkel.html',
  article,
  '<meta name="viewport" content="width=device-width"><style>html{background:#14171a;color:#e8e6e1}</style>',
);

/** The same article in its live, AMP and print forms, of which only one names the live one. */
export const formPages = [
  page('/rat/museum-4711.html', article),
  page('/rat/museum-4711.amp.html', article, '<link rel="canonical" href="/rat/museum-4711.html">'),
  page('/amp/rat/museum-4711.html', article),
  page('/rat/museum-4711-druck.html', article),
];

/** Words that no line of a narrow screen can hold. */
export const longWordPage = page(
  '/lang.html',
  `<article><h1>${TITLE}</h1><p>Der Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzende sprach. ${PARAGRAPHS[0]}</p>${paragraphs(1)}</article>`,
  '<meta name="viewport" content="width=device-width">',
);

export const STANDING_PAGES: ServedPage[] = [
  shadowPage,
  lateShadowPage,
  ...framePages,
  writtenPage,
  plainPage,
  darkNotesPage,
  ...formPages,
  longWordPage,
];
