import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readArticlePage } from './read-article-page.ts';

/** A text and what is known of it, as read from a file. */
export interface Input {
  input: string;
  article: { isArticle: boolean | null; text: string } & Record<string, unknown>;
}

/**
 * Reads a document: a page (`.html`, `.html.gz`), whose article is looked for, or a plain text; `-` is
 * standard input.
 *
 * @param url the address a page was read from, if known
 * @throws if it cannot be read, in one sentence
 */
export function readInput(path: string, url?: string): Input {
  const bytes = readFileOrSay(path);
  const input = path === '-' ? '-' : basename(path);
  if (/\.html?(\.gz)?$/i.test(path)) {
    const html = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    return { input, article: readArticlePage(html, url) };
  }
  return { input, article: { isArticle: null, text: bytes.toString('utf8') } };
}

function readFileOrSay(path: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new Error(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
}
