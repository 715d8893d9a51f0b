/** Numbers that look random and are the same in each run (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** At least 0 and below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Shuffles in place (Fisher and Yates). */
  shuffle(list: Uint32Array): void {
    for (let last = list.length - 1; last > 0; last--) {
      const other = Math.floor(this.next() * (last + 1));
      const kept = list[last]!;
      list[last] = list[other]!;
      list[other] = kept;
    }
  }
}
