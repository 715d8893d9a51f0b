import type { EntityType } from './entity.ts';

/** What kinds of things a common noun is said of; bits. */
export const NounClass = {
  person: 1,
  company: 2,
  media: 4,
  platform: 8,
  project: 16,
  body: 32,
  party: 64,
  team: 128,
  country: 256,
  place: 512,
} as const;

/** `mf` for adjectival nouns: der and die Vorsitzende. */
export type Gender = 'm' | 'f' | 'n' | 'mf';

/** A noun that can stand for a name. */
export interface EpithetNoun {
  /** Bits of {@link NounClass}. */
  classes: number;
  gender: Gender;
  /** The noun at the end of the compound, lower case, nominative: `milliardär` of Tech-Milliardär. */
  head: string;
}

const { person, company, media, platform, project, body, party, team, country, place } = NounClass;

/** Nouns by what they are said of, as the last part of a compound too. */
const NOUNS: readonly [classes: number, gender: Gender, nouns: string][] = [
  [
    company,
    'm',
    `konzern hersteller riese gigant investor anbieter entwickler betreiber händler versicherer
    zulieferer marktführer rivale konkurrent dienstleister produzent macher discounter spezialist
    autobauer flugzeugbauer maschinenbauer anlagenbauer ausrüster lieferant fahrdienst gründer pionier
    marktplatz onlineshop finanzinvestor vermittler einzelhändler börsenneuling branchenprimus`,
  ],
  [company | project, 'n', 'unternehmen joint-venture gemeinschaftsunternehmen'],
  [company, 'n', 'start-up startup geldhaus kreditinstitut modelabel institut'],
  [company | project, 'f', 'firma'],
  [
    company,
    'f',
    'schmiede handelskette supermarktkette kaffeekette großbank airline reederei brauerei',
  ],
  [company, 'f', 'fluggesellschaft muttergesellschaft tochtergesellschaft beratungsgesellschaft'],
  [company, 'f', 'privatbank investmentbank direktbank landesbank sparkasse'],
  [media, 'm', 'sender verlag'],
  [company | party, 'm', 'partner'],
  [media, 'n', 'magazin blatt portal medium'],
  [media, 'f', 'zeitung agentur zeitschrift illustrierte'],
  [platform | media | body, 'm', 'dienst'],
  [platform, 'm', 'messenger chatbot impfstoff kampfjet panzer'],
  [platform, 'n', 'system medikament waffensystem'],
  [platform | company, 'f', 'plattform'],
  [platform, 'n', 'netzwerk modell'],
  [platform, 'f', 'app software suchmaschine videoplattform'],
  [project, 'n', 'projekt vorhaben programm'],
  [project, 'f', 'initiative partnerschaft kooperation'],
  [party, 'f', 'partei'],
  [body, 'f', 'notenbank zentralbank behörde gewerkschaft organisation universität hochschule'],
  [
    body,
    'f',
    'stiftung kommission miliz terrororganisation raumfahrtbehörde regierung administration',
  ],
  [
    body,
    'n',
    'hilfswerk gericht lager team ministerium bündnis gremium militärbündnis forschungsinstitut',
  ],
  [body, 'm', 'verband verein dachverband geheimdienst weltverband'],
  [
    team,
    'm',
    'verein klub club rekordmeister titelverteidiger bundesligist zweitligist aufsteiger traditionsverein',
  ],
  [country, 'n', 'land nachbarland königreich bundesland'],
  [country, 'f', 'republik'],
  [country, 'm', 'inselstaat handelspartner rivale staat'],
  [
    place,
    'f',
    'hauptstadt metropole landeshauptstadt millionenstadt hafenstadt großstadt kleinstadt stadt insel provinz',
  ],
  [
    person,
    'm',
    `chef boss ceo cfo präsident kanzler minister premier milliardär unternehmer manager lenker
    gründer mitgründer sprecher berater politiker trainer coach anwalt autor direktor kommissar
    senator gouverneur bürgermeister botschafter diplomat general kandidat könig prinz papst bischof
    kardinal kapitän torwart stürmer verteidiger profi star sänger schauspieler regisseur moderator
    journalist ökonom historiker forscher wissenschaftler virologe politologe physiker philosoph
    schriftsteller künstler aktivist experte analyst investor inhaber eigentümer besitzer
    großaktionär aktionär erbe patriarch mogul tycoon visionär unterstützer spender theoretiker
    handlanger kumpel mentor rivale konkurrent nachfolger vorgänger stellvertreter vertrauter
    verbündeter freund machthaber diktator herrscher autokrat staatschef anführer führer rebell
    populist republikaner demokrat sozialdemokrat christdemokrat liberaler abgeordneter
    vorsitzender beauftragter vorstand sekretär geschäftsführer leiter fraktionschef vizechef
    landesvater rapper musiker komponist dirigent intendant designer architekt ingenieur astronaut
    richter jurist staatsanwalt soldat kommandeur offizier minister kolumnist publizist verleger
    weltmeister olympiasieger rekordspieler nationalspieler bundestrainer tennisprofi
    mann ehemann sohn bruder vater vize kronprinz amtsinhaber amtskollege kollege hoffnungsträger
    preisträger nobelpreisträger friedensnobelpreisträger regierungschef spitzenkandidat soziologe
    psychologe verschwörungstheoretiker oligarch währungshüter bankier banker kremlkritiker kritiker
    kenner dissident arzt promoter champion kontrahent gegenspieler attentäter täter veteran
    meteorologe apologet läufer korrespondent mediziner koordinator sieger kontrolleur guru
    psychiater biologe chemiker geologe mathematiker informatiker programmierer entwickler erfinder
    produzent galerist kurator lehrer professor rektor dekan dozent student pilot
    förderer mäzen finanzier geldgeber verfechter gegner fürsprecher wegbegleiter weggefährte
    schöpfer netzwerker agent spion polizist ermittler kommentator blogger influencer youtuber
    podcaster streamer comedian kabarettist satiriker dramatiker lyriker dichter maler bildhauer
    fotograf koch landwirt bauer winzer händler makler investmentbanker fondsmanager ökologe
    hedgefonds-manager stratege unterhändler vermittler gesandter sonderbeauftragter
    oppositioneller menschenrechtler ministerpräsident pfarrer reporter`,
  ],
  [person, 'n', 'mitglied idol genie ausnahmetalent'],
  [
    person,
    'f',
    'führungskraft kanzlerin ehefrau frau tochter schwester mutter witwe königin legende ikone',
  ],
];

