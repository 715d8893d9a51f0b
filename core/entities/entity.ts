/** The five kinds of things that a name can name; the colors of the highlights follow them. */
export const ENTITY_TYPES = ['person', 'organization', 'place', 'product', 'event'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** How one entity stands to another, read from the entity that holds the link: Musk `heads` Tesla. */
export const RELATIONS = [
  'heads',
  'founded',
  'owns',
  'member-of',
  'part-of',
  'located-in',
  'capital-of',
  'makes',
  'rival-of',
  'predecessor-of',
  'works-for',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** A pointer from one entity of the knowledge base to another. */
export interface EntityLink {
  id: string;
  relation: Relation;
}

/** What a person is or was, with its dates. */
export interface Office {
  /** In English, as an outsider needs it: `Federal Chancellor of Germany`. */
  title_en: string;
  /** Id of the organization or place whose office it is. */
  organization?: string;
  /** ISO 8601 year-month in which it began. */
  from: string;
  /** ISO 8601 year-month in which it ended; without it, held as of the entity's `asOf`. */
  to?: string;
}

/** Words made from a name that do not name it: the reader sees them only when they ask for them. */
export interface DerivedForms {
  /** Adjective stems, lower case, without ending: `französisch`, `US-amerikanisch`. */
  adjectives?: string[];
  /** People and their like, nominative singular or invariable: `Franzose`, `Französin`. */
  demonyms?: string[];
}

/**
 * One person, organization, place, product or event that German news names. Kept as JSON in
 * `corpus/entities/`, in files by kind.
 */
export interface Entity {
  /** Kebab-case ASCII, unique in the whole knowledge base, stable once published. */
  id: string;
  type: EntityType;
  /** A finer kind: `company`, `party`, `country`, `city`, `law`, … */
  subtype?: string;
  /** The usual German name, nominative, without article: `Weißes Haus`. */
  de: string;
  /** The usual English name. */
  en: string;
  /** Other names and spellings of the German press, each certain wherever it stands. */
  aliases?: string[];
  /** Names that are also ordinary words or other names (`Union`, `Linke`, `X`): they need evidence. */
  ambiguous?: string[];
  /**
   * Words that settle an ambiguous name when they stand right before it: `Plattform` X. With a
   * hyphen in front: when they are joined behind it, `-Chef`. `„“`: when it stands in quotation marks.
   */
  cues?: string[];
  /** For persons: the part used alone, when it is not the last word (`Xi`); null when there is none. */
  surname?: string | null;
  /** For persons: German news uses the surname alone, and it means nobody and nothing else. */
  famous?: boolean;
  /** What the press calls it without its name: `Tesla-Chef`, `Notenbank`. Not matched as names. */
  epithets?: string[];
  /** Id of what the name also stands for when it acts: the Kremlin for Russia. Capitals need none. */
  metonym?: string;
  derived?: DerivedForms;
  /** For persons: the office that the news knows them by, only where certain. */
  office?: Office;
  /** One line of English that tells an outsider who or what this is; true as of `asOf`. */
  background: string;
  /** ISO 8601 date or year-month at which the background holds. */
  asOf: string;
  /** Titles of the Wikipedia articles, only where certain. */
  wikipedia?: { de?: string; en?: string };
  links?: EntityLink[];
  /** Where the facts come from; see `corpus/SOURCES.md`. */
  sources: string[];
}
