/** Of the places in the hash table of edges, at most this part is taken, so that a miss is short. */
const LOAD = 0.6;
/** Numbers for each edge in the table: parent + 1 (0 for a free place), hash of the word, child. */
const STRIDE = 3;

/** A trie whose edges are hashes of words. Node 0 is its root. */
export interface TrieBuilder<Terminal> {
  add(path: readonly number[], terminal: Terminal): void;
  pack(): { edges: Uint32Array; terminalStarts: Uint32Array; terminals: Terminal[] };
}

/** Collects paths of hashes and packs them into flat arrays for {@link childOf}. */
export function buildTrie<Terminal>(): TrieBuilder<Terminal> {
  const children: Map<number, number>[] = [new Map()];
  const terminals: Terminal[][] = [[]];
  let edgeCount = 0;

  return {
    add(path, terminal) {
      let node = 0;
      for (const hash of path) {
        let child = children[node]!.get(hash);
        if (child === undefined) {
          child = children.length;
          children.push(new Map());
          terminals.push([]);
          children[node]!.set(hash, child);
          edgeCount++;
        }
        node = child;
      }
      terminals[node]!.push(terminal);
    },
    pack() {
      let places = 16;
      while (places * LOAD < edgeCount) places *= 2;
      const edges = new Uint32Array(places * STRIDE);
      for (const [node, edgesOfNode] of children.entries()) {
        for (const [hash, child] of edgesOfNode) {
          let place = placeOf(node, hash) & (places - 1);
          while (edges[place * STRIDE] !== 0) place = (place + 1) & (places - 1);
          edges.set([node + 1, hash, child], place * STRIDE);
        }
      }
      const terminalStarts = new Uint32Array(children.length + 1);
      for (const [node, list] of terminals.entries()) {
        terminalStarts[node + 1] = terminalStarts[node]! + list.length;
      }
      return { edges, terminalStarts, terminals: terminals.flat() };
    },
  };
}

/** The node that a word leads to, or -1. */
export function childOf(edges: Uint32Array, node: number, hash: number): number {
  const mask = edges.length / STRIDE - 1;
  let place = placeOf(node, hash) & mask;
  for (;;) {
    const at = place * STRIDE;
    const parent = edges[at]!;
    if (parent === 0) return -1;
    if (parent === node + 1 && edges[at + 1] === hash) return edges[at + 2]!;
    place = (place + 1) & mask;
  }
}

function placeOf(node: number, hash: number): number {
  const mixed = hash ^ Math.imul(node, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
