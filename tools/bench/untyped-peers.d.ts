// Peers that are measured and come without types.
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    markRanges(ranges: { start: number; length: number }[], options: object): void;
  }
}
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(words: string[]);
    search(text: string): [end: number, words: string[]][];
  }
}
declare module 'dom-anchor-text-quote' {
  export function toRange(
    root: Element,
    quote: { exact: string; prefix?: string; suffix?: string },
    options: { hint: number },
  ): Range | null;
}
