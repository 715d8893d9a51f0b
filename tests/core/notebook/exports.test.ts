import { describe, expect, it } from 'vitest';
import { exportAnki } from '../../../core/notebook/export-anki.ts';
import { exportAnnotations } from '../../../core/notebook/export-annotations.ts';
import { exportHighlightsCsv, exportWordsCsv } from '../../../core/notebook/export-csv.ts';
import { exportMarkdown, joinMarkdown } from '../../../core/notebook/export-markdown.ts';
import { ADDRESS, sampleHighlight, sampleWord } from './notebook-samples.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';

describe('Markdown', () => {
  it('holds an article with front matter, its passages in their order, and its words', () => {
    const later = sampleHighlight({
      id: 'b',
      position: { start: 90, end: 99 },
      tags: ['Etat 2027'],
    });
    const [file] = exportMarkdown([later, sampleHighlight({ note: 'compare' })], [sampleWord()]);
    expect(file!.name).toBe('Der Stadtrat streitet.md');
    expect(file!.text).toBe(`---
title: "Der Stadtrat streitet"
source: "${ADDRESS}"
publisher: "Blatt"
published: 2026-11-20
created: 2026-11-24
tags:
  - "Etat-2027"
---

# Der Stadtrat streitet

<${ADDRESS}>

> den Haushalt

compare

> den Haushalt

#Etat-2027

## Words

- **Haushalt**: budget; household – *Der Rat hat den Haushalt beschlossen.*
`);
  });

  it('gives two articles of one title two names that every system allows', () => {
    const other = sampleHighlight({ id: 'b', address: 'https://b.example/', title: 'A/B: "neu"?' });
    const same = sampleHighlight({ id: 'c', address: 'https://c.example/', title: 'a b  neu' });
    expect(exportMarkdown([other, same], []).map(({ name }) => name)).toEqual([
      'A B neu.md',
      'a b neu 2.md',
    ]);
  });

  it('lets nothing of a page become markup', () => {
    const quote = {
      exact: `# Titel ${HOSTILE} *fett*\n- [x](javascript:x)`,
      prefix: '',
      suffix: '',
    };
    const [file] = exportMarkdown([sampleHighlight({ quote, title: 'a"\nb: c' })], []);
    expect(file!.text).toContain('title: "a\\" b: c"');
    expect(file!.text).toContain('> \\# Titel \\<img src=x onerror=alert(1)\\> \\*fett\\*');
    expect(file!.text).toContain('> \\- \\[x\\](javascript:x)');
  });

  it('of all articles is one text without front matter', () => {
    const files = exportMarkdown([sampleHighlight()], []);
    expect(joinMarkdown([...files, ...files]).match(/^# /gm)).toHaveLength(2);
    expect(joinMarkdown(files)).not.toContain('---');
  });
});

describe('A table', () => {
  it('keeps commas, quotation marks and line breaks in their cells', () => {
    const quote = { exact: 'Er sagte: "Ja, gut."\nDann ging er.', prefix: '', suffix: '' };
    const [head, row] = exportHighlightsCsv([sampleHighlight({ quote })]).split('\r\n');
    expect(head).toBe('\ufefftitle,publisher,published,address,passage,note,tags,color,created');
    expect(row).toContain('"Er sagte: ""Ja, gut.""\nDann ging er."');
  });

  it('runs no formula of a page', () => {
    expect(exportHighlightsCsv([sampleHighlight({ title: '=HYPERLINK("x")' })])).toContain(
      `"'=HYPERLINK(""x"")"`,
    );
    expect(exportWordsCsv([sampleWord({ lemma: '@SUM(A1)' })])).toContain("'@SUM(A1)");
  });
});

it('Web Annotations name the passage by quote and by position', () => {
  const data = JSON.parse(
    exportAnnotations([sampleHighlight({ note: 'compare', tags: ['Etat'] })]),
  );
  expect(data['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
  expect(data.first.items).toMatchObject([
    {
      type: 'Annotation',
      motivation: 'commenting',
      body: [
        { type: 'TextualBody', purpose: 'commenting', value: 'compare' },
        { type: 'TextualBody', purpose: 'tagging', value: 'Etat' },
      ],
      target: {
        source: ADDRESS,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'den Haushalt',
            prefix: 'hat ',
            suffix: ' beschlossen',
          },
          { type: 'TextPositionSelector', start: 17, end: 29 },
        ],
      },
    },
  ]);
});

describe('Anki', () => {
  it('reads the headers and gets the sentence with every part of the word marked', () => {
    const word = sampleWord({
      lemma: 'ankündigen',
      gender: undefined,
      kind: 'verb',
      glosses: ['to announce'],
      sentence: {
        text: 'Das Amt kündigte Regeln an.',
        spans: [
          [24, 26],
          [8, 16],
        ],
      },
    });
    const lines = exportAnki([word]).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      '#deck:Randnotiz',
      '#guid column:1',
      '#tags column:4',
    ]);
    const [id, front, back, tags] = lines[6]!.split('\t');
    expect(id).toBe(word.id);
    expect(front).toContain('Das Amt <b>kündigte</b> Regeln <b>an</b>.');
    expect(back).toContain('ankündigen');
    expect(tags).toBe('randnotiz verb');
  });

  it('escapes what a page wrote', () => {
    const text = exportAnki([sampleWord({ glosses: [HOSTILE], title: `"${HOSTILE}\t` })]);
    expect(text).not.toContain('<img');
    expect(text.split('\n')[6]!.split('\t')).toHaveLength(4);
  });
});
