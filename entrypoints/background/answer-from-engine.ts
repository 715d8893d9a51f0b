import { analyzeArticle } from '../../core/analyze.ts';
import { AnchorFinder } from '../../core/article/find-anchor.ts';
import { describeEntity, findEntities } from '../../core/describe-entity.ts';
import { partsOfKnown } from '../../core/language/describe-compound.ts';
import { describeLemma } from '../../core/language/describe-lemma.ts';
import { describeWords } from '../../core/language/gloss.ts';
import { lookUp } from '../../core/language/look-up.ts';
import { packWords } from '../../core/language/word-table.ts';
import { onMessage } from '../../core/messages.ts';
import type { Story } from '../../core/stories/story.ts';
import { dictionary, gazetteer, knowledge, tagger } from '../shell/load-engine.ts';
import { checkSender } from './senders.ts';

/** More glosses than any word has. */
const ALL_GLOSSES = 100;

/**
 * Answers what pages, popup and panel ask about texts, words and names.
 * @param stories all that are known, bundled and imported
 */
export function answerFromEngine(stories: () => Promise<Story[]>): void {
  onMessage('analyzeArticle', async ({ data: { text }, sender }) => {
    checkSender(sender, 'any');
    const analysis = analyzeArticle(
      { gazetteer: await gazetteer(), tagger: await tagger(), stories: await stories() },
      text,
    );
    const known = await knowledge();
    const labels: Record<string, string> = {};
    for (const { id, metonym } of analysis.mentions) {
      for (const named of [id, metonym ?? id]) {
        if (known[named]) labels[named] = known[named].de;
      }
    }
    return { ...analysis, labels };
  });

  onMessage('describeWords', async ({ data: { text }, sender }) => {
    checkSender(sender, 'any');
    return packWords(describeWords(await dictionary(), text));
  });

  onMessage('listGlosses', async ({ data: { lemma, pos }, sender }) => {
    checkSender(sender, 'any');
    return describeLemma(await dictionary(), { lemma, pos }, undefined, ALL_GLOSSES).glosses;
  });

  onMessage('listParts', async ({ data: { lemma }, sender }) => {
    checkSender(sender, 'any');
    return partsOfKnown(await dictionary(), lemma);
  });

  onMessage('describeEntity', async ({ data: { id }, sender }) => {
    checkSender(sender, 'any');
    return describeEntity(await knowledge(), await stories(), id);
  });

  onMessage('findAnchors', ({ data: { text, anchors }, sender }) => {
    checkSender(sender, 'any');
    const finder = new AnchorFinder(text);
    return anchors.map((anchor) => finder.find(anchor));
  });

  onMessage('lookUp', async ({ data: { query }, sender }) => {
    checkSender(sender, 'any');
    const known = await knowledge();
    const told = await stories();
    return {
      words: lookUp(await dictionary(), query.slice(0, 100)),
      entities: findEntities(known, query).map(({ id }) => describeEntity(known, told, id)!),
    };
  });
}
