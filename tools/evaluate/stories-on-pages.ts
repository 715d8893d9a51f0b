import { readdir, readFile } from 'node:fs/promises';
import type { Gazetteer } from '../../core/entities/gazetteer.ts';
import { recognizeNames } from '../../core/entities/recognize.ts';
import { tokenize } from '../../core/language/tokenize.ts';
import { identifySource } from '../../core/stories/identify-source.ts';
import { matchStory } from '../../core/stories/match-story.ts';
import type { Story } from '../../core/stories/story.ts';
import { sharedPath } from '../shared.ts';
import { readPages } from './names-on-pages.ts';

/**
 * Checks the bundled stories on real texts: each report must be matched and told from the others,
 * every anchor must stand in its report word for word, and no other page may match.
 */
export async function evaluateStories(gazetteer: Gazetteer): Promise<void> {
  const folder = new URL('../../corpus/stories/', import.meta.url);
  const stories: Story[] = [];
  for (const name of await readdir(folder))
    stories.push(JSON.parse(await readFile(new URL(name, folder), 'utf8')));

  const match = (text: string) =>
    matchStory(stories, recognizeNames(gazetteer, text, tokenize(text)), text);
  const reports: string[] = [];
  for (const name of (await readdir(sharedPath('seeds/'))).sort()) {
    const text = await readFile(sharedPath(`seeds/${name}`), 'utf8');
    reports.push(text);
    const found = match(text);
    const story = stories.find(({ id }) => id === found?.id);
    console.log(
      `story of ${name}: ${found?.id} ${found?.score}, source ${story && identifySource(story, text)?.key}`,
    );
  }
  for (const story of stories) {
    const anchors = story.claims.flatMap(({ reports: byKey }) =>
      Object.values(byKey).map(({ anchor }) => anchor),
    );
    const missing = anchors.filter((anchor) => !reports.some((text) => text.includes(anchor)));
    console.log(
      `${story.id}: ${anchors.length} anchors, ${missing.length} not found word for word`,
      ...missing,
    );
  }
  const matched = (await readPages()).filter(({ text }) => match(text)).map(({ name }) => name);
  console.log(`pages that match a story: ${matched.length}`, ...matched);
}
