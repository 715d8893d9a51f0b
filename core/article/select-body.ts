import { isBoilerplateText, isLeadName } from './boilerplate-text.ts';
import { findApart } from './find-apart.ts';
import { findCards } from './find-cards.ts';
import { flatText } from './flat-tree.ts';
import {
  type Block,
  type Box,
  collapse,
  isInside,
  type Outline,
  wrappersOf,
} from './outline-page.ts';
import type { StructuredData } from './structured-data.ts';
import { trimBody } from './trim-body.ts';
import { usualMarkup } from './usual-markup.ts';
import { agreement, wordOverlap, wordsOf } from './words.ts';

const ENDS_LIKE_SENTENCE = /[.!?:…]["“”«»’'‘)\]\s]*$/;

/**
 * Chooses the blocks that are the article's text, lead included and headline not.
 *
 * @param headline box of the headline, when there is one
 */
export function selectBody(outline: Outline, headline: Box | null, data: StructuredData): Block[] {
  const apart = findApart(outline, headline);
  const own = articleAround(headline);
  const candidates = withoutCards(
    behindHeadline(outline, headline).filter(
      ({ box }) => !apart.has(box) && (!own || isInside(box, own)),
    ),
    headline,
  );
  const prose = candidates.filter(({ isProse }) => isProse);
  if (prose.length === 0) return [];
  const root = findRoot(outline, prose);
  const isUsual = usualMarkup(prose.filter(({ box }) => isInside(box, root)));
  const first = candidates.findIndex(({ box, isProse }) => isProse && isInside(box, root));
  const firstUsual = candidates.findIndex(isUsual);
  const isAnnouncedLead = leadTest(data);
  const repeatsHeadline = repetitionTest(headline, data.titles);

  const seen = new Set<string>();
  const kept = candidates.filter((block, index) => {
    const text = collapse(block.text);
    if (seen.has(text) || isBoilerplateText(text, isUsual(block), data.byline)) return false;
    if (block.level > 0 && repeatsHeadline(text, index < first ? 0.6 : 0.9)) return false;
    const isText =
      index < first
        ? isLead(block, text) ||
          isAnnouncedLead(block, text) ||
          (index === first - 1 && isHeadingOf(block, candidates[first]!))
        : isInside(block.box, root) &&
          (isBodyText(block, text, isUsual(block), root) ||
            (index < firstUsual && isAnnouncedLead(block, text)));
    if (isText) seen.add(text);
    return isText;
  });
  return trimBody(kept, outline, root, isUsual);
}

/** Prose (characters) from which an `<article>` around the headline holds all of the article. */
const WHOLE_ARTICLE = 600;

/** The `<article>` that holds headline and text; more of them may follow on the same page. */
function articleAround(headline: Box | null): Box | null {
  for (let box = headline; box; box = box.parent) {
    if (box.name === 'article' && box.prose >= WHOLE_ARTICLE) return box;
  }
  return null;
}

/** The blocks behind the headline, and those that hold it and go on behind it. */
function behindHeadline({ blocks }: Outline, headline: Box | null): readonly Block[] {
  if (!headline) return blocks;
  const start = blocks.findIndex(({ box }) => isInside(box, headline));
  return blocks.filter(({ box, isProse }, index) =>
    index > start ? !isInside(box, headline) : isProse && isInside(headline, box),
  );
}

/** Leaves teaser cards out, unless there is hardly anything else. */
function withoutCards(blocks: readonly Block[], headline: Box | null): readonly Block[] {
  const cards = findCards(blocks, wrappersOf(headline));
  let rest = 0;
  let teasers = 0;
  for (const block of blocks) {
    if (cards.has(block)) teasers += block.chars;
    else if (block.isProse) rest += block.chars;
  }
  if (teasers === 0 || teasers > rest) return blocks;
  const boxes = [...new Set(cards.values())].sort((a, b) => a.index - b.index);
  return blocks.filter(({ box }) => {
    const before = boxes.findLast(({ index }) => index <= box.index);
    return !before || !isInside(box, before);
  });
}

/** The deepest box that holds most of the prose that does not stand apart. */
function findRoot(outline: Outline, prose: readonly Block[]): Box {
  const weights = new Float64Array(outline.boxes.length);
  for (const { box, chars } of prose) weights[box.index]! += chars;
  for (let index = outline.boxes.length - 1; index > 0; index--) {
    weights[outline.boxes[index]!.parent!.index]! += weights[index]!;
  }
  let root = outline.boxes[0]!;
  for (const box of outline.boxes) {
    if (box.parent === root && weights[box.index]! >= 0.8 * weights[0]!) root = box;
  }
  return root;
}

/** Whether a block between headline and body is a sentence of its own. */
function isLead({ level, isProse, chars, linkChars }: Block, text: string): boolean {
  if (level === 1 || linkChars > 0.4 * chars) return false;
  return isProse || (text.length >= 50 && ENDS_LIKE_SENTENCE.test(text)) || text.length >= 100;
}

/** Tells the lead by a name that says so, or by what the page says of itself. */
function leadTest(data: StructuredData): (block: Block, text: string) => boolean {
  const descriptions = data.descriptions.map(wordsOf).filter(({ size }) => size >= 5);
  return ({ box, level, chars, linkChars }, text) => {
    if (level === 1 || text.length < 40 || linkChars > 0.4 * chars) return false;
    if (isLeadName(box.names)) return true;
    const words = wordsOf(text);
    return words.size >= 5 && descriptions.some((each) => wordOverlap(words, each) > 0.8);
  };
}

/** Tells headings that say the headline once more: for print, for a gallery, for a fixed bar. */
function repetitionTest(
  headline: Box | null,
  titles: readonly string[],
): (text: string, share: number) => boolean {
  const shown = collapse(headline ? flatText(headline.element) : '');
  const names = [shown, ...titles].map(wordsOf).filter(({ size }) => size > 0);
  return (text, share) => {
    const words = wordsOf(text);
    return names.some((name) => agreement(words, name) > share);
  };
}

/** Whether a block is the subhead right above the first paragraph, in the same element. */
function isHeadingOf(block: Block, paragraph: Block): boolean {
  return (
    (block.level === 2 || block.level === 3) &&
    block.linkChars === 0 &&
    block.box.parent !== null &&
    isInside(paragraph.box, block.box.parent)
  );
}

function isBodyText(block: Block, text: string, isUsual: boolean, root: Box): boolean {
  const { box, chars, linkChars, level } = block;
  if (level > 0) return level > 1 && linkChars < 0.5 * chars;
  if (linkChars > 0.6 * chars) return false;
  if (isUsual) return true;
  if (box.name !== 'blockquote' && describesPicture(block, root)) return false;
  if (box.name === 'li' || block.isProse) return true;
  // A subhead that is marked up as a paragraph, or a short one.
  if (box.name === 'p' && box.parent === root && linkChars === 0) return true;
  return /^(?:p|blockquote|dd)$/.test(box.name) && ENDS_LIKE_SENTENCE.test(text);
}

/** How far a caption may stand below the box that holds its picture. */
const CAPTION_DEPTH = 8;

/** Whether a small box around the block holds a picture: then the text describes it. */
function describesPicture({ box: own }: Block, root: Box): boolean {
  let box = own;
  for (let up = 0; up < CAPTION_DEPTH; up++) {
    if (!box.parent || box.parent === root || box.parent.prose >= 600) break;
    box = box.parent;
    if (box.name === 'blockquote') return false;
  }
  return box !== root && box.media > 0 && !isLeadName(own.names);
}
