import { describe, expect, test } from 'vitest';
import type { Entity } from '../../../core/entities/entity.ts';
import { inflectDemonym, inflectName } from '../../../core/entities/inflect-name.ts';
import { FormKind, surfaceForms, surnameOf } from '../../../core/entities/surface-forms.ts';

const entity = (part: Partial<Entity>): Entity => ({
  id: 'x',
  type: 'person',
  de: 'Anna Beispiel',
  en: 'Anna Beispiel',
  background: 'An example.',
  asOf: '2026-11',
  sources: ['own'],
  ...part,
});

test.each([
  ['Elon Musk', 'Musk'],
  ['Ursula von der Leyen', 'von der Leyen'],
  ['Mohammed bin Salman', 'bin Salman'],
  ['Robert F. Kennedy Jr.', 'Kennedy'],
  ['Annegret Kramp-Karrenbauer', 'Kramp-Karrenbauer'],
  ['Madonna', null],
])('the surname of %s is %s', (name, surname) => {
  expect(surnameOf(name)).toBe(surname);
});

test.each([
  ['Weißes Haus', ['Weiße Haus', 'Weißen Haus', 'Weißem Haus']],
  ['Europäische Union', ['Europäischen Union', 'Europäischer Union']],
  ['Vereinigte Arabische Emirate', ['Vereinigten Arabischen Emirate']],
  ['Auswärtiges Amt', ['Auswärtigen Amt', 'Auswärtige Amt']],
])('%s is declined', (name, forms) => {
  expect(inflectName(name)).toEqual(expect.arrayContaining([name, ...forms]));
});

test.each(['Ludwig Meier', 'Bundestag', 'Rotterdam Marathon', 'König Charles'])(
  '%s is not',
  (name) => {
    expect(inflectName(name)).toEqual([name]);
  },
);

test.each([
  ['Franzose', ['Franzose', 'Franzosen']],
  ['Französin', ['Französin', 'Französinnen']],
  ['Italiener', ['Italiener', 'Italienern', 'Italieners']],
])('%s has its plural', (word, forms) => {
  expect(inflectDemonym(word)).toEqual(expect.arrayContaining(forms));
});

describe('surfaceForms', () => {
  const kinds = (part: Partial<Entity>) =>
    Object.fromEntries(surfaceForms(entity(part)).map(({ surface, kind }) => [surface, kind]));

  test('a person has full names and a surname', () => {
    expect(kinds({ aliases: ['Anni Beispiel'] })).toEqual({
      'Anna Beispiel': FormKind.name,
      'Anni Beispiel': FormKind.name,
      Beispiel: FormKind.surname,
    });
  });

  test('a famous surname stands alone; none can be said too', () => {
    expect(kinds({ famous: true })).toMatchObject({ Beispiel: FormKind.famousSurname });
    expect(kinds({ surname: null })).toEqual({ 'Anna Beispiel': FormKind.name });
  });

  test('an ambiguous name stays ambiguous, also as the chief name', () => {
    expect(kinds({ type: 'organization', de: 'Union', ambiguous: ['Union'] })).toEqual({
      Union: FormKind.ambiguous,
    });
  });

  test('Swiss spelling has no ß', () => {
    expect(kinds({ type: 'place', de: 'Straßburg' })).toHaveProperty('Strassburg');
  });
});
