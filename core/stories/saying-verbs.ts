/**
 * Verbs of saying, thinking and reporting, by what stands behind them. A bar divides a separable
 * prefix from its verb: `mit|teilen` is "teilte … mit" and "mitgeteilt".
 */

/** With a clause or a quotation: "sagte, …", "teilte mit, dass …". */
const CLAUSE = `
sagen erklären betonen berichten melden meinen glauben antworten entgegnen erwidern erzählen schreiben
behaupten bestätigen versichern vermuten schätzen erläutern ergänzen verkünden äußern bemerken beteuern
bestreiten dementieren unterstreichen warnen kritisieren klagen beklagen fordern verlangen drohen kommentieren
urteilen argumentieren prognostizieren vermelden verlauten präzisieren konstatieren mahnen monieren
rufen fragen bitten loben raten empfehlen versprechen schwören gestehen spotten scherzen twittern posten wettern
schimpfen ätzen frohlocken jubeln resümieren bilanzieren protestieren vermitteln mutmaßen rechtfertigen erinnern
befürchten fürchten hoffen erwarten denken wissen bezweifeln zweifeln vorschlagen begründen feststellen
formulieren zitieren signalisieren bekräftigen bekunden beschuldigen plädieren appellieren verteidigen
kontern befehlen anordnen vereinbaren beschließen entscheiden deuten plaudern raunen flüstern brüllen stöhnen seufzen
hervor|heben hin|weisen hin|zufügen hinzu|fügen an|kündigen an|geben an|merken an|deuten an|mahnen auf|fordern
aus|sagen aus|führen aus|schließen aus|sprechen aus|rufen bekannt|geben bekannt|machen dar|legen dar|stellen
dazu|sagen ein|räumen ein|gestehen ein|werfen ein|schätzen entgegen|halten fest|halten fest|stellen klar|stellen
klar|machen mit|teilen nach|fragen richtig|stellen vor|werfen vor|schlagen vor|halten voraus|sagen weis|sagen
zu|geben zu|sichern zu|sagen zurück|weisen zitieren ab|lehnen ab|raten nahe|legen wiedergeben wieder|geben
davon|ausgehen aus|gehen hinweisen verweisen sprechen reden lauten lügen prophezeien orakeln tadeln rügen bemängeln
bedauern begrüßen würdigen preisen nennen bezeichnen verurteilen ermahnen verraten enthüllen offenbaren
durchblicken überlegen verkünden vermerken verzeichnen beurteilen bewerten berichten
`;

/** Their object is what was said: "kritisierte die Entscheidung", "sprach von einem Erfolg". */
const REPORTING = `
fordern verlangen kritisieren begrüßen bezeichnen nennen verurteilen loben bedauern sprechen reden berichten warnen
würdigen bemängeln rügen bestätigen dementieren bestreiten rechtfertigen verteidigen verweisen plädieren appellieren
drohen versprechen befürworten unterstützen bezweifeln vermuten befürchten erwarten empfehlen anordnen beschuldigen
betonen erwägen beklagen erinnern äußern raten protestieren mahnen beantragen attackieren beschreiben betrachten hoffen zweifeln
an|kündigen ab|lehnen aus|schließen auf|fordern zurück|weisen vor|werfen vor|schlagen hin|weisen zu|sagen zu|sichern
ein|räumen bekannt|geben aus|gehen an|geben an|mahnen klar|stellen zu|stimmen melden vermelden
`;

/** Rather a frame of a word or two than of a sentence: "nannte ihn einen „Clown“". */
const NAMING =
  'nennen bezeichnen charakterisieren beschreiben titulieren betiteln sprechen reden beschimpfen würdigen loben preisen verurteilen kritisieren';

interface Saying {
  clause: boolean;
  reporting: boolean;
  naming: boolean;
}

const SAYING = new Map<string, Saying>();
const PARTICLES = new Map<string, Set<string>>();

function add(list: string, use: keyof Saying): void {
  for (const entry of list.trim().split(/\s+/)) {
    const lemma = entry.replace('|', '');
    const known = SAYING.get(lemma) ?? { clause: false, reporting: false, naming: false };
    SAYING.set(lemma, { ...known, [use]: true });
    const [particle, verb] = entry.split('|');
    if (verb === undefined) continue;
    const particles = PARTICLES.get(verb) ?? new Set();
    PARTICLES.set(verb, particles.add(particle!));
  }
}
add(CLAUSE, 'clause');
add(REPORTING, 'reporting');
add(NAMING, 'naming');

/** How a verb is used to hand on what somebody said, or null for other verbs. */
export const sayingOf = (lemma: string): Saying | null => SAYING.get(lemma) ?? null;

/** The prefixes with which a verb that is split becomes one of saying: teilen → mit. */
export const sayingParticles = (verb: string): ReadonlySet<string> | null =>
  PARTICLES.get(verb) ?? null;

/** After "nach": whose words the sentence hands on ("nach Angaben der Polizei"). */
export const SOURCE_NOUN =
  /^(?:Angaben?|Aussagen?|Ansicht|Auffassung|Meinung|Einschätzung|Schätzung(?:en)?|Berichte?n?|Presseberichten|Medienberichten|Informationen|Worten|Darstellung|Überzeugung|Erkenntnissen|Mitteilung|Untersuchungen|Berechnungen|Zeugenaussagen|Polizeiangaben|Agenturberichten|Meldungen|Ermittlungen|Agenturmeldungen|Expertenmeinung)$/;
