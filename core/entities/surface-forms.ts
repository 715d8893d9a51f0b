import type { Entity } from './entity.ts';
import { inflectAdjective, inflectDemonym, inflectName } from './inflect-name.ts';

/** What a surface form is to its entity, and so how much evidence it needs. */
export const FormKind = {
  /** Certain wherever it stands. */
  name: 1,
  /** A surname that needs its full name, a title or the like in the same text. */
  surname: 2,
  /** A surname that is certain by itself (Putin). */
  famousSurname: 3,
  /** A name that is also an ordinary word. */
  ambiguous: 4,
  /** A demonym or adjective. */
  derived: 5,
  /** A given name of anybody; belongs to no entity. */
  firstName: 6,
} as const;
export type FormKind = (typeof FormKind)[keyof typeof FormKind];

export interface SurfaceForm {
  surface: string;
  kind: FormKind;
}

/** Small words that belong to the surname behind them: von der Leyen, bin Salman. */
const PARTICLE =
  /^(?:von|vom|van|der|den|de|du|da|dos|del|della|di|zu|zum|zur|bin|ibn|al|el|le|la|ten|ter)$/;

/**
 * The part of a person's name that is used alone: the last word with the small words before it.
 * Null for a name of one word.
 */
export function surnameOf(name: string): string | null {
  const words = name.split(' ');
  if (words.length > 2 && /^(?:Jr|Sr)\.$|^[IVX]+\.$/.test(words.at(-1)!)) words.pop();
  let first = words.length - 1;
  while (first > 1 && PARTICLE.test(words[first - 1]!)) first--;
  return first < 1 ? null : words.slice(first).join(' ');
}

/** All forms under which a text may name an entity, each once. */
export function surfaceForms(entity: Entity): SurfaceForm[] {
  const forms = new Map<string, FormKind>();
  const add = (surface: string, kind: FormKind) => {
    if (!forms.has(surface)) forms.set(surface, kind);
    // Swiss German has no ß: Weisses Haus.
    const swiss = surface.replaceAll('ß', 'ss');
    if (!forms.has(swiss)) forms.set(swiss, kind);
  };
  const isPerson = entity.type === 'person';
  const inflect = isPerson ? (name: string) => [name] : inflectName;

  for (const name of entity.ambiguous ?? []) {
    for (const form of inflect(name)) add(form, FormKind.ambiguous);
  }
  for (const name of [entity.de, ...(entity.aliases ?? [])]) {
    for (const form of inflect(name)) add(form, FormKind.name);
  }
  if (isPerson && entity.surname !== null) {
    const surname = entity.surname ?? surnameOf(entity.de);
    if (surname) add(surname, entity.famous ? FormKind.famousSurname : FormKind.surname);
  }
  for (const stem of entity.derived?.adjectives ?? []) {
    for (const form of inflectAdjective(stem)) add(form, FormKind.derived);
  }
  for (const word of entity.derived?.demonyms ?? []) {
    for (const form of inflectDemonym(word)) add(form, FormKind.derived);
  }
  return [...forms].map(([surface, kind]) => ({ surface, kind }));
}
