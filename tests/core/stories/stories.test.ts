import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../core/entities/mentions.ts';
import { claimsAbout, namesBySource } from '../../../core/stories/claims-about.ts';
import { identifySource } from '../../../core/stories/identify-source.ts';
import { matchStory } from '../../../core/stories/match-story.ts';
import type { Story } from '../../../core/stories/story.ts';

const path = new URL('../../../corpus/stories/stargate-2025-01.json', import.meta.url);
const story: Story = JSON.parse(await readFile(path, 'utf8'));

const mentionsOf = (...ids: string[]): Mention[] =>
  ids.map((id, start) => ({
    start,
    end: start + 1,
    surface: id,
    type: 'person',
    kind: 'name',
    id,
    score: 1,
  }));

describe('matchStory', () => {
  test('finds a report on the story', () => {
    const mentions = mentionsOf('elon-musk', 'donald-trump', 'softbank', 'openai', 'sam-altman');
    const match = matchStory([story], mentions, 'Das KI-Projekt soll Milliarden Dollar kosten.');
    expect(match?.id).toBe('stargate-2025-01');
    expect(match?.score).toBeGreaterThan(0.7);
  });

  test.each([
    ['only some of its people', ['elon-musk', 'donald-trump', 'tesla']],
    ['its lawsuit, but not its project', ['elon-musk', 'donald-trump', 'openai', 'sam-altman']],
    [
      'its people in passing',
      ['elon-musk', 'donald-trump', 'openai', 'softbank', ...Array(20).fill('germany')],
    ],
  ])('leaves out a text with %s', (_what, ids) => {
    expect(matchStory([story], mentionsOf(...ids), 'Ein Text.')).toBeNull();
  });
});

describe('claimsAbout', () => {
  test('lists what the sources say of an entity, with those who are silent', () => {
    const claims = claimsAbout(story, 'softbank');
    expect(claims.length).toBeGreaterThan(8);
    expect(claims[0]!.claim.about[0]).toBe('softbank');
    for (const { reports } of claims) {
      expect(reports.map(({ source }) => source.key)).toEqual(story.sources.map(({ key }) => key));
    }
    const cash = claims.find(({ claim }) => claim.id === 'c21')!;
    expect(cash.reports.map(({ status }) => status)).toEqual([
      'stated',
      'not stated',
      'not stated',
      'differs',
      'not stated',
    ]);
  });

  test('counts what an entity says itself', () => {
    const claims = claimsAbout(story, 'karoline-leavitt').map(({ claim }) => claim.id);
    expect(claims).toEqual(expect.arrayContaining(['c41', 'c42', 'c43']));
  });

  test('has nothing on entities outside the story', () => {
    expect(claimsAbout(story, 'germany')).toEqual([]);
  });

  test('tells what each source calls an entity', () => {
    const names = namesBySource(story, 'softbank');
    expect(names.map(({ source }) => source.key)).toEqual([
      'berliner-zeitung',
      'faz',
      'der-westen',
    ]);
    expect(namesBySource(story, 'germany')).toEqual([]);
  });
});

describe('identifySource', () => {
  test('knows a report of the story by its words, however they are set', () => {
    const words = story.claims.flatMap(({ reports }) => reports.faz?.anchor ?? []);
    const text = words.join(' und\u00a0').replace(/[„“]/g, '»');
    expect(identifySource(story, text)?.key).toBe('faz');
  });

  test('does not know another one', () => {
    expect(identifySource(story, 'Musk schrieb auf seiner Plattform X, es fehle Geld.')).toBeNull();
  });
});
