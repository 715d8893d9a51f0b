/** The word classes whose order in a German sentence the tagger knows. */
export const TAGS = [
  'START',
  'ART', // der, ein, mein, dieser before a noun
  'PRON', // er, das, wer, sich
  'PREP',
  'ADJA', // inflected, before a noun
  'ADJD', // uninflected: as a predicate or like an adverb
  'ADV',
  'NOUN',
  'NAME',
  'VFIN', // finite verb
  'VINF', // bare infinitive
  'VPP', // past participle
  'VZU', // infinitive with zu inside: anzukündigen
  'PTKZU', // zu before an infinitive
  'KON', // und, oder, aber
  'SUB', // dass, weil, wenn
  'PTK', // nicht, doch
  'NUM',
  'PUNCT',
  'OTHER',
] as const;

export type Tag = (typeof TAGS)[number];

/** What any transition costs that no row names. */
const UNLIKELY = -3;

/**
 * How well one class follows another: 0 for the commonest, one less for each step rarer (about the
 * natural logarithm of a probability). Written by hand from German grammar; each row ends with what
 * it describes.
 */
const ROWS: readonly [previous: string, next: string][] = [
  // "Die Regierung …", "Heute …", "Weil er …", "Kommt er …?"
  [
    'START',
    'ART 0 PRON 0 PREP 0 NOUN -.5 NAME -.5 ADV -.3 ADJA -1 ADJD -1 VFIN -1.5 SUB -.5 KON -1 NUM -1 PTK -1.5 VPP -2.5 VINF -3 PUNCT -.5 OTHER -1',
  ],
  // "der Mann", "der alte Mann", "die in Berlin lebenden Menschen"
  [
    'ART',
    'NOUN 0 ADJA 0 NAME -1 NUM -1 ADV -2.5 PREP -2.5 ADJD -3 ART -3 PRON -4 PUNCT -4 VPP -5 VFIN -6 SUB -7 VINF -6 KON -6 PTKZU -6 OTHER -1.5',
  ],
  // "er kommt", "dass er heute kommt", "die der Kanzler lobte"
  [
    'PRON',
    'VFIN 0 ADV -.7 PRON -.8 PREP -.8 PTK -.8 ART -1 PUNCT -1.8 ADJD -1.5 NOUN -2 ADJA -2 VPP -2 VINF -2 PTKZU -2 KON -2 NAME -2 NUM -2 VZU -2 OTHER -2',
  ],
  // "in der Stadt", "mit großem Erfolg", "bis zu 30 Euro"
  [
    'PREP',
    'ART 0 NOUN -.3 NAME -.3 ADJA -.3 NUM -.5 PRON -.7 ADV -1.5 PREP -2.5 ADJD -3 PUNCT -4 KON -4 VPP -6 VINF -6 VFIN -7 SUB -6 PTKZU -6 OTHER -1',
  ],
  // "große Häuser", "der neue deutsche Kanzler"
  [
    'ADJA',
    'NOUN 0 ADJA -1 NAME -1 KON -2 PUNCT -2.5 NUM -3 PREP -3.5 ADV -3.5 VFIN -4 ART -4 PRON -4 VINF -5 VPP -4 PTKZU -5 OTHER -1.5',
  ],
  // "ist groß", "deutlich gesunken", "sehr gut gemacht"
  [
    'ADJD',
    'PUNCT -.3 VPP -.5 VINF -.5 PREP -.7 VFIN -1 ADJA -1 KON -1 ART -1 ADV -1 PTKZU -1 VZU -1 ADJD -1.5 SUB -1.5 PRON -1.5 NUM -1.5 NOUN -3 NAME -2.5 PTK -1.5',
  ],
  // "auch heute noch in Berlin"
  [
    'ADV',
    'ART -.4 PREP -.4 ADV -.7 ADJD -.7 PUNCT -.7 ADJA -.8 VPP -.8 VINF -.8 NUM -.8 PTK -.8 PRON -.9 VFIN -1 PTKZU -1.2 VZU -1.2 KON -1.2 SUB -1.5 NOUN -1.8 NAME -1.5',
  ],
  // "der Kanzler sagt", "die Zahl der Opfer", "Minister Meier"
  [
    'NOUN',
    'PUNCT 0 VFIN -.3 PREP -.3 ART -.5 KON -.5 VZU -.8 ADV -.9 NAME -1 VPP -1 VINF -1 PTKZU -1 PTK -1 PRON -1.2 ADJD -1.3 NOUN -2 ADJA -2 NUM -2 SUB -2',
  ],
  [
    'NAME',
    'PUNCT 0 NAME -.2 VFIN -.3 PREP -.4 KON -.5 ART -.9 ADV -.9 NOUN -1 VPP -1 VINF -1 PTKZU -1 PTK -1 PRON -1.2 ADJD -1.3 ADJA -2 NUM -1.5 SUB -2 VZU -1',
  ],
  // "hat das Haus gekauft", "sagte er", "ist nicht gut"
  [
    'VFIN',
    'ART 0 PRON 0 PREP -.2 ADV -.2 PUNCT -.4 PTK -.4 ADJD -.5 NAME -.7 NOUN -.8 ADJA -1 NUM -1 KON -1.2 VPP -1.8 VINF -1.8 PTKZU -2 VZU -2 SUB -2.5 VFIN -4',
  ],
  // "will kommen.", "kommen wird", "gehen lassen"
  [
    'VINF',
    'PUNCT 0 VFIN -.3 KON -.6 VINF -.8 SUB -1.5 PREP -1.7 ART -2 VPP -2.5 ADV -2 PRON -2 NOUN -2.5',
  ],
  // "gekommen ist", "gebaut werden", "gesagt, dass"
  [
    'VPP',
    'PUNCT 0 VFIN -.3 VINF -.3 VPP -.6 KON -.7 PREP -1.2 SUB -1.5 PTKZU -1 ART -2 ADV -2 PRON -2 NOUN -2.5 ADJA -3',
  ],
  ['VZU', 'PUNCT 0 KON -.7 VFIN -1 VINF -1.5 PREP -1.5 SUB -1.5 ART -2'],
  // "zu kommen"
  ['PTKZU', 'VINF 0 VPP -2 VFIN -6 ADJA -4 ADJD -5 NOUN -6 ART -6 PREP -6 ADV -6 PRON -6 PUNCT -6'],
  // "und der Mann", "und sagte"
  [
    'KON',
    'ART -.3 NOUN -.4 NAME -.5 PREP -.6 ADV -.7 PRON -.7 ADJA -.7 VFIN -1 ADJD -1 PTK -1 SUB -1.2 NUM -1 VPP -1.5 VINF -1.5 VZU -1.5 PTKZU -2',
  ],
  // "dass er kommt", "als die Regierung"
  [
    'SUB',
    'PRON 0 ART 0 NOUN -.5 NAME -.5 ADV -.5 PREP -.5 ADJA -1 NUM -1 PTK -1.5 ADJD -1.5 SUB -2.5 PUNCT -2.5 VFIN -4 VPP -2 VINF -3',
  ],
  // "nicht mehr", "nicht kommen"
  [
    'PTK',
    'ADV -.5 ADJD -.5 PREP -.6 ART -.6 VPP -.6 VINF -.6 PTKZU -.8 PUNCT -.8 VFIN -1 PRON -1 ADJA -1 NUM -1 PTK -1 VZU -1 NOUN -1.5 NAME -1.5 KON -1 SUB -1.5',
  ],
  [
    'NUM',
    'NOUN 0 PUNCT -.5 ADJA -1 PREP -1 NUM -1 KON -1 VFIN -1 ADV -1.5 ART -2 VPP -1.5 NAME -1',
  ],
  // ", dass", ", der", ", und", ": Die"
  [
    'PUNCT',
    'SUB 0 ART 0 PRON 0 PREP -.3 ADV -.4 PUNCT -.5 KON -.5 NOUN -.7 NAME -.7 VFIN -1 ADJA -1 ADJD -1.2 NUM -1 PTK -1.2 VPP -2 VINF -2.2 PTKZU -3 VZU -2.5 OTHER -1',
  ],
  ['OTHER', 'PUNCT -.5 NOUN -1 NAME -1 VFIN -1 PREP -1 ART -1 OTHER -1 KON -1'],
];

const SIZE = TAGS.length;
const scores = new Float64Array(SIZE * SIZE).fill(UNLIKELY);
for (const [previous, row] of ROWS) {
  const cells = row.split(' ');
  for (let i = 0; i < cells.length; i += 2) {
    const next = TAGS.indexOf(cells[i] as Tag);
    scores[TAGS.indexOf(previous as Tag) * SIZE + next] = Number(cells[i + 1]);
  }
}

/** How well a class follows another; both by their position in {@link TAGS}. */
export const transition = (previous: number, next: number): number =>
  scores[previous * SIZE + next]!;
