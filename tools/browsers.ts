import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

export type BrowserKind = 'chrome' | 'firefox';

const COMMANDS: Record<BrowserKind, string[]> = {
  chrome: [
    'chromium',
    'chromium-browser',
    'google-chrome-for-testing',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const APPLICATIONS: Record<BrowserKind, string[]> = {
  chrome: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

const DEBIAN_PACKAGE: Record<BrowserKind, string> = {
  chrome: 'chromium',
  firefox: 'firefox-esr',
};

const isRoot = () => process.getuid?.() === 0;

/**
 * The path of a browser of this kind: `BROWSER_PATH` if it names one, else what is installed, else,
 * as root on Debian, what apt-get installs now.
 * @throws with one sentence that says what to install
 */
export function findBrowser(kind: BrowserKind): string {
  const named = process.env.BROWSER_PATH;
  if (named && kindOf(named) === kind) {
    if (!existsSync(named)) throw new Error(`BROWSER_PATH names no file: ${named}`);
    return named;
  }
  const found = installed(kind);
  if (found) return found;
  if (isRoot() && onPath('apt-get')) {
    const name = DEBIAN_PACKAGE[kind];
    console.log(`Installing ${name} with apt-get …`);
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as const, env: aptEnvironment() };
    execFileSync('apt-get', ['update', '-qq'], { ...quiet, stdio: [...quiet.stdio] });
    execFileSync('apt-get', ['install', '-y', '-qq', name], { ...quiet, stdio: [...quiet.stdio] });
    const now = installed(kind);
    if (now) return now;
  }
  throw new Error(
    kind === 'chrome'
      ? 'No browser was found: please install Chrome, Chromium or Edge, or set BROWSER_PATH to one.'
      : 'Firefox was not found: please install it, or set BROWSER_PATH to it.',
  );
}

/** Whether a path looks like Firefox's. */
export const kindOf = (path: string): BrowserKind => (/firefox/i.test(path) ? 'firefox' : 'chrome');

const aptEnvironment = () => ({ ...process.env, DEBIAN_FRONTEND: 'noninteractive' });

function installed(kind: BrowserKind): string | undefined {
  for (const command of COMMANDS[kind]) {
    const path = onPath(command);
    if (path) return path;
  }
  return APPLICATIONS[kind].find((path) => existsSync(path));
}

function onPath(command: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, command);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

export interface LaunchOptions {
  kind: BrowserKind;
  /** Folder of the built extension; without it the browser is a plain one. */
  extension?: string;
  headless: boolean;
  /** Host names that the local server answers for, and its port. */
  hosts: string[];
  port: number;
  /** A language of the browser, as a BCP 47 tag. */
  language?: string;
  darkMode?: boolean;
  /** Keep every other host unreachable, as a test wants it. Chrome only. */
  isOffline?: boolean;
  /** How much all pages together may store (kilobytes), as on a nearly full disk. Firefox only. */
  storageLimit?: number;
}

const FIREFOX_ID = 'randnotiz@randnotiz.org';
/** Firefox gives an extension a random address; a driver needs to know it beforehand. */
export const FIREFOX_UUID = '5e9cf4a0-4f2b-4d53-9d6a-2f0c7f6c1d11';

/** Starts a browser with a fresh profile, the extension loaded, and our host names at our server. */
export async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  const { kind, extension, headless, hosts, language = 'en-US', darkMode = false } = options;
  const executablePath = findBrowser(kind);
  if (kind === 'firefox') {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless,
      acceptInsecureCerts: true,
      defaultViewport: null,
      args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
      extraPrefsFirefox: {
        'network.dns.localDomains': hosts.join(','),
        'extensions.webextOptionalPermissionPrompts': false,
        'intl.accept_languages': language,
        'intl.locale.requested': language,
        'layout.css.prefers-color-scheme.content-override': darkMode ? 0 : 1,
        'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
        ...(options.storageLimit && {
          'dom.quotaManager.temporaryStorage.fixedLimit': options.storageLimit,
        }),
      },
    });
    if (extension) await browser.installExtension(extension);
    return browser;
  }
  return puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: extension ? [extension] : false,
    acceptInsecureCerts: true,
    defaultViewport: null,
    env: { ...process.env, LANGUAGE: language },
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      `--host-resolver-rules=${resolverRules(options)}`,
      '--ignore-certificate-errors',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--window-size=1280,900',
      `--lang=${language}`,
      `--accept-lang=${language}`,
      ...(darkMode ? ['--force-dark-mode'] : []),
    ],
  });
}

const resolverRules = ({ hosts, port, isOffline }: LaunchOptions): string =>
  [
    ...hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`),
    ...(isOffline ? ['MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'] : []),
  ].join(',');

/** The address of a page of our local server; Firefox cannot map ports, so it names ours. */
export const pageAddress = (kind: BrowserKind, host: string, path: string, port: number): string =>
  kind === 'firefox' ? `https://${host}:${port}${path}` : `https://${host}${path}`;
