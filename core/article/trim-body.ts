import { type Block, type Box, collapse, isInside, type Outline } from './outline-page.ts';
import { byPlace } from './usual-markup.ts';

const ENDS_LIKE_SENTENCE = /[.!?:…]["“”«»’'‘)\]\s]*$/;

/**
 * Takes away what is not read as part of the body: ornaments, and what stands behind its end.
 *
 * @param root the box that holds the body
 * @param isUsual tells the blocks that are marked up like most of the body
 */
export function trimBody(
  blocks: Block[],
  outline: Outline,
  root: Box,
  isUsual: (block: Block) => boolean,
): Block[] {
  return trimEnd(dropPullQuotes(cutForeignEnd(blocks, isUsual)), outline, root);
}

/** So many quotes are no ornaments, and too many to be looked for. */
const MANY_QUOTES = 50;

/** A quote that only repeats what another paragraph says is an ornament. */
function dropPullQuotes(blocks: Block[]): Block[] {
  const isQuote = ({ box }: Block) =>
    box.name === 'blockquote' ||
    box.parent?.name === 'blockquote' ||
    box.parent?.parent?.name === 'blockquote';
  const quotes = blocks.filter(isQuote).length;
  if (quotes === 0 || quotes > MANY_QUOTES) return blocks;
  const rest = blocks.filter((block) => !isQuote(block)).map(({ text }) => collapse(text));
  return blocks.filter((block) => {
    if (!isQuote(block)) return true;
    const quote = collapse(block.text).replace(/^["„“»«]+|["“”«».]+$/g, '');
    return quote.length < 20 || !rest.some((text) => text.includes(quote));
  });
}

/**
 * Cuts what follows the last usual paragraph and stands in another place: teasers, notes. What has
 * the same parent stays, and a list beside it.
 */
function cutForeignEnd(blocks: Block[], isUsual: (block: Block) => boolean): Block[] {
  const last = blocks.findLastIndex(isUsual);
  if (last < 0) return blocks;
  const parent = blocks[last]!.box.parent;
  const places = new Set(blocks.filter(isUsual).map(byPlace));
  return blocks.filter(
    (block, index) =>
      index <= last ||
      block.level > 0 ||
      places.has(byPlace(block)) ||
      block.box.parent === parent ||
      (block.box.name === 'li' && block.box.parent?.parent === parent),
  );
}

/**
 * Cuts what follows the last paragraph: list items, and headings of what is not in the body. A
 * heading stays where a paywall has taken only the paragraphs below it.
 */
function trimEnd(blocks: Block[], outline: Outline, root: Box): Block[] {
  const last = blocks.findLastIndex(
    ({ level, box, text }) => level === 0 && (box.name !== 'li' || ENDS_LIKE_SENTENCE.test(text)),
  );
  const end = blocks.slice(0, last + 1);
  for (const heading of blocks.slice(last + 1)) {
    const next = outline.blocks[outline.blocks.indexOf(heading) + 1];
    const leadsAway = next && isInside(next.box, root) && next.linkChars > 0.5 * next.chars;
    if (heading.level === 0 || heading.box.parent !== blocks[last]?.box.parent || leadsAway) break;
    end.push(heading);
  }
  return end;
}
