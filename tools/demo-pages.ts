import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { ServedPage } from './serve-pages.ts';
import { textPage } from './text-page.ts';

const FOLDER = fileURLToPath(new URL('../tests/pages/', import.meta.url));

/** Every host name of ours ends so; the name is reserved for examples (RFC 2606). */
export const DEMO_HOSTS = '*.example';

/** The page that `npm start` opens first. */
export const FIRST_DEMO = 'classic';

/** A newspaper's name for each kind of page. */
const NEWSPAPERS: Record<string, string> = {
  classic: 'nordbote',
  'bare-text': 'moorbote',
  dark: 'hohenwerdaer-tageblatt',
  late: 'elbanzeiger',
  'strict-csp': 'rheinische-abendpost',
};

/** Our own German articles, each under a news-like name. */
export function demoPages(): ServedPage[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({
      host: demoHost(basename(name, '.html')),
      path: '/artikel.html',
      html: readFileSync(FOLDER + name, 'utf8'),
    }));
}

/** The host name under which a demo article of `tests/pages` is served. */
export const demoHost = (name: string): string => `www.${NEWSPAPERS[name] ?? name}.example`;

/**
 * A page or a plain text of the user's, as a served page.
 * @throws if the file cannot be read
 */
export function userPage(path: string): ServedPage {
  const bytes = readFileSync(path);
  const content = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const isPage = /\.html?(\.gz)?$/i.test(path);
  return {
    host: 'www.eigener-text.example',
    path: `/${encodeURIComponent(basename(path, extname(path)))}`,
    html: isPage ? content : textPage(content),
  };
}
