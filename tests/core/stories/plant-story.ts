import { analyzeArticle } from '../../../core/analyze.ts';
import { withParts } from '../../../core/language/describe-compound.ts';
import { describeWords } from '../../../core/language/gloss.ts';
import type { Digest } from '../../../core/stories/digest.ts';
import { digestArticle } from '../../../core/stories/digest-article.ts';
import type { Figure } from '../../../core/stories/figure.ts';
import type { Quote } from '../../../core/stories/quote.ts';
import type { Story } from '../../../core/stories/story.ts';
import { loadEngine } from '../../../tools/load-engine.ts';

/** The engine, built if need be; one for each test file. */
export const engine = await loadEngine();

/** A stretch of a text with what was read in it. */
type Marked<T> = [stretch: string, read: Omit<T, 'start' | 'end'>];

/** Digests a text of ours; its figures and quotes are given by their words. */
export function digestOf(
  title: string,
  body: string,
  figures: Marked<Figure>[] = [],
  quotes: [stretch: string, kind: Quote['kind'], speaker: string, id: string][] = [],
  rest: Partial<Digest['article']> = {},
): Digest {
  const text = `${title}\n\n${body}`;
  const place = (stretch: string) => {
    const start = text.indexOf(stretch);
    if (start < 0) throw new Error(`"${stretch}" is not in the text.`);
    return { start, end: start + stretch.length };
  };
  return digestArticle(
    { title, ...rest },
    {
      text,
      words: withParts(engine.dictionary, describeWords(engine.dictionary, text)),
      mentions: analyzeArticle(engine, text).mentions,
      figures: figures
        .map(([stretch, figure]) => ({ ...place(stretch), ...figure }))
        .sort((a, b) => a.start - b.start),
      quotes: quotes.map(([stretch, kind, speaker, id]) => ({
        ...place(stretch),
        kind,
        speaker: { ...place(speaker), id },
      })),
    },
  );
}

const euros = (
  value: number,
  qualifier: Figure['qualifier'] = '=',
): Omit<Figure, 'start' | 'end'> => ({
  kind: 'currency',
  value,
  unit: 'EUR',
  qualifier,
});
const jobs = (
  value: number,
  qualifier: Figure['qualifier'] = '=',
): Omit<Figure, 'start' | 'end'> => ({
  kind: 'number',
  value,
  unit: 'Arbeitsplatz',
  qualifier,
});

/** Three reports of ours on an invented story, and one on something else. */
export const plantReports = {
  north: digestOf(
    'Volkswagen baut Zellfabrik in Salzgitter',
    'Volkswagen errichtet in Salzgitter eine Fabrik für Batteriezellen. Der Konzern steckt bis zu zwei Milliarden Euro in das Werk. Am Standort sollen mindestens 2.500 Arbeitsplätze entstehen. „Salzgitter wird das Herz unserer Elektromobilität“, sagte Konzernchef Oliver Blume. Umweltschützer warnen vor dem hohen Wasserverbrauch der Anlage.',
    [
      ['bis zu zwei Milliarden Euro', euros(2e9, 'up to')],
      ['mindestens 2.500 Arbeitsplätze', jobs(2500, 'at least')],
    ],
    [
      [
        'Salzgitter wird das Herz unserer Elektromobilität',
        'direct',
        'Oliver Blume',
        'oliver-blume',
      ],
    ],
    { outlet: 'Nordbote', publishedAt: '2025-03-04' },
  ),
  moor: digestOf(
    'Batteriezellen aus Salzgitter',
    'In Salzgitter entsteht eine Fabrik für Batteriezellen, das hat Volkswagen beschlossen. In das Werk steckt der Konzern zwei Milliarden Euro. Mehr als 2.500 Arbeitsplätze sollen am Standort entstehen. „Salzgitter wird das Herz unserer Elektromobilität“, erklärte Oliver Blume. Die Gewerkschaft IG Metall fordert einen Haustarif für die Belegschaft.',
    [
      ['zwei Milliarden Euro', euros(2e9)],
      ['Mehr als 2.500 Arbeitsplätze', jobs(2500, 'more than')],
    ],
    [
      [
        'Salzgitter wird das Herz unserer Elektromobilität',
        'direct',
        'Oliver Blume',
        'oliver-blume',
      ],
    ],
    { outlet: 'Moorbote', publishedAt: '2025-03-05' },
  ),
  football: digestOf(
    'Wolfsburg gewinnt in Bremen',
    'Der VfL Wolfsburg hat bei Werder Bremen mit zwei Toren gewonnen. Der Stürmer traf kurz vor der Pause und noch einmal in der Nachspielzeit. Volkswagen bleibt der Sponsor des Vereins.',
    [],
    [],
    { outlet: 'Nordbote', publishedAt: '2025-03-04' },
  ),
};

const source = (key: string, name: string): Story['sources'][number] => ({
  key,
  outlet: { name, inferred: false, confidence: 1 },
  headline: 'A cell plant for Salzgitter',
  headlineAnchor: 'Zellfabrik in Salzgitter',
  genre: 'news report',
  published: { from: '2025-03-04', to: '2025-03-04', inferred: false },
});

/** The story as a pack of two other sources. */
export const plantStory: Story = {
  schema: 1,
  id: 'cell-plant-2025-03',
  title: { en: 'A battery plant in Salzgitter', de: 'Eine Batteriefabrik in Salzgitter' },
  summary: { en: 'Volkswagen builds a plant.', de: 'Volkswagen baut eine Fabrik.' },
  provenance: 'Invented for tests.',
  license: 'GPL-3.0-or-later',
  period: { from: '2025-03-03', to: '2025-03-10' },
  signature: {
    required: [['volkswagen']],
    entities: ['volkswagen', 'salzgitter', 'oliver-blume'],
    keywords: ['batteriezellen', 'zellfabrik'],
  },
  sources: [source('harbor', 'Hafenblatt'), source('heath', 'Heidezeitung')],
  topics: { plant: 'The plant', voices: 'What is said of it' },
  claims: [
    {
      id: 'p1',
      topic: 'plant',
      type: 'event',
      statement: 'Volkswagen is building a factory for battery cells in Salzgitter.',
      about: ['volkswagen', 'salzgitter'],
      reports: { harbor: { status: 'stated', anchor: 'errichtet eine Fabrik für Batteriezellen' } },
    },
    {
      id: 'p2',
      topic: 'plant',
      type: 'figure',
      statement: 'The company is putting up to two billion euros into the plant.',
      about: ['volkswagen'],
      value: { amount: 2e9, unit: 'EUR', comparator: 'up to' },
      reports: {
        harbor: { status: 'stated', anchor: 'steckt bis zu zwei Milliarden Euro in das' },
        heath: { status: 'stated', anchor: 'steckt bis zu zwei Milliarden' },
      },
    },
    {
      id: 'p3',
      topic: 'plant',
      type: 'figure',
      statement: 'At least 2,500 jobs are to be created.',
      about: ['salzgitter'],
      value: { amount: 2500, unit: 'jobs', comparator: 'at least' },
      reports: {
        heath: { status: 'stated', anchor: 'mindestens 2.500 neue Arbeitsplätze entstehen' },
      },
    },
    {
      id: 'p4',
      topic: 'voices',
      type: 'assessment',
      statement: 'The mayor fears that rents will rise.',
      about: ['salzgitter'],
      speaker: 'the mayor',
      reports: {
        heath: { status: 'stated', anchor: 'Oberbürgermeister befürchtet steigende Mieten' },
      },
    },
  ],
  contradictions: [],
  framing: { headlines: {}, conflictWords: {}, namesFor: {} },
  notes: [],
};
