import type { Block } from './outline-page.ts';

/** How a block is marked up, as a string. */
type Signature = (block: Block) => string;

/** Names without their running numbers: `paragraph_12`. */
const unnumbered = (names: string) => names.replace(/[_-]?\d+(?=\s|$)/g, '');

const byNames: Signature = ({ box }) =>
  `${box.name}.${unnumbered(box.names)}<${box.parent?.names ?? ''}`;
const byParent: Signature = ({ box }) => `${box.name}<${box.parent?.names ?? ''}`;
/** Kind and depth of the element, which even generated names cannot hide. */
export const byPlace: Signature = ({ box }) => `${box.name} ${box.depth}`;

/** Share of the prose from which a way to mark it up is usual, and that the usual ways cover. */
const USUAL = 0.15;
const COVERED = 0.5;

/** Tells the blocks that are marked up like much of the prose, by the finest mark that most share. */
export function usualMarkup(prose: readonly Block[]): (block: Block) => boolean {
  const total = prose.reduce((sum, { chars }) => sum + chars, 0);
  for (const signatureOf of [byNames, byParent, byPlace]) {
    const weights = new Map<string, number>();
    for (const block of prose) {
      const signature = signatureOf(block);
      weights.set(signature, (weights.get(signature) ?? 0) + block.chars);
    }
    const usual = [...weights].filter(([, weight]) => weight > USUAL * total);
    if (usual.reduce((sum, [, weight]) => sum + weight, 0) < COVERED * total) continue;
    const signatures = new Set(usual.map(([signature]) => signature));
    return (block) => signatures.has(signatureOf(block));
  }
  return () => false;
}
