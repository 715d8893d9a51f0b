import { browser } from 'wxt/browser';
import type { KnowledgeBase } from '../../core/describe-entity.ts';
import { type Gazetteer, openGazetteer } from '../../core/entities/gazetteer.ts';
import { type NameTagger, openNameTagger } from '../../core/entities/name-tagger.ts';
import { type Dictionary, openDictionary } from '../../core/language/dictionary.ts';
import type { Story } from '../../core/stories/story.ts';
import { once } from './once.ts';

/** Fetches a file of the extension's own. */
const load = (path: `/data/${string}`) =>
  fetch(browser.runtime.getURL(path as Parameters<typeof browser.runtime.getURL>[0]));

const bytes = async (path: `/data/${string}`) => (await load(path)).arrayBuffer();

export const dictionary = once<Dictionary>(async () => {
  const [forms, entries, phrases] = await Promise.all([
    bytes('/data/forms.bin'),
    bytes('/data/entries.bin'),
    bytes('/data/phrases.bin'),
  ]);
  return openDictionary(forms, entries, phrases);
});

export const gazetteer = once<Gazetteer>(async () => openGazetteer(await bytes('/data/names.bin')));

export const tagger = once<NameTagger>(async () => openNameTagger(await bytes('/data/tagger.bin')));

export const knowledge = once<KnowledgeBase>(async () =>
  (await load('/data/entities.json')).json(),
);

export const stories = once<Story[]>(async () => (await load('/data/stories.json')).json());
