/** What a name or epithet is: plain, somebody else's words, or a judgment. */
export type NameTone = 'neutral' | 'quoted' | 'loaded';

/**
 * German words that judge whomever they stand for, in their basic form: nouns, also as the last part
 * of a compound ("Trump-Handlanger", "Möchtegernkanzler" by its first), and adjectives in any
 * inflected form. Offices, professions, origins and what somebody did are none. Duden marks most of
 * these as "abwertend" or "spöttisch"; the praising ones are its opposite. One line for each sense.
 */
const NOUNS = words(`
  Handlanger Lakai Marionette Büttel Erfüllungsgehilfe Speichellecker Jasager Mitläufer Steigbügelhalter
  Kumpel Busenfreund Amigo Günstling Spießgeselle Komplize Kumpan Scherge
  Rüpel Rowdy Flegel Grobian Pöbler Polterer Krawallmacher Krakeeler Raufbold Haudrauf Rambo Wüterich
  Lügner Schwindler Betrüger Hochstapler Scharlatan Heuchler Blender Trickser Täuscher Gauner Ganove Halunke Schurke Schuft
  Tyrann Despot Diktator Autokrat Machthaber Kriegstreiber Schlächter Zar Gewaltherrscher Alleinherrscher Sonnenkönig Schattenpräsident Schattenkanzler
  Hetzer Demagoge Populist Scharfmacher Einpeitscher Aufwiegler Hardliner Fanatiker Eiferer
  Spinner Irrer Verrückter Wirrkopf Dilettant Stümper Versager Niete Trottel Narr Clown Witzfigur Hampelmann Dampfplauderer Schwätzer Großmaul Maulheld Angeber Aufschneider Wichtigtuer Egomane Narzisst
  Möchtegern Emporkömmling Parvenü Bonze Ausbeuter Abzocker Raffke Geizhals Heuschrecke Krösus Absahner Kriegsgewinnler
  Querulant Störenfried Quertreiber Nörgler Miesmacher Blockierer Bremser Verhinderer Hinterbänkler Wendehals Verräter Abtrünniger Nestbeschmutzer
  Sündenbock Feindbild Schreckgespenst Albtraum Problemfall Sorgenkind Skandalnudel Enfant
  Gutmensch Moralapostel Besserwisser Oberlehrer Ideologe Chaot Wutbürger Schwurbler Verschwörungstheoretiker
  Moloch Milliardengrab Luftschloss Wolkenkuckucksheim Prestigeobjekt Größenwahn Irrsinn Wahnsinn Farce Posse Debakel Desaster Fiasko Pleitefirma Skandalfirma Schrottfirma Saftladen Chaostruppe Klüngel Clique Sippe Meute Mob
  Held Genie Visionär Lichtgestalt Hoffnungsträger Heilsbringer Erlöser Messias Ikone Legende Titan Wunderkind Wundermann Superstar Übervater Vordenker Ausnahmetalent Glücksfall Koryphäe Idol
`);

const ADJECTIVES = words(`
  umstritten streitbar berüchtigt skandalumwittert skandalträchtig zwielichtig dubios fragwürdig selbsternannt selbstverliebt selbstgefällig
  machthungrig machtbesessen größenwahnsinnig geldgierig gierig raffgierig skrupellos rücksichtslos gewissenlos brutal grausam
  lügnerisch verlogen heuchlerisch betrügerisch korrupt
  irre verrückt wahnsinnig durchgeknallt wirr naiv unfähig überfordert glücklos farblos blass peinlich lächerlich
  großspurig großmäulig arrogant überheblich eitel launisch unberechenbar aufbrausend jähzornig wütend beleidigt
  radikal fanatisch populistisch hetzerisch
  angeschlagen gescheitert abgehalftert abgehoben unbeliebt verhasst gefürchtet
  genial brillant visionär legendär charismatisch gefeiert umjubelt grandios glorreich heldenhaft inspirierend inspirierendst beliebt
  sogenannt vermeintlich angeblich
`);

/** Beginnings of compounds that judge: "Skandalfirma", "Pleitekonzern", "Möchtegern-Kanzler". */
const FIRST_PARTS = words(`
  Skandal Pleite Möchtegern Schurken Lügen Chaos Horror Problem Krawall Protz Schmuddel Pannen Prügel
`);

/** Endings of inflected adjectives, and of inflected nouns. */
const INFLECTED = '(?:e|er|en|em|es)?';
const DECLINED = '(?:s|es|e|n|en|er|ern|in|innen)?';

const JUDGING_NOUN = new RegExp(`(?:${alternatives(NOUNS)})${DECLINED}$`, 'iu');
const JUDGING_COMPOUND = new RegExp(`^(?:${alternatives(FIRST_PARTS)})-?\\p{L}{3,}`, 'u');
const JUDGING_ADJECTIVE = new RegExp(`^(?:${alternatives(ADJECTIVES)})${INFLECTED}$`, 'iu');
/** A noun that judges must be a word of its own or the last part of a compound, not just letters at the end. */
const SHORTEST_ENDING = 5;

/**
 * Tells what kind of name it is. `loaded` says only that one of its words is on the list above; a
 * name of several plain words can judge all the same.
 *
 * @param name German words that stand for somebody or something
 * @param label the proper name of whom they stand for: who is called Held is no hero by that
 * @param isQuoted whether they stand between quotation marks, or in somebody else's words
 */
export function weighName(name: string, label = '', isQuoted = false): NameTone {
  const own = isQuoted ? '' : name.replace(QUOTED, ' ');
  const proper = label.split(/\s+/);
  const isProper = (word: string) =>
    proper.includes(word) || proper.includes(word.replace(/s$/, ''));
  if (own.split(/\s+/).some((word) => !isProper(word) && judges(word))) return 'loaded';
  return isQuoted || own !== name ? 'quoted' : 'neutral';
}

/** What of a name stands between quotation marks; the rest is the writer's own. */
const QUOTED = /[„“”»«"][^„“”»«"]*[“”»«"]/gu;

function judges(word: string): boolean {
  const bare = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return (
    JUDGING_ADJECTIVE.test(bare) ||
    JUDGING_COMPOUND.test(bare) ||
    bare.split('-').some(isJudgingNoun)
  );
}

function isJudgingNoun(part: string): boolean {
  const ending = JUDGING_NOUN.exec(part)?.[0];
  return ending !== undefined && (ending === part || ending.length >= SHORTEST_ENDING);
}

function words(table: string): string[] {
  return table.trim().split(/\s+/);
}

function alternatives(all: readonly string[]): string {
  return [...all].sort((a, b) => b.length - a.length).join('|');
}
