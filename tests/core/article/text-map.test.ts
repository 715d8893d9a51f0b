import { describe, expect, it } from 'vitest';
import { buildTextMap, offsetAt, positionAt, splitByNode } from '../../../core/article/text-map.ts';
import { parsePage } from './page.ts';

const mapOf = (html: string, excluded = '.out') => {
  const document = parsePage(`<html><body><main>${html}</main></body></html>`);
  const root = document.querySelector('main')!;
  return buildTextMap([root], new Set(document.querySelectorAll(excluded)));
};

describe('the text', () => {
  it.each([
    ['collapses white space', '<p>  Der \n\t Rat  tagt. </p>', 'Der Rat tagt.'],
    ['keeps no-break spaces', '<p>11&nbsp;Millimeter</p>', '11\u00a0Millimeter'],
    ['drops soft hyphens', '<p>Klima&shy;schutz</p>', 'Klimaschutz'],
    ['drops zero-width characters', '<p>\ufeffKlima\u200b\u2060schutz</p>', 'Klimaschutz'],
    ['parts paragraphs', '<p>Eins.</p><p>Zwei.</p>', 'Eins.\n\nZwei.'],
    ['parts a heading from a text', '<h2>Kopf</h2>Text', 'Kopf\n\nText'],
    ['breaks a line at one break', 'Eins<br>Zwei', 'Eins\nZwei'],
    ['begins a paragraph at two breaks', 'Eins<br>\n<br/>Zwei', 'Eins\n\nZwei'],
    ['joins inline elements', '<p>Der <b>Tes</b><i>la</i>-Chef</p>', 'Der Tesla-Chef'],
    ['keeps a space at an element’s edge', '<p>Der <b>Rat </b>tagt</p>', 'Der Rat tagt'],
    ['leaves excluded elements out', '<p>Vor <span class="out">Anzeige</span>nach</p>', 'Vor nach'],
    ['leaves buttons and captions out', '<p>Ja</p><figure>Bild</figure><button>Los</button>', 'Ja'],
    ['is empty for an empty block', '<p> \n </p>', ''],
  ])('%s', (_, html, text) => {
    expect(mapOf(html).text).toBe(text);
  });

  it('parts blocks that are given one by one', () => {
    const document = parsePage('<html><body><i>Eins</i><i>Zwei</i></body></html>');
    expect(buildTextMap([...document.querySelectorAll('i')]).text).toBe('Eins\n\nZwei');
  });

  it('survives elements nested deeper than the stack', () => {
    const deep = `${'<b>'.repeat(30_000)}tief${'</b>'.repeat(30_000)}`;
    expect(mapOf(deep).text).toBe('tief');
  });
});

describe('the way back', () => {
  const map = mapOf(
    '<p>Der Kli\u00adma\u00adschutz  kommt <b>voran</b>.</p>\n<p>11\u00a0Milli\u00admeter</p>',
  );

  it('finds for every visible character the place that holds it', () => {
    for (let offset = 0; offset < map.text.length; offset++) {
      const character = map.text[offset]!;
      if (/\s/.test(character) && character !== '\u00a0') continue;
      const position = positionAt(map, offset, 'start')!;
      expect(position.node.data[position.offset]).toBe(character);
      expect(offsetAt(map, position.node, position.offset)).toBe(offset);
    }
  });

  it('ends a range behind its last character, not before the next one', () => {
    const start = map.text.indexOf('Klimaschutz');
    const end = start + 'Klimaschutz'.length;
    const from = positionAt(map, start, 'start')!;
    const to = positionAt(map, end, 'end')!;
    expect(from.node).toBe(to.node);
    expect(from.node.data.slice(from.offset, to.offset)).toBe('Kli\u00adma\u00adschutz');
    expect(positionAt(map, map.text.length, 'end')?.node.data.endsWith('meter')).toBe(true);
  });

  it('knows nothing before the first character', () => {
    expect(positionAt(map, 0, 'end')).toBeNull();
  });

  it('does not know nodes that are not part of the article', () => {
    const other = parsePage('<html><body><p>Fremd</p></body></html>');
    expect(offsetAt(map, other.querySelector('p')!.firstChild!, 0)).toBe(-1);
  });

  it('puts a place between two stretches at the start of the next', () => {
    const node = map.nodes[0]!;
    expect(offsetAt(map, node, 0)).toBe(0);
    const hyphen = node.data.indexOf('\u00ad');
    expect(map.text.slice(offsetAt(map, node, hyphen))).toMatch(/^maschutz/);
    expect(map.text.slice(offsetAt(map, node, hyphen + 1))).toMatch(/^maschutz/);
  });
});

describe('the parts of a stretch', () => {
  it('stand in one text node each, without the white space between paragraphs', () => {
    const map = mapOf('<p>Der <b>Rat</b> hat  getagt.</p><p>Er geht.</p>');
    const start = map.text.indexOf('Rat');
    const end = map.text.indexOf(' geht');
    const parts = splitByNode(map, { start, end });
    expect(parts.map((part) => map.text.slice(part.start, part.end))).toEqual([
      'Rat',
      'hat getagt.',
      'Er',
    ]);
  });
});
