import { foldedHash } from './fold-name.ts';

/**
 * What a common noun beside or inside a name says of its class: a Verein is an organization, a Dorf a
 * place, a Roman a work, a Trainer a person. The position is the number of the class, 0 is none.
 */
const ROWS = [
  '',
  `verein klub club verband bund partei fraktion gewerkschaft firma unternehmen konzern hersteller anbieter
  betreiber bank sparkasse versicherung versicherer verlag zeitung zeitschrift magazin blatt sender agentur
  behörde amt ministerium gericht gerichtshof universität uni hochschule akademie institut schule gymnasium
  stiftung gesellschaft gruppe band orchester philharmoniker ensemble chor theater museum kirche armee brigade
  division regiment polizei kommission rat senat parlament regierung mannschaft team elf liga organisation
  vereinigung genossenschaft kammer holding werk fabrik brauerei kette händler airline fluglinie reederei
  krankenkasse klinik klinikum krankenhaus labor label studio redaktion bündnis initiative bewegung miliz front
  netzwerk forum zentrum dienst aufsteiger absteiger meister rekordmeister zweitligist bundesligist erstligist
  drittligist tabellenführer verbund allianz union feuerwehr ausschuss komitee konsortium koalition marke
  discounter bauer zulieferer gmbh ag kg se inc ltd corp corporation company group records entertainment
  pictures studios university institute foundation association society airlines airways motors systems
  technologies times herald tribune journal`,
  `stadt gemeinde dorf ort ortschaft viertel bezirk kreis region provinz land staat republik königreich insel
  fluss bach strom see meer berg gebirge tal wald küste straße platz allee gasse weg brücke burg schloss hafen
  bahnhof park siedlung metropole raum umland norden süden osten westen nordosten südosten nordwesten südwesten
  grenze umgebung nähe gebiet bucht quelle mündung kloster stadion halle bistum grafschaft kanton street avenue
  road river lake island mount valley hills beach county`,
  `film roman buch album lied song single hit oper operette musical stück drama komödie krimi thriller serie
  sendung show reihe spiel turnier cup pokal meisterschaft olympiade festival messe preis auszeichnung titel
  gemälde bild skulptur zyklus sinfonie erzählung novelle gedicht märchen sage comic programm software system
  browser modell auto wagen motor schiff rakete flugzeug panzer satellit mission krieg schlacht vertrag gesetz
  sprache dialekt währung konferenz gipfel abkommen epoche ausstellung dokumentation remake verfilmung
  fortsetzung edition version tour rallye rennen marathon handy smartphone tablet konsole prozessor award prize
  open`,
  `präsident kanzler minister chef trainer sprecher autor schriftsteller sänger schauspieler regisseur könig
  kaiser papst bischof professor doktor herr frau bruder schwester sohn tochter vater mutter ehefrau ehemann
  gattin witwe stürmer torwart spieler politiker bürgermeister richter anwalt maler komponist philosoph
  historiker general offizier kommissar kollege freund`,
];

/** How nouns end in their cases and plurals, and in the feminine. */
const ENDINGS = ['', 'e', 'en', 'er', 'in', 'innen', 's', 'es'];
const UMLAUTS: Record<string, string> = { a: 'ä', o: 'ö', u: 'ü' };

const classes = new Map<number, number>();
for (const [number, row] of ROWS.entries()) {
  for (const noun of row.split(/\s+/)) {
    const plural = noun.replace(/[aou](?=[^aeiouäöü]*$)/, (vowel) => UMLAUTS[vowel]!);
    for (const stem of noun === '' ? [] : [noun, plural]) {
      for (const ending of ENDINGS) {
        const form = (stem + ending).replace(/[ns]$/, '');
        const hash = foldedHash(form, 0, form.length);
        if (!classes.has(hash)) classes.set(hash, number);
      }
    }
  }
}

/**
 * The class of a noun for what bears names, or 0.
 *
 * @param hash the folded hash of the noun without a final s or n
 */
export const nameNounClass = (hash: number): number => classes.get(hash) ?? 0;
