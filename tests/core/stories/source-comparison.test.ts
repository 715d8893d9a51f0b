import { describe, expect, it } from 'vitest';
import type { ClaimRow } from '../../../core/stories/claim-rows.ts';
import { labelsOf, subjectsOf } from '../../../core/stories/source-comparison.ts';
import { digestOf } from './plant-story.ts';

const row = (rest: Partial<ClaimRow>): ClaimRow => ({
  id: 'r',
  statement: 's',
  about: [],
  cells: [],
  ...rest,
});
const introduce = (id: string) =>
  id === 'elon-musk' ? { label: 'Elon Musk', type: 'person' as const } : null;
const namesFor = { 'elon-musk': { north: ['der Tesla-Chef', 'Der Tesla-Chef', 'ein Rüpel'] } };

describe('Whom a story is about', () => {
  it('are those whom it has names for, with what each source calls them', () => {
    const article = digestOf(
      'Streit',
      '„Dieser Musk ist nur ein Mensch“, sagte Sam Altman. Elon Musk schwieg dazu am Montag.',
    );
    const rows = [row({ about: ['elon-musk', 'nobody'] }), row({ speaker: 'elon-musk' })];
    const sources = [{ digest: article }, { key: 'north' }, { key: 'moor' }];
    const [subject, ...others] = subjectsOf(rows, sources, { namesFor }, introduce);
    expect(others).toEqual([]);
    expect(subject!.label).toBe('Elon Musk');
    expect(subject!.called[0]).toContainEqual({ text: 'Elon Musk', tone: 'neutral' });
    expect(subject!.called[0]).toContainEqual({ text: 'Musk', tone: 'quoted' });
    expect(subject!.called[1]).toEqual([
      { text: 'Der Tesla-Chef', tone: 'neutral' },
      { text: 'ein Rüpel', tone: 'loaded' },
    ]);
    expect(subject!.called[2]).toEqual([]);
  });

  it('have their names wherever rows speak of them', () => {
    const cells = [{ status: 'stated' as const, speaker: 'elon-musk' }];
    expect(labelsOf([row({ cells })], introduce)).toEqual({ 'elon-musk': 'Elon Musk' });
    expect(labelsOf([row({ origin: 'elon-musk' })], introduce)).toHaveProperty('elon-musk');
    expect(labelsOf([row({ about: ['analysts'] })], introduce)).toEqual({});
  });
});
