import { multiplierOf } from '../language/number-words.ts';
import { TokenKind, type Tokens } from '../language/tokenize.ts';
import { wordAt } from './read-amount.ts';
import { unitOf } from './units.ts';

/** Between the noun that governs an amount and the amount: "Investitionen von", "Schulden in Höhe von". */
const GOVERNING = new Set(
  'von über um auf mit zu bei im in aus rund etwa knapp gut fast mehr weniger als bis höhe wert nur noch gerade insgesamt jeweils mindestens höchstens maximal deutlich weit unter circa ca. etwas wenigstens durchschnittlich im schnitt umfang gegen derzeit aktuell'.split(
    ' ',
  ),
);

/** Of these, the ones that tie the amount to the noun. */
const LINK = /^(?:von|über|um|auf|mit|zu|bei|aus)$/;

/** Adjectives that take an amount before them: "eine 6,6 Mrd. Dollar schwere Runde", "das 300 Meter hohe Haus". */
const MEASURE_ADJECTIVE =
  /^(?:schwer|teuer|teur|hoch|hoh|lang|groß|breit|tief|dick|alt|weit|stark|dotiert|wert|umfassend|dauernd)(?:e[mnrs]?)?$/;

/** Verbs whose subject is what an amount measures. */
const MEASURE_VERB =
  /^(?:betr(?:ägt|agen|ug|ugen|age)|beläuft|belaufen|belief|beliefen|beziffert\p{L}*|lieg(?:t|en|e)|lag(?:en)?|läge|stieg(?:en)?|steig(?:t|en|e)|gestiegen|sank(?:en)?|sink(?:t|en|e)|gesunken|f(?:ällt|allen|iel|ielen)|gefallen|wuchs(?:en)?|wächst|wachsen|gewachsen|kletter(?:t|te|ten|n)|schrumpf(?:t|te|ten|en)|leg(?:t|te|ten|en)|nahm(?:en)?|nimmt|nehmen|kost(?:et|ete|eten|en)|erreich(?:t|te|ten|en)|umf(?:asst|asste|assen|assten)|verdoppel\p{L}*|erhöh(?:t|te|ten|en)|verringer(?:t|te|ten|n)|ging(?:en)?|geh(?:t|en)|ist|sind|war(?:en)?|wird|werden|wurden?|mach(?:t|te|ten|en)|zähl(?:t|te|ten|en)|wieg(?:t|en)|dauer(?:t|te|ten|n)|rechne(?:t|te|ten|n)|beziffern|soll(?:en)?)$/u;

const PREPOSITION =
  /^(?:ab|an|am|auf|aus|bei|beim|bis|durch|für|gegen|hinter|in|im|ins|infolge|laut|mit|nach|nahe|neben|ohne|seit|trotz|über|um|unter|von|vom|vor|während|wegen|zu|zum|zur|zwischen|innerhalb|seitens|angesichts)$/i;

const CLAUSE_END = /^[.!?;:()–—,]$/;

const isNoun = (tokens: Tokens, index: number): boolean =>
  tokens.kinds[index] === TokenKind.word &&
  unitOf(wordAt(tokens, index)) === null &&
  multiplierOf(wordAt(tokens, index)) === null &&
  /^\p{Lu}[\p{L}\p{N}-]*\p{Ll}$/u.test(wordAt(tokens, index));

/** Nouns that say the time or the amount itself. */
const NO_MEASURE =
  /^(?:Höhe|Wert|Umfang|Schnitt|Durchschnitt|Jahr\p{L}{0,2}|Monat\p{L}{0,2}|Woche\p{L}?|Tag\p{L}{0,2}|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Ende|Anfang|Mitte|Prozent|Euro|Dollar|Uhr|Zeit|Seit|Im|In|Am|Die|Der|Das|Ein|Eine|Auch|Nach|Bei|Mit|Rund|Etwa|Über|Insgesamt|Sie|Er|Es|Wir|Ich|Man|Dies\p{L}*)$/u;

/**
 * The noun that says what an amount measures, as it stands, if the clause tells.
 *
 * @param first the amount's first token, its hedge included
 * @param end the token behind its unit
 * @param counted whether a noun is counted: then only a noun that governs both says more
 */
export function measuredNoun(
  tokens: Tokens,
  first: number,
  end: number,
  counted: boolean,
): string | undefined {
  if (counted) return governingNoun(tokens, first);
  return (
    nounBehind(tokens, end) ??
    governingNoun(tokens, first) ??
    subject(tokens, first) ??
    goal(tokens, end)
  );
}

/** "30 Mrd. Dollar an liquiden Mitteln", "6,6 Mrd. Dollar schwere Runde", "49 Prozent der Befragten", "in bar". */
function nounBehind(tokens: Tokens, end: number): string | undefined {
  const next = wordAt(tokens, end);
  if (next === 'in' && wordAt(tokens, end + 1) === 'bar') return 'bar';
  if (MEASURE_ADJECTIVE.test(next) && /e[mnrs]?$/.test(next)) return nounFrom(tokens, end + 1, 2);
  if (next === 'an') return nounFrom(tokens, end + 1, 3);
  if (/^(?:der|des|aller)$/.test(next)) return nounFrom(tokens, end + 1, 3);
  return isNoun(tokens, end) ? next : undefined;
}

/** The first noun of the next few tokens, past adjectives and articles. */
function nounFrom(tokens: Tokens, from: number, most: number): string | undefined {
  for (let index = from; index < from + most && index < tokens.count; index++) {
    const word = wordAt(tokens, index);
    if (CLAUSE_END.test(word)) return undefined;
    if (isNoun(tokens, index)) return word;
  }
  return undefined;
}

/** "Investitionen von bis zu 500 Mrd. Dollar": the noun before the preposition before the amount. */
function governingNoun(tokens: Tokens, first: number): string | undefined {
  let at = first - 1;
  let prepositions = 0;
  while (at >= 0 && GOVERNING.has(wordAt(tokens, at).toLowerCase())) {
    if (LINK.test(wordAt(tokens, at))) prepositions++;
    at--;
  }
  if (prepositions === 0 || at < 0 || !isNoun(tokens, at)) return undefined;
  const noun = wordAt(tokens, at);
  if (NO_MEASURE.test(noun)) return undefined;
  return noun;
}

/** How far a clause is looked through. */
const CLAUSE = 14;

/** "Der Umsatz stieg um 5 Prozent", "Die Kosten liegen bei": the clause's first noun that no preposition has. */
function subject(tokens: Tokens, first: number): string | undefined {
  let start = first;
  let verb = false;
  while (start > 0 && first - start < CLAUSE && !CLAUSE_END.test(wordAt(tokens, start - 1))) {
    start--;
    if (MEASURE_VERB.test(wordAt(tokens, start))) verb = true;
  }
  if (!verb) return undefined;
  for (let index = start; index < first; index++) {
    const word = wordAt(tokens, index);
    if (PREPOSITION.test(word)) {
      // Past the noun that the preposition has.
      while (index + 1 < first && !isNoun(tokens, index)) index++;
      continue;
    }
    if (isNoun(tokens, index) && !NO_MEASURE.test(word)) return word;
  }
  return undefined;
}

/** "100 Mrd. Dollar in den Ausbau", "270 Millionen für den Wahlkampf": where the amount goes. */
function goal(tokens: Tokens, end: number): string | undefined {
  return /^(?:für|in|zum|zur|ins)$/.test(wordAt(tokens, end))
    ? nounFrom(tokens, end + 1, 4)
    : undefined;
}
