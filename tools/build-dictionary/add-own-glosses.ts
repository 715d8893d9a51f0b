import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PartOfSpeech } from '../../core/language/part-of-speech.ts';
import type { SourceEntries, SourceGloss } from './collect-entries.ts';

/** Where `corpus/glosses.json` lies. */
export const GLOSSES_FILE = fileURLToPath(new URL('../../corpus/glosses.json', import.meta.url));

/** A row of the file: headword, part of speech and (for nouns) gender, English by `; `. */
type Row = [headword: string, grammar: string, english: string];

/**
 * Puts the glosses of `corpus/glosses.json` before those that Ding has of the same headword as the
 * same part of speech. It runs before the frequencies are counted, so that new headwords have theirs,
 * and again after the ranking, since ours are in order.
 */
export function addOwnGlosses(entries: SourceEntries): void {
  const { glosses: rows } = JSON.parse(readFileSync(GLOSSES_FILE, 'utf8')) as { glosses: Row[] };
  for (const [headword, grammar, english] of rows) {
    const [pos, gender = ''] = grammar.split(' ') as [PartOfSpeech, string?];
    let groups = entries.get(headword);
    if (!groups) {
      groups = [];
      entries.set(headword, groups);
    }
    let group = groups.find((g) => g.pos === pos && (gender === '' || g.gender.includes(gender)));
    if (!group) {
      group = { words: [headword], pos, gender, plural: '', glosses: [] };
      groups.push(group);
    }
    const texts = english.split('; ');
    const own = texts.map((text, position): SourceGloss => {
      const known = group.glosses.find((g) => g.text === text && g.pattern === '');
      return known ?? { text, labels: [], pattern: '', position, head: true };
    });
    group.glosses = [...own, ...group.glosses.filter((g) => !own.includes(g))];
    // The group of the sense that comes first in the news comes first.
    groups.sort((a, b) => Number(b === group) - Number(a === group));
  }
}
