import { findForms } from './find-forms.ts';
import { isShouted, PieceFlag } from './name-pieces.ts';
import type { Finding, Reading } from './reading.ts';
import { FormKind } from './surface-forms.ts';

const SCORE = 0.9;

/**
 * The abbreviations that open the name of a body: the "US" in "US-Finanzministerium", the "EU" in
 * "EU-Kommission". Both can be asked about; a place in a place (Baden-Württemberg) is not meant.
 */
export function innerNames({ gazetteer, pieces, findings }: Reading): Finding[] {
  const inner: Finding[] = [];
  for (const { from, to, entity, kind } of findings) {
    const isGlued = to - from > 1 && (pieces.flags[from + 1]! & PieceFlag.glued) !== 0;
    if (!isGlued || entity < 0 || kind !== 'name' || !isShouted(pieces, from)) continue;
    if (gazetteer.typeOf(entity) === 'place' || gazetteer.typeOf(entity) === 'person') continue;
    const match = findForms(gazetteer, pieces, from, from + 1);
    const form = match?.forms.find((candidate) => gazetteer.formKinds[candidate] === FormKind.name);
    if (form === undefined || gazetteer.formEntities[form] === entity) continue;
    const found = gazetteer.formEntities[form]!;
    inner.push({ from, to: from + 1, entity: found, kind: 'name', inflected: false, score: SCORE });
  }
  return inner;
}
