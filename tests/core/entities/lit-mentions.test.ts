import { describe, expect, it } from 'vitest';
import { litMentions } from '../../../core/entities/lit-mentions.ts';
import type { Mention } from '../../../core/entities/mentions.ts';

const mention = (id: string, start: number, kind: Mention['kind'] = 'name'): Mention => ({
  id,
  start,
  end: start + 4,
  surface: 'Name',
  type: 'person',
  kind,
  score: 1,
});

const MENTIONS = [
  mention('musk', 0),
  mention('musk', 20, 'surname'),
  mention('united-states', 40, 'derived'),
  mention('openai', 60, 'epithet'),
  mention('musk', 110, 'genitive'),
  mention('trump', 120),
];

describe('Lit names', () => {
  it('are the first of each entity in each section by default', () => {
    expect(litMentions(MENTIONS, [0, 100], 'first').map(({ start }) => start)).toEqual([
      0, 110, 120,
    ]);
    expect(litMentions(MENTIONS, [], 'first').map(({ start }) => start)).toEqual([0, 120]);
  });

  it('are all when the reader wants all, but never mere adjectives or epithets', () => {
    expect(litMentions(MENTIONS, [], 'all').map(({ start }) => start)).toEqual([0, 20, 110, 120]);
  });
});
