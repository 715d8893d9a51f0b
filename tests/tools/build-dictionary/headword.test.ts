import { describe, expect, test } from 'vitest';
import { readHeadwords } from '../../../tools/build-dictionary/headword.ts';
import { parseDing } from '../../../tools/build-dictionary/parse-ding.ts';

/** The headwords of the first German side of a line. */
function read(line: string) {
  const [[pair]] = parseDing(line) as [[ReturnType<typeof parseDing>[number][number]]];
  return pair.german.flatMap((german) => readHeadwords(german, pair.english[0]?.text ?? ''));
}

const wordsOf = (line: string) => read(line).map((headword) => headword.words.join(' '));

describe('what a German side of Ding is looked up by', () => {
  test.each([
    ['etw. ankündigen; bekanntgeben {vt} :: to announce sth.', ['ankündigen', 'bekanntgeben']],
    ['sich (durch etw.) ankündigen {vr} :: to be heralded', ['ankündigen']],
    ['das A und O [ugs.] :: the nuts and bolts', ['A und O']],
    ['auf etw. angewiesen sein {v} :: to depend on sth.', ['angewiesen']],
    ['jdm. etw. in Aussicht stellen {vt} :: to promise', ['in Aussicht stellen']],
    ['in/mit Bezug auf etw. {prp} :: with regard to sth.', ['in Bezug', 'mit Bezug']],
    ['sogenannte/r/s {adj} :: so-called', ['sogenannt']],
    ['Er ist müde. :: He is tired.', []],
  ])('%s', (line, words) => expect(wordsOf(line)).toEqual(words));

  test('an annotation at the end holds for the synonyms before it', () => {
    expect(read('liegen; gelegen sein {vi} :: to be located').map((h) => h.pos)).toEqual([
      'verb',
      'adjective',
    ]);
  });

  test('a pattern keeps what the word governs', () => {
    expect(read('sich {vr} ankündigen (durch etw.) :: to be heralded')[0]?.pattern).toBe(
      'sich (durch etw.) ankündigen',
    );
    expect(read('Haus {n} :: house')[0]).toMatchObject({ pattern: '', gender: 'n', pos: 'noun' });
  });
});

describe('a line of Ding', () => {
  test('aligns its stretches and keeps labels, hints and abbreviations apart', () => {
    const [line] = parseDing(
      'Rechner {m} /PC/ [comp.] (klein) | Rechner {pl} :: computer | computers',
    );
    expect(line).toHaveLength(2);
    expect(line![0]!.german[0]).toEqual({
      text: 'Rechner',
      grammar: 'm',
      labels: ['comp'],
      hint: 'klein',
      abbreviation: 'PC',
    });
  });

  test('a semicolon inside an annotation separates nothing', () => {
    const [line] = parseDing('Regierung {f} :: government /Gov.; Govt./; administration');
    expect(line![0]!.english.map((alternative) => alternative.text)).toEqual([
      'government',
      'administration',
    ]);
  });
});
