import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { digestSchema, LARGEST_DIGEST, readDigest } from '../../../core/stories/digest-schema.ts';
import { digestOf, plantReports } from './plant-story.ts';

const { north } = plantReports;

describe('digestArticle', () => {
  test('holds what the article calls whom, the most named first', () => {
    expect(north.entities.slice(0, 2).map(({ id, count }) => [id, count])).toEqual([
      ['salzgitter', 3],
      ['volkswagen', 3],
    ]);
    expect(north.entities.find(({ id }) => id === 'volkswagen')!.names).toContain('Der Konzern');
  });

  test('tells which names stand only between quotation marks: they are somebody else’s words', () => {
    const { entities } = digestOf(
      'Streit um Stargate',
      '„Sam Altman ist ein Schwindler“, schrieb Elon Musk. Altman wies das zurück. OpenAI-Chef Sam Altman sprach von Neid.',
    );
    const altman = entities.find(({ id }) => id === 'sam-altman')!;
    expect(altman.names).toContain('Sam Altman');
    expect(altman.quoted ?? []).not.toContain('Sam Altman');
    const said = digestOf(
      'Streit',
      '„Die Krake OpenAI schluckt alles“, schrieb Elon Musk am Montag.',
    );
    expect(said.entities.find(({ id }) => id === 'openai')!.quoted).toContain('OpenAI');
    expect(said.entities.find(({ id }) => id === 'elon-musk')!.quoted).toBeUndefined();
  });

  test('holds each statement with its figures, its words and at most eight of them word for word', () => {
    const money = north.statements.find(({ figures }) => figures[0]?.unit === 'EUR')!;
    expect(money.figures).toEqual([
      {
        kind: 'currency',
        value: 2e9,
        unit: 'EUR',
        qualifier: 'up to',
        anchor: 'Konzern steckt bis zu zwei Milliarden Euro in',
      },
    ]);
    expect(money.about).toContain('volkswagen');
    expect(money.words).toEqual([...money.words].sort());
    expect(money.words).not.toContain('Milliarde');
    for (const { anchor } of north.statements) {
      expect(anchor.split(/\s+/).length).toBeLessThanOrEqual(8);
    }
  });

  test('says by whose word a statement stands', () => {
    const quoted = north.statements.filter(({ attribution }) => attribution === 'quoted');
    expect(quoted.map(({ speaker }) => speaker)).toEqual(['oliver-blume']);
    expect(north.statements[0]!.attribution).toBe('asserted');
  });

  test.each([
    ['Der Konzern will das Werk in Emden nicht schließen.', true],
    ['Volkswagen hat keine Pläne für ein neues Werk in Emden.', true],
    ['Volkswagen schließt nicht nur das Werk in Emden.', undefined],
    ['Volkswagen schließt das Werk in Emden.', undefined],
  ])('%s: negated %s', (sentence, isNegated) => {
    expect(digestOf('Emden', sentence).statements.at(-1)!.isNegated).toBe(isNegated);
  });

  test('leaves captions and credits out', () => {
    const { statements } = digestOf(
      'Ein Werk',
      'Foto: Meier.\n\nVolkswagen baut ein Werk in Emden.',
    );
    expect(statements.map(({ anchor }) => anchor)).toEqual(['Volkswagen baut ein Werk in Emden.']);
  });

  test('is small and survives being written as JSON', () => {
    const json = JSON.stringify(north);
    expect(json.length).toBeLessThan(6000);
    expect(readDigest(json)).toEqual(north);
  });
});

describe('digestSchema', () => {
  const broken = (change: (digest: ReturnType<typeof structuredClone<typeof north>>) => void) => {
    const digest = structuredClone(north);
    change(digest);
    return v.is(digestSchema, digest);
  };
  test('takes no address that is not of the web, no long stretch of text, no other version', () => {
    expect(broken(() => {})).toBe(true);
    expect(broken((d) => Object.assign(d.article, { address: 'javascript:alert(1)' }))).toBe(false);
    expect(broken((d) => Object.assign(d.statements[0]!, { anchor: 'a b c d e f g h i' }))).toBe(
      false,
    );
    expect(broken((d) => Object.assign(d, { version: 2 }))).toBe(false);
  });

  test('refuses what is too large before it is parsed', () => {
    expect(() => readDigest(' '.repeat(LARGEST_DIGEST + 1))).toThrow(RangeError);
  });
});
