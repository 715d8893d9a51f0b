import type { Story } from '../../core/stories/story.ts';

/** A story pack of ours on the event of the bridge reports, by a third source. */
export const bridgePack: Story = {
  schema: 1,
  id: 'wiekhusen-bridge-2026-11',
  title: { en: 'The bascule bridge of Wiekhusen is closed', de: 'Die Klappbrücke ist gesperrt' },
  summary: {
    en: 'A pier of the bascule bridge is cracked; lorries go by Emden.',
    de: 'Ein Pfeiler der Klappbrücke hat Risse; Lastwagen fahren über Emden.',
  },
  provenance: 'Invented for tests.',
  license: 'GPL-3.0-or-later',
  period: { from: '2026-11-16', to: '2026-11-20' },
  signature: {
    required: [['emden'], ['lower-saxony']],
    entities: ['lower-saxony', 'emden'],
    keywords: ['klappbrücke', 'pfeiler', 'hafendirektorin'],
  },
  sources: [
    {
      key: 'harbor',
      outlet: { name: 'Hafenblatt', inferred: false, confidence: 1 },
      headline: 'Bridge closed',
      headlineAnchor: 'Brücke zu',
      genre: 'news report',
      address: 'https://www.hafenblatt.example/bruecke.html',
      date: '2026-11-17',
      published: { from: '2026-11-17', to: '2026-11-17', inferred: false },
    },
  ],
  topics: { bridge: 'The bridge' },
  claims: [
    {
      id: 'w1',
      topic: 'bridge',
      type: 'event',
      statement: 'The bascule bridge has been closed to all traffic since Monday.',
      about: ['emden'],
      reports: { harbor: { status: 'stated', anchor: 'ist seit Montag für den Verkehr gesperrt' } },
    },
    {
      id: 'w2',
      topic: 'bridge',
      type: 'figure',
      statement: 'The repair of the bridge costs about four million euros.',
      about: ['emden'],
      value: { amount: 4e6, unit: 'EUR', comparator: 'about' },
      reports: {
        harbor: {
          status: 'stated',
          anchor: 'Reparatur der Brücke kostet rund vier Millionen Euro',
        },
      },
    },
  ],
  contradictions: [],
  framing: { headlines: {}, conflictWords: {}, namesFor: {} },
  notes: [],
};
