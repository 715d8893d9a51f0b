import type { Highlight } from '../../../core/notebook/highlights.ts';
import type { SavedWord } from '../../../core/notebook/saved-words.ts';
import { newSchedule } from '../../../core/notebook/schedule.ts';

export const NOW = '2026-11-24T12:00:00.000Z';
export const ADDRESS = 'https://www.blatt.example/a.html';

/** A passage as it is stored, with what a test changes of it. */
export const sampleHighlight = (change: Partial<Highlight> = {}): Highlight => ({
  id: '0b5c8f9e-1111-4a4a-8888-000000000001',
  address: ADDRESS,
  title: 'Der Stadtrat streitet',
  publisher: 'Blatt',
  publishedAt: '2026-11-20',
  quote: { exact: 'den Haushalt', prefix: 'hat ', suffix: ' beschlossen' },
  position: { start: 17, end: 29 },
  color: 'yellow',
  note: '',
  tags: [],
  createdAt: NOW,
  updatedAt: NOW,
  ...change,
});

/** A word as it is stored, with what a test changes of it. */
export const sampleWord = (change: Partial<SavedWord> = {}): SavedWord => ({
  id: '0b5c8f9e-2222-4a4a-8888-000000000001',
  lemma: 'Haushalt',
  glosses: ['budget', 'household'],
  kind: 'noun',
  gender: 'm',
  sentence: { text: 'Der Rat hat den Haushalt beschlossen.', spans: [[16, 24]] },
  address: ADDRESS,
  title: 'Der Stadtrat streitet',
  schedule: newSchedule(NOW),
  createdAt: NOW,
  updatedAt: NOW,
  ...change,
});
