import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ServedPage } from '../../tools/serve-pages.ts';

const HOST = 'www.liveticker.example';
const PARAGRAPHS = [
  'Bundeskanzler Olaf Scholz hat am Dienstag in Berlin den Ausbau der Bahnstrecke zwischen Hamburg und Hannover zugesagt. Die Deutsche Bahn rechnet mit einer Bauzeit von acht Jahren und mit Kosten von mehreren Milliarden Euro.',
  'In Niedersachsen stieß die Ankündigung auf ein geteiltes Echo. Während die Landesregierung in Hannover von einem wichtigen Schritt sprach, kündigten mehrere Gemeinden Widerstand an und verwiesen auf ihre Äcker, Wälder und Wohngebiete.',
  'Auch in Hamburg wird gestritten. Der Senat hofft auf kürzere Fahrzeiten für die Pendler, die Handelskammer auf mehr Güterzüge aus dem Hafen, und die Anwohner an den Gleisen fragen nach dem Lärm, der auf sie zukommt.',
  'Scholz sagte, man dürfe die Sorgen nicht beiseiteschieben. Am Ende aber müsse der Bau beginnen, denn die alte Strecke sei seit Jahren überlastet, und jede Verspätung dort pflanze sich bis nach München fort.',
];

/** A page that Preact renders again and again, with new nodes and new props, as live pages do. */
export function reRenderingPage(): ServedPage[] {
  const preact = createRequire(import.meta.url).resolve('preact');
  const module = readFileSync(preact.replace(/[^/]+$/, 'preact.mjs'), 'utf8');
  return [
    {
      host: HOST,
      path: '/preact.js',
      html: module,
      headers: { 'content-type': 'text/javascript' },
    },
    {
      host: HOST,
      path: '/live.html',
      html: `<!doctype html><html lang="de"><meta charset="utf-8"><title>Streit um die Strecke</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Streit um die Strecke"}</script>
<div id="app"></div>
<script type="module">
import { h, render } from './preact.js';
const paragraphs = ${JSON.stringify(PARAGRAPHS)};
let count = 0;
const App = ({ count }) => h('article', { class: 'n' + count },
  h('h1', null, 'Streit um die Strecke'),
  h('p', { class: 'clock' }, 'Stand: ' + count),
  // A new key makes Preact throw the old nodes away.
  paragraphs.map((text, at) => h('p', { key: at + '-' + count }, text)));
window.again = () => render(h(App, { count: ++count }), document.getElementById('app'));
window.errors = [];
addEventListener('error', (event) => window.errors.push(event.message));
window.again();
</script></html>`,
    },
  ];
}

const page = (body: string, head = '') =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Streit um die Strecke</title>${head}</head><body>${body}</body></html>`;

const article = `<article><h1>Streit um die Strecke</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>`;

/** A page on a host that is not listed. */
export const unlistedPage: ServedPage = {
  host: 'www.stadtblatt.test',
  path: '/a.html',
  html: page(article),
};

/** A page that allows nothing: no style, no script, no image, and no trusted types but its own. */
export const strictPage: ServedPage = {
  host: 'www.streng.example',
  path: '/a.html',
  html: page(article),
  headers: {
    'content-security-policy':
      "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts allow-same-origin",
  },
};

/** A page whose dark ground comes by a class and not by the reader's setting. */
export const darkPage: ServedPage = {
  host: 'www.dunkel.example',
  path: '/a.html',
  html: page(
    `<div class="theme-dark">${article}</div>`,
    '<style>body{margin:0}.theme-dark{background:#14171a;color:#e8e6e1;font:18px/1.6 Georgia,serif;padding:40px;min-height:100vh}article{max-width:40rem;margin:auto}</style>',
  ),
};

/** An article of a million words, and one of hostile markup. */
export const hugePage: ServedPage = {
  host: 'www.endlos.example',
  path: '/a.html',
  html: page(
    `<article><h1>Streit um die Strecke</h1>${Array.from({ length: 33_000 }, (_, at) => `<p>${PARAGRAPHS[0]!.replace('acht', String(at))}</p>`).join('')}</article>`,
  ),
};

export const hostilePage: ServedPage = {
  host: 'www.boese.example',
  path: '/a.html',
  html: page(
    `<article><h1>Streit um die Strecke &lt;img src=x onerror="window.hacked=1"&gt;</h1>${PARAGRAPHS.map((text) => `<p>${text} &lt;script&gt;window.hacked=1&lt;/script&gt;</p>`).join('')}</article>
<script>
  window.seen = [];
  new MutationObserver((records) => records.forEach((one) => one.addedNodes.forEach((node) => {
    window.seen.push(node.shadowRoot ? 'open' : 'closed');
  }))).observe(document.documentElement, { childList: true, subtree: true });
  setTimeout(() => CSS.highlights.clear(), 1500);
</script>`,
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"<img src=x onerror=window.hacked=1>","publisher":{"name":"<b>"},"@graph":[{]}</script>',
  ),
};

export const CHANGING_PAGES = [
  ...reRenderingPage(),
  unlistedPage,
  strictPage,
  darkPage,
  hugePage,
  hostilePage,
];
export const LIVE_PAGE = { host: HOST, path: '/live.html' };
