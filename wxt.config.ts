import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { matchPatterns } from './core/article/outlets.ts';
import { ensureDictionary } from './tools/build-dictionary.ts';
import { ensureGazetteer } from './tools/build-gazetteer.ts';

const outlets = JSON.parse(readFileSync('corpus/outlets.json', 'utf8'));

/** Our own demo pages stand under this reserved name; only the build for `npm start` reads it. */
const DEMO_PATTERN = '*://*.example/*';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}{{modeSuffix}}',
  zip: { name: 'randnotiz' },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'activeTab',
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: patterns(mode),
    optional_host_permissions: ['*://*/*'],
    // Nothing is loaded from or sent to anywhere but the extension's own files; words go to Anki on
    // the reader's own machine once they have switched that on and the browser has asked them.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' http://127.0.0.1:8765",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'randnotiz@randnotiz.org',
              // The first version with CSS.highlights and with data_collection_permissions.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // The first version with caretPositionFromPoint.
        { minimum_chrome_version: '128' }),
  }),
  hooks: {
    'entrypoints:resolved': (wxt, entrypoints) => {
      const article = entrypoints.find(({ name }) => name === 'article');
      if (article?.type === 'content-script') article.options.matches = patterns(wxt.config.mode);
    },
    'build:publicAssets': async (_, files) => {
      for (const folder of [await ensureDictionary(), await ensureGazetteer()]) {
        for (const name of readdirSync(folder).filter((one) => /\.(bin|json)$/.test(one))) {
          files.push({ absoluteSrc: join(folder, name), relativeDest: `data/${name}` });
        }
      }
      files.push({ contents: JSON.stringify(stories()), relativeDest: 'data/stories.json' });
    },
  },
});

/** All bundled stories, as one file. */
function stories(): unknown[] {
  const folder = 'corpus/stories/';
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(folder + name, 'utf8')));
}

function patterns(mode: string): string[] {
  return [...matchPatterns(outlets), ...(mode === 'demo' ? [DEMO_PATTERN] : [])];
}
