import { analyzeArticle } from '../../core/analyze.ts';
import { type ArticleReading, describeReading } from '../../core/article-reading.ts';
import { compareArticle, layOutKept, layOutStory } from '../../core/compare-article.ts';
import { digestText } from '../../core/digest-text.ts';
import { onMessage } from '../../core/messages.ts';
import type { NotebookDatabase } from '../../core/notebook/database.ts';
import { articlesNaming, readArticle, readDigests } from '../../core/notebook/kept-articles.ts';
import type { Digest } from '../../core/stories/digest.ts';
import { keptOnStory } from '../../core/stories/kept-on-story.ts';
import { PackProblem, readPack } from '../../core/stories/read-pack.ts';
import type { Story } from '../../core/stories/story.ts';
import { dictionary, gazetteer, knowledge, tagger } from '../shell/load-engine.ts';
import { tellTabsOfStories } from '../shell/tell-tabs.ts';
import { checkAddress, checkSender } from './senders.ts';
import type { StoryLibrary } from './story-library.ts';

/** Articles whose digests are held while the background lives. */
const MOST_READINGS = 6;
/** Kept articles that a name's card lists. */
const MOST_MENTIONS = 5;

/** Answers what the other sources say, keeps articles as sources, and takes story packs in. */
export function tellStories(
  notebook: () => Promise<NotebookDatabase>,
  library: StoryLibrary,
): void {
  const digested = digestReadings();
  const engine = async () => ({ dictionary: await dictionary(), knowledge: await knowledge() });
  const digestsAt = async (addresses: readonly string[]): Promise<Digest[]> => {
    // Packs can be told also where the notebook cannot be opened.
    if (addresses.length === 0) return [];
    const kept = await readDigests(await notebook(), addresses);
    return kept.map(({ digest }) => digest as Digest);
  };

  onMessage('compareArticle', async ({ data: { reading }, sender }) => {
    checkAddress(sender, reading.address);
    const stories = await library.stories();
    const kept = (await library.articles()).filter(({ address }) => address !== reading.address);
    const match = await matchOf(stories, reading.text);
    if (!match && kept.length === 0) return null;
    const digest = await digested(reading);
    const story = stories.find(({ id }) => id === match?.id) ?? null;
    const related = await keptOnStory(kept, { story, digest }, digestsAt);
    return compareArticle(await engine(), stories, { text: reading.text, digest, match }, related);
  });

  onMessage('describeStory', async ({ data: { id }, sender }) => {
    checkSender(sender, 'own');
    const story = (await library.stories()).find((one) => one.id === id);
    if (!story) return null;
    const kept = await library.articles();
    const related = await keptOnStory(kept, { story, digest: null }, digestsAt);
    return layOutStory(await engine(), story, null, related);
  });

  onMessage('compareKept', async ({ data: { addresses }, sender }) => {
    checkSender(sender, 'own');
    return layOutKept(await engine(), await digestsAt(addresses));
  });

  onMessage('keepArticle', async ({ data: { reading, keepsText }, sender }) => {
    checkAddress(sender, reading.address);
    const digest = await digested(reading);
    const { address } = reading;
    const { title, outlet, publishedAt } = digest.article;
    const article = {
      address,
      title,
      publisher: outlet,
      publishedAt,
      keptAt: new Date().toISOString(),
      signature: digest.signature,
    };
    await library.keep(article, {
      digest,
      ...(keepsText && { text: reading.text }),
    });
    await tellTabsOfStories();
  });
  onMessage('isKept', async ({ data: { address }, sender }) => {
    checkAddress(sender, address);
    return (await readArticle(await notebook(), address)) !== null;
  });
  onMessage('forgetArticle', async ({ data: { address }, sender }) => {
    checkAddress(sender, address);
    const kept = await library.letGo(address);
    await tellTabsOfStories();
    return kept;
  });
  onMessage('restoreArticle', async ({ data: { article, digest }, sender }) => {
    checkSender(sender, 'own');
    await library.keep(article, digest);
    await tellTabsOfStories();
  });
  onMessage('listArticlesNaming', async ({ data: { id }, sender }) => {
    checkSender(sender, 'any');
    return articlesNaming(await notebook(), id, MOST_MENTIONS);
  });

  onMessage('importPack', async ({ data: { text }, sender }) => {
    checkSender(sender, 'own');
    try {
      const story = readPack(text);
      await library.add(story);
      await tellTabsOfStories();
      return { id: story.id };
    } catch (error) {
      if (!(error instanceof PackProblem)) throw error;
      const { code, path, detail } = error;
      return { problem: { code, path, detail } };
    }
  });
  onMessage('removePack', async ({ data: { id }, sender }) => {
    checkSender(sender, 'own');
    await library.remove(id);
    await tellTabsOfStories();
  });
  onMessage('listStories', async ({ sender }) => {
    checkSender(sender, 'own');
    const imported = new Map((await library.packs()).map((pack) => [pack.id, pack.importedAt]));
    return (await library.stories()).map(({ id, title, sources, claims }) => ({
      id,
      title,
      sources: sources.length,
      claims: claims.length,
      ...(imported.has(id) && { importedAt: imported.get(id)! }),
    }));
  });
}

/** Which known story a text is on. Needs no dictionary. */
async function matchOf(stories: readonly Story[], text: string) {
  return analyzeArticle({ gazetteer: await gazetteer(), tagger: await tagger(), stories }, text)
    .story;
}

/** Digests articles, each once while the background lives: a page, its popup and its panel ask. */
function digestReadings(): (reading: ArticleReading) => Promise<Digest> {
  const held = new Map<string, Digest>();
  return async (reading) => {
    const article = describeReading(reading);
    const key = JSON.stringify([article, reading.text]);
    const known = held.get(key);
    if (known) return known;
    const parts = {
      dictionary: await dictionary(),
      gazetteer: await gazetteer(),
      tagger: await tagger(),
    };
    const digest = digestText(parts, article, reading.text);
    held.set(key, digest);
    if (held.size > MOST_READINGS) held.delete(held.keys().next().value!);
    return digest;
  };
}
