import type { Mention } from '../entities/mentions.ts';
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
/** Given names in -a are of women, but for these. */
const MALE_IN_A =
  /^(?:Luca|Joshua|Sascha|Mika|Nikita|Noa|Elia|Jona|Misha|Mischa|Ilja|Attila|Abdalla|Mustafa|Andrea)\s/;

/** Looks at the titles before names and at given names for the gender of the persons mentioned. */
export function startDiscourse(text: string, mentions: readonly Mention[]): Discourse {
  const genders = new Map<string, Gender>();
  for (const { id, type, surface, start } of mentions) {
    if (type !== 'person' || genders.has(id)) continue;
    const title = /(\p{Lu}[\p{L}-]+)\s$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
    if (title && FEMALE_TITLE.test(title)) genders.set(id, 'f');
    else if (title && MALE_TITLE.test(title)) genders.set(id, 'm');
    else if (/^\p{L}+a\s/u.test(surface)) genders.set(id, MALE_IN_A.test(surface) ? 'm' : 'f');
  }
  return { text, mentions, genders };
}

/**
 * The speaker with the entity that the words name, or, of a pronoun, the person who fits: the last
 * speaker, else the last person named before. Remembers the speaker for what follows.
 */
export function resolveSpeaker(
  discourse: Discourse,
  speaker: Speaker | undefined,
): Speaker | undefined {
  if (!speaker) return undefined;
  const resolved = speaker.id === undefined ? withEntity(discourse, speaker) : speaker;
  discourse.last = resolved;
  return resolved;
}

function withEntity(discourse: Discourse, speaker: Speaker): Speaker {
  const { text, mentions } = discourse;
  const words = text.slice(speaker.start, speaker.end);
  const pronoun = /^(er|sie|dieser|diese)$/i.exec(words)?.[1]?.toLowerCase();
  if (pronoun) {
    const id = antecedent(discourse, speaker.start, /^(?:er|dieser)$/.test(pronoun) ? 'm' : 'f');
    return id === undefined ? speaker : { ...speaker, id };
  }
  const inside = mentions.filter(({ start, end }) => start >= speaker.start && end <= speaker.end);
  const named =
    inside.find(
      ({ type, kind }) => type === 'person' && kind !== 'genitive' && kind !== 'derived',
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

/** "die Polizei", "der Konzern Apple": the organization itself, not "ein Sprecher der Bahn". */
const isHead = (words: string, kind: Mention['kind']): boolean =>
  kind === 'epithet' || !/\s(?:de[rs]|von|vom|für)\s/.test(words);

function antecedent(discourse: Discourse, before: number, gender: Gender): string | undefined {
  const { mentions, genders, last } = discourse;
  const fits = (id: string) => (genders.get(id) ?? gender) === gender;
  if (last?.id && fits(last.id) && isPerson(discourse, last.id)) return last.id;
  for (let index = mentions.length - 1; index >= 0; index--) {
    const mention = mentions[index]!;
    if (mention.start >= before || mention.type !== 'person' || mention.outer) continue;
    if (fits(mention.id)) return mention.id;
  }
  return undefined;
}

const isPerson = ({ mentions }: Discourse, id: string): boolean =>
  mentions.some((mention) => mention.id === id && mention.type === 'person');
