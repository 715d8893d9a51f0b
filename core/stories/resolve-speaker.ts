import type { Mention } from '../entities/mentions.ts';
import { givenNameGender } from './given-name-gender.ts';
import type { Quote } from './quote.ts';

type Speaker = NonNullable<Quote['speaker']>;
type Gender = 'm' | 'f';

/** Who was named and who spoke so far, as a reader goes through a text. */
export interface Discourse {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** What is known of the gender of a person, by entity id. */
  readonly genders: Map<string, Gender>;
  /** Who spoke last. */
  last?: Speaker;
}

const FEMALE_TITLE = /(?:in|frau|Frau|königin|schwester|mutter|tochter|witwe)$/;
const MALE_TITLE =
  /(?:er|or|ent|ist|mann|Herr|Herrn|könig|chef|minister|kanzler|sprecher|vater|sohn|bruder)$/;
/** Looks at the titles before names and at given names for the gender of the persons mentioned. */
export function startDiscourse(text: string, mentions: readonly Mention[]): Discourse {
  const genders = new Map<string, Gender>();
  for (const { id, type, surface, start } of mentions) {
    if (type !== 'person' || genders.has(id)) continue;
    const title = /(\p{Lu}[\p{L}-]+)\s$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
    if (title && FEMALE_TITLE.test(title)) genders.set(id, 'f');
    else if (title && MALE_TITLE.test(title)) genders.set(id, 'm');
    else {
      const gender = givenNameGender(surface);
      if (gender) genders.set(id, gender);
    }
  }
  return { text, mentions, genders };
}

/**
 * The speaker with the entity that the words name, or, of a pronoun, the person who fits: the last
 * speaker, else the last person named before.
 */
export function resolveSpeaker(
  discourse: Discourse,
  speaker: Speaker | undefined,
): Speaker | undefined {
  return speaker && speaker.id === undefined ? withEntity(discourse, speaker) : speaker;
}

function withEntity(discourse: Discourse, speaker: Speaker): Speaker {
  const { text, mentions } = discourse;
  const words = text.slice(speaker.start, speaker.end);
  const pronoun = /^(er|sie|dieser|diese|der|die)$/i.exec(words)?.[1]?.toLowerCase();
  if (pronoun) {
    const id = antecedent(
      discourse,
      speaker.start,
      /^(?:er|dieser|der)$/.test(pronoun) ? 'm' : 'f',
    );
    return id === undefined ? speaker : { ...speaker, id };
  }
  const inside = mentions.filter(
    (mention) =>
      mention.start >= speaker.start &&
      mention.end <= speaker.end &&
      !isGoverned(mention, text.slice(speaker.start, mention.start)),
  );
  const named =
    inside.find(
      ({ type, kind, outer }) =>
        type === 'person' && kind !== 'genitive' && kind !== 'derived' && !outer,
    ) ??
    inside.find(
      ({ kind, outer, start }) => kind !== 'derived' && !outer && start === speaker.start,
    ) ??
    inside.find(
      ({ type, kind }) =>
        type === 'organization' && kind !== 'compound-part' && isHead(words, kind),
    );
  return named ? { ...speaker, id: named.id } : speaker;
}

/** "die Kritiker des Tesla-Chefs", "die Frau von Merz" are somebody else than whom they mention. */
const isGoverned = ({ kind, surface }: Mention, before: string): boolean =>
  kind === 'epithet'
    ? /\s(?:de[rs]|vo[nm]|eine[rs])\s/.test(` ${before}${surface} `.replace(/^ \S+ /, ' '))
    : /\svo[nm]\s$/.test(` ${before}`);

/** "die Polizei", "der Konzern Apple": the organization itself, not "ein Sprecher der Bahn". */
const isHead = (words: string, kind: Mention['kind']): boolean =>
  kind === 'epithet' || !/\s(?:de[rs]|von|vom|für)\s/.test(words);

function antecedent(discourse: Discourse, before: number, gender: Gender): string | undefined {
  const { mentions, genders, last } = discourse;
  const fits = (id: string) => (genders.get(id) ?? gender) === gender;
  if (last?.id && fits(last.id) && isPerson(discourse, last.id)) return last.id;
  // "die Sprecherin", "ein Anwohner": the pronoun is for a speaker without a name.
  const words = last && !last.id ? discourse.text.slice(last.start, last.end) : '';
  if ((gender === 'f' ? /^(?:die|eine)\s/i : /^(?:der|ein)\s/i).test(words)) return undefined;
  for (let index = mentions.length - 1; index >= 0; index--) {
    const mention = mentions[index]!;
    if (mention.start >= before || mention.type !== 'person' || mention.outer) continue;
    if (fits(mention.id)) return mention.id;
  }
  return undefined;
}

const isPerson = ({ mentions }: Discourse, id: string): boolean =>
  mentions.some((mention) => mention.id === id && mention.type === 'person');
