import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props<Item> {
  items: readonly Item[];
  /** Height of every row in CSS pixels. */
  rowHeight: number;
  keyOf(item: Item): string;
  label: string;
  children(item: Item): ComponentChildren;
}

/** Rows beyond the screen that stay, so that scrolling shows no gap. */
const MARGIN = 6;

/**
 * A list of any length that only holds the rows on the screen, in a page that scrolls as a whole.
 * A screen reader is told how many rows there are.
 */
export function WindowedList<Item>({ items, rowHeight, keyOf, label, children }: Props<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const [[first, last], setWindow] = useState<[number, number]>([0, 20]);
  useEffect(() => {
    const measure = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const from = Math.max(0, Math.floor(-top / rowHeight) - MARGIN);
      setWindow([from, from + Math.ceil(innerHeight / rowHeight) + 2 * MARGIN]);
    };
    measure();
    addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [items, rowHeight]);
  return (
    <ul
      ref={list}
      class="windowed"
      style={{ height: `${items.length * rowHeight}px` }}
      aria-label={label}
    >
      {items.slice(first, last).map((item, at) => (
        <li
          key={keyOf(item)}
          style={{ height: `${rowHeight}px`, top: `${(first + at) * rowHeight}px` }}
          aria-setsize={items.length}
          aria-posinset={first + at + 1}
        >
          {children(item)}
        </li>
      ))}
    </ul>
  );
}
