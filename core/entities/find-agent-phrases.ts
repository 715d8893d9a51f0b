import { NounClass } from './epithet-nouns.ts';
import { joined, PieceFlag, pieceText } from './name-pieces.ts';
import { nounStart } from './noun-phrase.ts';
import { readEpithet } from './read-epithet.ts';
import { type Finding, isOfClass, type Reading } from './reading.ts';

const SCORE = 0.75;
const PARTICIPLE = /^\p{Ll}.*(?:t|en)e[rsmn]?$/u;
const ADJECTIVE = /^\p{Ll}.*e[rsmn]?$/u;
const MOST_ADJECTIVES = 4;
/** "Megaprojekt für Künstliche Intelligenz (KI)": at most so many words belong to the noun. */
const PURPOSE_WORDS = 3;

/**
 * Finds what a text says somebody has begun, before or without its name: "ein von Trump
 * angekündigtes KI-Projekt". Only where the text names just one such project, and more than once.
 * The phrase begins behind the participle.
 *
 * @param names the text's findings in the order of the text
 */
export function findAgentPhrases(reading: Reading, names: readonly Finding[]): Finding[] {
  const project = onlyProject(reading, names);
  if (project < 0) return [];
  const { pieces } = reading;
  const found: Finding[] = [];
  for (const agent of names) {
    if (agent.inflected || !isIntroduced(reading, agent)) continue;
    let at = agent.to;
    const first = at;
    while (at < pieces.count && at - first < MOST_ADJECTIVES && joined(pieces, at)) {
      if (!ADJECTIVE.test(pieceText(pieces, at))) break;
      at++;
    }
    if (at === first || at >= pieces.count || !PARTICIPLE.test(pieceText(pieces, first))) continue;
    let last = at;
    while (last + 1 < pieces.count && pieces.flags[last + 1]! & PieceFlag.glued) last++;
    if (nounStart(pieces, last) !== at || reading.taken[last]) continue;
    const phrase = { from: first + 1, noun: at, to: last + 1, determiner: '', adjectives: [] };
    const epithet = readEpithet(pieces, phrase);
    if (!epithet || !(epithet.noun.classes & NounClass.project)) continue;
    found.push({
      from: first + 1,
      to: purposeEnd(reading, last + 1),
      entity: project,
      kind: 'epithet',
      inflected: false,
      score: SCORE,
    });
  }
  return found;
}

/** The one project that the text names at least twice, or -1. */
function onlyProject(reading: Reading, names: readonly Finding[]): number {
  const projects = names.filter(
    ({ entity, kind }) =>
      entity >= 0 && kind !== 'derived' && isOfClass(reading, entity, NounClass.project),
  );
  const ids = new Set(projects.map(({ entity }) => entity));
  return ids.size === 1 && projects.length > 1 ? projects[0]!.entity : -1;
}

/** Whether "von" stands before a name, or before the title in front of it. */
function isIntroduced({ pieces }: Reading, { from }: Finding): boolean {
  if (from === 0) return false;
  const before = pieceText(pieces, from - 1);
  if (/^(?:von|vom)$/i.test(before)) return true;
  const title = nounStart(pieces, from - 1);
  if (title === 0) return false;
  return /^(?:von|vom)$/i.test(pieceText(pieces, title - 1));
}

function purposeEnd({ pieces }: Reading, to: number): number {
  if (to >= pieces.count || pieceText(pieces, to) !== 'für') return to;
  let end = to + 1;
  while (
    end < pieces.count &&
    end - to <= PURPOSE_WORDS &&
    pieces.flags[end]! & (PieceFlag.capital | PieceFlag.glued)
  )
    end++;
  if (end === to + 1) return to;
  const isBracketed =
    end + 2 < pieces.count && pieceText(pieces, end) === '(' && pieceText(pieces, end + 2) === ')';
  return isBracketed ? end + 3 : end;
}
