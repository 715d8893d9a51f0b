import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The edition of Ding that the tables are built from: `devel 2023-01-30`, in trans-de-en 1.9-6. */
export const DING_SHA256 = '34052c6021d09eadfee7a893a789204265954df70fe9c36d38fa00058d79d326';

const SYSTEM_FILE = '/usr/share/trans/de-en';
const PACKAGE = 'trans-de-en';
const DOWNLOADS = [
  'https://ftp.tu-chemnitz.de/pub/Local/urz/ding/de-en-devel/de-en.txt.gz',
  'https://ftp.tu-chemnitz.de/pub/Local/urz/ding/de-en/de-en.txt.gz',
];
const DOWNLOAD_TIMEOUT = 120_000;

const cacheFolder = (): string =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'randnotiz');

/**
 * The text of the pinned edition of Ding, from the first place that has it: the file named by
 * `DING_FILE`, an installed Debian package, the copy that an earlier run kept, the Debian archive,
 * the download page of TU Chemnitz. What was found elsewhere is kept in the user's cache folder.
 * @throws one sentence for the user when no place has that edition, or `DING_FILE` is another one.
 */
export async function readDing(): Promise<string> {
  const named = process.env.DING_FILE;
  if (named) {
    if (!existsSync(named)) throw new Error(`DING_FILE names ${named}, which is not there.`);
    const data = readFileSync(named);
    if (!isPinned(data)) {
      throw new Error(
        `${named} is another edition of Ding: its SHA-256 is ${sha256(data)}, not ${DING_SHA256}.`,
      );
    }
    return data.toString();
  }

  const cached = join(cacheFolder(), 'ding-de-en.txt');
  for (const path of [SYSTEM_FILE, cached]) {
    if (!existsSync(path)) continue;
    const data = readFileSync(path);
    if (isPinned(data)) return data.toString();
  }

  const data = fromDebian() ?? (await fromChemnitz());
  if (!data) {
    throw new Error(
      'The dictionary Ding could not be had: install the Debian package trans-de-en (1.9-6), or ' +
        'set DING_FILE to the file de-en of that edition.',
    );
  }
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(cached, data);
  return data.toString();
}

const sha256 = (data: Buffer): string => createHash('sha256').update(data).digest('hex');
const isPinned = (data: Buffer): boolean => sha256(data) === DING_SHA256;

/** Downloads and unpacks the Debian package; needs no root unless the package lists are missing. */
function fromDebian(): Buffer | null {
  const folder = mkdtempSync(join(tmpdir(), 'randnotiz-ding-'));
  const run = (command: string, ...options: string[]) =>
    execFileSync(command, options, { cwd: folder, stdio: 'ignore', timeout: 300_000 });
  try {
    try {
      run('apt-get', 'download', PACKAGE);
    } catch {
      if (process.getuid?.() !== 0) return null;
      run('apt-get', 'update');
      run('apt-get', 'download', PACKAGE);
    }
    const archive = readdirSync(folder).find((name) => name.endsWith('.deb'));
    if (!archive) return null;
    run('dpkg-deb', '-x', archive, 'unpacked');
    const data = readFileSync(join(folder, 'unpacked', SYSTEM_FILE));
    return isPinned(data) ? data : null;
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fromChemnitz(): Promise<Buffer | null> {
  for (const address of DOWNLOADS) {
    try {
      const reply = await fetch(address, { signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT) });
      if (!reply.ok) continue;
      const data = gunzipSync(Buffer.from(await reply.arrayBuffer()));
      if (isPinned(data)) return data;
    } catch {
      // No network, or not that edition: the next place may have it.
    }
  }
  return null;
}
