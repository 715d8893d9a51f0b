import { readdir, readFile } from 'node:fs/promises';
import type { Gazetteer } from '../../core/entities/gazetteer.ts';
import { isKnown, isLit, type Mention } from '../../core/entities/mentions.ts';
import type { NameTagger } from '../../core/entities/name-tagger.ts';
import { recognizeNames } from '../../core/entities/recognize.ts';
import { tokenize } from '../../core/language/tokenize.ts';
import { sharedPath } from '../shared.ts';

/** Names of this many words or more that stand in the pages and in no mention are listed. */
const LISTED = 100;
/** The share of the mentions, in per cent, that should have an entity. */
const KNOWN_GOAL = 60;
const CAPITALIZED_RUN =
  /\p{Lu}[\p{L}’'-]+(?: (?:von|van|der|de|für|zu) )?(?: ?\p{Lu}[\p{L}’'-]+)+/gu;

interface Page {
  name: string;
  text: string;
}

/** The expected articles of the real pages, as plain text. */
export async function readPages(): Promise<Page[]> {
  const folder = sharedPath('pages/');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const pages: Page[] = [];
  for (const file of files) {
    const versions: Record<string, ExpectedArticle> = JSON.parse(
      await readFile(folder + file, 'utf8'),
    );
    for (const [version, { title, body }] of Object.entries(versions)) {
      const sections = body?.sections ?? [];
      const parts = [
        title,
        ...(body?.summary ?? []),
        ...sections.flatMap((s) => [...s.headline, ...s.paragraphs]),
      ];
      pages.push({
        name: `${file.replace('.json', '')}-${version}`,
        text: parts.filter(Boolean).join('\n\n'),
      });
    }
  }
  return pages;
}

interface ExpectedArticle {
  title: string | null;
  body: { summary: string[]; sections: { headline: string[]; paragraphs: string[] }[] } | null;
}

/**
 * Prints how many mentions of each type the pages hold, how many of them have an entity, and the
 * commonest capitalized runs of words that no mention covers.
 *
 * @param printed of the pages whose name contains this every lit stretch, or every epithet, is
 *   printed with its surroundings
 */
export async function evaluatePages(
  gazetteer: Gazetteer,
  tagger: NameTagger | undefined,
  printed: { lit: string | null; epithets: string | null },
): Promise<void> {
  const counts = new Map<string, { all: number; known: number }>();
  const unknown = new Map<string, number>();
  const uncovered = new Map<string, number>();
  let words = 0;
  for (const { name, text } of await readPages()) {
    const tokens = tokenize(text);
    words += tokens.count;
    const recognized = recognizeNames(gazetteer, text, tokens, tagger);
    const mentions = recognized.filter(isLit);
    const called = recognized.filter(({ kind }) => kind === 'epithet');
    for (const mention of mentions) {
      const count = counts.get(mention.type) ?? { all: 0, known: 0 };
      count.all++;
      if (isKnown(mention)) count.known++;
      else add(unknown, mention.id);
      counts.set(mention.type, count);
    }
    for (const match of text.matchAll(CAPITALIZED_RUN)) {
      const end = match.index + match[0].length;
      if (!mentions.some((mention) => mention.start < end && match.index < mention.end))
        add(uncovered, match[0]);
    }
    if (printed.lit !== null && name.includes(printed.lit)) print(name, text, mentions);
    if (printed.epithets !== null && name.includes(printed.epithets)) print(name, text, called);
  }
  console.log(`pages: ${words} tokens`);
  for (const [type, { all, known }] of counts) {
    console.log(
      `  ${type}: ${all} mentions, ${known} of known entities (${((100 * known) / all).toFixed(0)} %)`,
    );
  }
  const named = ['person', 'organization', 'place'].map((type) => counts.get(type));
  const sum = (of: 'all' | 'known') =>
    named.reduce((total, count) => total + (count?.[of] ?? 0), 0);
  console.log(
    `  people, organizations and places together: ${sum('all')} mentions, ` +
      `${((100 * sum('known')) / sum('all')).toFixed(0)} % of known entities (goal ${KNOWN_GOAL} %)`,
  );
  const commonest = (map: Map<string, number>) =>
    [...map]
      .sort((a, b) => b[1] - a[1])
      .slice(0, LISTED)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  console.log(`commonest names without an entity: ${commonest(unknown)}`);
  console.log(`commonest capitalized runs that nothing covers: ${commonest(uncovered)}`);
}

function print(name: string, text: string, mentions: readonly Mention[]): void {
  console.log(`\n== ${name}`);
  for (const { start, end, kind, id, score } of mentions) {
    const before = text.slice(Math.max(0, start - 30), start);
    const line = `${before}[${text.slice(start, end)}]${text.slice(end, end + 20)}`.replace(
      /\s+/g,
      ' ',
    );
    console.log(`${line}  ← ${id} ${kind} ${score}`);
  }
}

const add = (map: Map<string, number>, key: string): void =>
  void map.set(key, (map.get(key) ?? 0) + 1);
