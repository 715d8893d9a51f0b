import { describe, expect, test } from 'vitest';
import { LARGEST_PACK, PackProblem, readPack } from '../../../core/stories/read-pack.ts';
import type { Story } from '../../../core/stories/story.ts';
import { plantStory } from './plant-story.ts';

/** The problem of a pack that is sound but for one change. */
function problemOf(change: (story: Story) => void): Pick<PackProblem, 'code' | 'path'> | null {
  const story = structuredClone(plantStory);
  change(story);
  return problemIn(JSON.stringify(story));
}

function problemIn(text: string): Pick<PackProblem, 'code' | 'path'> | null {
  try {
    readPack(text);
    return null;
  } catch (error) {
    if (!(error instanceof PackProblem)) throw error;
    expect(error.message).not.toContain('\n');
    return { code: error.code, path: error.path };
  }
}

describe('readPack', () => {
  test('reads a sound pack as it was written', () => {
    expect(readPack(JSON.stringify(plantStory))).toEqual(plantStory);
  });

  test.each<[string, (story: Story) => void, PackProblem['code'], string]>([
    [
      'an undone draft',
      (s) => {
        s.claims[1]!.statement = 'DRAFT 2 billion euros';
      },
      'draft',
      'claims.1.statement',
    ],
    ['another version', (s) => Object.assign(s, { schema: 2 }), 'malformed', 'schema'],
    ['a key that no pack has', (s) => Object.assign(s, { script: 'x' }), 'malformed', 'script'],
    [
      'nine words of a report',
      (s) => {
        s.claims[0]!.reports.harbor!.anchor = 'eins zwei drei vier fünf sechs sieben acht neun';
      },
      'malformed',
      'claims.0.reports.harbor.anchor',
    ],
    [
      'an endless text',
      (s) => {
        s.notes.push('x'.repeat(3000));
      },
      'malformed',
      'notes.0',
    ],
    [
      'an address that runs code',
      (s) => {
        s.sources[0]!.address = 'javascript:alert(1)';
      },
      'malformed',
      'sources.0.address',
    ],
    [
      'a source that it does not list',
      (s) => {
        s.claims[0]!.reports.nobody = { status: 'stated', anchor: 'Werk' };
      },
      'unknown-source',
      'claims.0.reports.nobody',
    ],
    [
      'a topic that it does not list',
      (s) => {
        s.claims[2]!.topic = 'constructor';
      },
      'unknown-topic',
      'claims.2.topic',
    ],
    [
      'a contradiction of no claim',
      (s) => {
        s.contradictions.push({
          id: 'k1',
          kind: 'figure',
          claims: ['p9'],
          sources: ['harbor'],
          text: 'Two sums.',
        });
      },
      'unknown-claim',
      'contradictions.0.claims.0',
    ],
    [
      'two claims of one id',
      (s) => {
        s.claims[1]!.id = 'p1';
      },
      'duplicate-id',
      'claims.1.id',
    ],
    [
      'a claim that nobody makes',
      (s) => {
        s.claims[3]!.reports = {};
      },
      'unreported-claim',
      'claims.3',
    ],
  ])('refuses %s, and says where', (_what, change, code, path) => {
    expect(problemOf(change)).toEqual({ code, path });
  });

  test('refuses what is no JSON, and what is too large', () => {
    expect(problemIn('{')).toEqual({ code: 'not-json', path: '' });
    expect(problemIn(' '.repeat(LARGEST_PACK + 1))).toEqual({ code: 'too-large', path: '' });
  });
});