const ADJECTIVAL = /(?:zender|ordneter|agter|trauter|ündeter|neller)$/;

const LEXICON = buildLexicon();
const LONGEST = Math.max(...[...LEXICON.keys()].map((noun) => noun.length));
const SHORTEST = 3;

function buildLexicon(): Map<string, EpithetNoun> {
  const lexicon = new Map<string, EpithetNoun>();
  const add = (head: string, classes: number, gender: Gender) => {
    const known = lexicon.get(head);
    lexicon.set(head, { head, gender, classes: classes | (known?.classes ?? 0) });
  };
  for (const [classes, gender, nouns] of NOUNS) {
    for (const noun of nouns.split(/\s+/)) {
      add(noun, classes, gender);
      if (classes !== person || gender !== 'm') continue;
      // Adjectival nouns are declined: der Vorsitzende, ein Vorsitzender, die Vorsitzende.
      if (ADJECTIVAL.test(noun)) {
        add(noun.slice(0, -1), classes, 'mf');
      } else {
        const stem = noun
          .replace(/e$/, '')
          .replace(/anwalt$/, 'anwält')
          .replace(/arzt$/, 'ärzt');
        add(`${stem}in`, classes, 'f');
      }
    }
  }
  return lexicon;
}

/**
 * What a noun in the nominative says of what it names, by the longest noun that it ends in; null for
 * a noun that stands for no name.
 */
export function epithetNoun(noun: string): EpithetNoun | null {
  const word = noun.toLowerCase().replace(' ', '-');
  for (let length = Math.min(word.length, LONGEST); length >= SHORTEST; length--) {
    const found = LEXICON.get(word.slice(-length));
    if (found) return found;
  }
  return null;
}

const BODIES = new Set(
  `authority government ministry agency ngo association union research university court parliament
  alliance military militia church movement bank insurer sports`.split(/\s+/),
);

/** What can be said of a name that the knowledge base does not have, of which only the type is known. */
export function classesOfUnknown(type: EntityType): number {
  if (type === 'organization') return company | media | body | party | team;
  if (type === 'place') return country | place;
  if (type === 'product') return platform | project;
  return type === 'person' ? person : 0;
}

/** The classes of nouns that can be said of an entity. */
export function classesOf(type: EntityType, subtype: string | undefined): number {
  if (type === 'person') return person;
  if (type === 'place') {
    return subtype === 'country' || subtype === 'state' ? country : place;
  }
  if (type === 'event') return 0;
  if (subtype === 'project' || subtype === 'program') return project;
  if (type === 'product') return platform;
  if (subtype === 'media') return media | company;
  if (subtype === 'team') return team;
  if (subtype === 'party') return party;
  if (subtype === 'bank' || subtype === 'insurer') return company | body;
  if (subtype !== undefined && BODIES.has(subtype)) return body;
  return company;
}
