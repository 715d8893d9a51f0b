import type { Buffer } from 'node:buffer';
import { EntryFlag } from '../../core/language/entry-flag.ts';
import { RAREST_CLASS } from '../../core/language/frequency-class.ts';
import { PARTS_OF_SPEECH } from '../../core/language/part-of-speech.ts';
import { ByteWriter } from './byte-writer.ts';
import type { SourceEntries, SourceGloss, SourceGroup } from './collect-entries.ts';
import type { CompoundSenses } from './compound-senses.ts';
import type { WordForms } from './word-forms.ts';
import type { Frequencies } from './word-frequencies.ts';

/** Glosses of a group beyond these are never shown. */
const MOST_GLOSSES = 16;

/**
 * Forms: number of readings, then for each its part of speech, its features, how unlikely it is
 * among the readings of its form (in halvings), the frequency class of its lemma, and the lemma as
 * the number of code units to drop from the form and the text to put there.
 */
export function encodeForms(forms: WordForms, frequencies: Frequencies): Map<string, Buffer> {
  const table = new Map<string, Buffer>();
  for (const [form, readings] of forms) {
    const writer = new ByteWriter().byte(readings.length);
    for (const { lemma, pos, features } of readings) {
      let shared = 0;
      while (shared < form.length && form[shared] === lemma[shared]) shared++;
      writer.byte(PARTS_OF_SPEECH.indexOf(pos)).integer(features);
      const share = frequencies.share(form, lemma, pos);
      writer.byte(Math.min(LEAST_LIKELY, Math.round(-Math.log2(share + 2 ** -LEAST_LIKELY))));
      writer.byte(frequencyClass(frequencies.of(lemma, pos)));
      writer.byte(form.length - shared).text(lemma.slice(shared));
    }
    table.set(form, writer.toBuffer());
  }
  return table;
}

/** Headwords of one word: frequency class with EntryFlag, what it means in compounds, the groups. */
export function encodeEntries(
  entries: SourceEntries,
  frequencies: Frequencies,
  senses: CompoundSenses,
): Map<string, Buffer> {
  const table = new Map<string, Buffer>();
  for (const [key, groups] of entries) {
    if (key.includes(' ')) continue;
    const rank = frequencyClass(Math.max(...groups.map(({ pos }) => frequencies.of(key, pos))));
    const modifier = senses.modifiers.get(key) ?? '';
    const head = senses.heads.get(key) ?? '';
    const writer = new ByteWriter().byte(
      rank | (modifier === '' ? 0 : EntryFlag.modifier) | (head === '' ? 0 : EntryFlag.head),
    );
    if (modifier !== '') writer.text(modifier);
    if (head !== '') writer.text(head);
    writeGroups(writer, groups);
    table.set(key, writer.toBuffer());
  }
  return table;
}

/** The groups of an entry: part of speech, genders and whether patterns follow as bits, plural, glosses. */
export function writeGroups(writer: ByteWriter, groups: SourceGroup[]): void {
  writer.byte(groups.length);
  for (const { pos, gender, plural, glosses } of groups) {
    const genderBits =
      (gender.includes('m') ? 1 : 0) |
      (gender.includes('f') ? 2 : 0) |
      (gender.includes('n') ? 4 : 0);
    const kept = glosses.slice(0, MOST_GLOSSES);
    const patterned = kept.some((gloss) => gloss.pattern !== '') ? 8 : 0;
    writer
      .byte(PARTS_OF_SPEECH.indexOf(pos))
      .byte(genderBits | patterned)
      .text(plural);
    // With its length before it, so that a reader can leave what it does not need undecoded.
    const body = writeGlosses(kept);
    writer.integer(body.length).bytes(body);
  }
}

function writeGlosses(glosses: readonly SourceGloss[]): Buffer {
  const writer = new ByteWriter().byte(glosses.length);
  for (const { text, labels, pattern } of glosses) {
    writer.text(text).byte(labels.length);
    for (const code of labels) writer.byte(code);
    writer.text(pattern);
  }
  return writer.toBuffer();
}

/** Shares below this power of two are all the same. */
const LEAST_LIKELY = 6;

/**
 * The commonest words are in class 0; each class more is half as frequent.
 * @param share of all running words
 */
function frequencyClass(share: number): number {
  return Math.max(0, Math.min(RAREST_CLASS, Math.round(-Math.log2(share + 1e-9) - 5)));
}
