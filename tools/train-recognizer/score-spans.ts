import { findKnownNames } from '../../core/entities/find-known-names.ts';
import type { Gazetteer } from '../../core/entities/gazetteer.ts';
import { namePieces } from '../../core/entities/name-pieces.ts';
import { type NameTagger, tagTokens } from '../../core/entities/name-tagger.ts';
import {
  begins,
  classOf,
  continues,
  NAME_CLASSES,
  type NameClass,
} from '../../core/entities/tags.ts';
import { tokenProfiles } from '../../core/entities/token-profiles.ts';
import type { TaggedText } from './read-germeval.ts';

/** Precision, recall and F1, in per cent. */
export interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

/** The tags that a tagger gives the tokens of a text, in its own sentences. */
export function tagText(tagger: NameTagger, gazetteer: Gazetteer, text: TaggedText): Uint8Array {
  const pieces = namePieces(text.tokens);
  const known = findKnownNames(gazetteer, pieces);
  const profiles = tokenProfiles(gazetteer, tagger.filters, text.tokens, pieces, known);
  const sentences = text.sentences.slice(0, -1).map((firstToken, index) => ({
    firstToken,
    endToken: text.sentences[index + 1]!,
  }));
  return tagTokens(tagger, profiles, sentences);
}

/**
 * Strict F1 of the outer names of GermEval 2014 over its four classes: a name counts when both its
 * ends and its class are right. Words derived from names and compounds with a name in them
 * (`LOCderiv`, `ORGpart`) are no names of the four classes: they neither count as found nor as missed,
 * and what is tagged as a name in their place is an error.
 */
export function measureSpans(
  text: TaggedText,
  tags: Uint8Array,
): Record<NameClass | 'all', Figures> {
  const found = spansOf(text, tags);
  const gold = spansOf(text, text.tags);
  const figures = (name: NameClass | 'all'): Figures => {
    const isCounted = (span: string) => name === 'all' || span.endsWith(name);
    const right = [...found].filter((span) => isCounted(span) && gold.has(span)).length;
    const precision = right / [...found].filter(isCounted).length;
    const recall = right / [...gold].filter(isCounted).length;
    const percent = (share: number) => Math.round(share * 1000) / 10;
    return {
      precision: percent(precision),
      recall: percent(recall),
      f1: percent((2 * precision * recall) / (precision + recall)),
    };
  };
  const names = [...NAME_CLASSES, 'all'] as const;
  return Object.fromEntries(names.map((name) => [name, figures(name)])) as ReturnType<
    typeof measureSpans
  >;
}

/** The names of a tagged text as `first-end-class`, in tokens. */
function spansOf({ sentences }: TaggedText, tags: Uint8Array): Set<string> {
  const spans = new Set<string>();
  for (let index = 0; index + 1 < sentences.length; index++) {
    const end = sentences[index + 1]!;
    for (let token = sentences[index]!; token < end; token++) {
      if (!begins(tags[token]!)) continue;
      let last = token + 1;
      while (last < end && continues(tags[last]!)) last++;
      spans.add(`${token}-${last}-${classOf(tags[token]!)}`);
    }
  }
  return spans;
}
