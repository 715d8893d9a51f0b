import type { Dictionary } from './dictionary.ts';
import { capitalize } from './normalize.ts';

const WITHOUT_UMLAUT: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u', Ä: 'A', Ö: 'O', Ü: 'U' };

/** Endings of plurals and cases, longest first, and whether the stem may have an umlaut before them. */
const ENDINGS: readonly [ending: string, umlaut: boolean][] = [
  ['nen', false], // Beamtinnen
  ['sen', false], // Zeugnissen
  ['ses', false], // des Zerwürfnisses
  ['se', false], // Zeugnisse
  ['ern', true], // Kindern
  ['er', true], // Länder
  ['en', true], // Zeiten, Gängen
  ['es', false], // des Tages
  ['ns', false], // des Namens
  ['n', true], // Zulagen, Äpfeln
  ['e', true], // Tage, Gänge
  ['s', false], // Apartments
];

/**
 * The headword that a noun is an inflected form of, by its ending; null when no noun of the
 * dictionary fits. For nouns that the form table does not have.
 *
 * @param form capitalized
 */
export function inflectedNoun(dictionary: Dictionary, form: string): string | null {
  for (const [ending, umlaut] of ENDINGS) {
    if (!form.endsWith(ending) || form.length - ending.length < 3) continue;
    const stem = form.slice(0, -ending.length);
    if (ending === 'er' && endsInAgent(dictionary, form)) continue;
    // Unstressed -el, -er, -en take no -es: Angeles is no Angel.
    if (ending === 'es' && /e[lrn]$/.test(stem)) continue;
    if (isFormOf(dictionary, form, stem)) return stem;
    if (!umlaut) continue;
    const plain = stem.replace(/[äöüÄÖÜ](?=[^äöü]*$)/, (vowel) => WITHOUT_UMLAUT[vowel]!);
    if (plain !== stem && isFormOf(dictionary, form, plain)) return plain;
  }
  return null;
}

/** Shorter endings of a word are no nouns of their own. */
const SHORTEST_AGENT = 5;

/** Aufbauspieler are no plural of Aufbauspiel, since its head is Spieler. */
function endsInAgent(dictionary: Dictionary, form: string): boolean {
  for (let at = 3; at <= form.length - SHORTEST_AGENT; at++) {
    const head = dictionary.lookup(capitalize(form.slice(at)));
    if (head?.groups.some(({ pos, gender }) => pos === 'noun' && gender === 'm')) return true;
  }
  return false;
}

/** Whether the dictionary has the noun, with no other plural than the form (Netzwerker: not Netzwerke). */
function isFormOf(dictionary: Dictionary, form: string, noun: string): boolean {
  if (!dictionary.hasEntry(noun)) return false;
  const groups = dictionary.lookup(noun)?.groups.filter((group) => group.pos === 'noun') ?? [];
  if (groups.length === 0) return false;
  return (
    form.endsWith('s') || groups.some(({ plural }) => plural === '' || form.startsWith(plural))
  );
}
