import { flatText, walkFlatTree } from './flat-tree.ts';
import { type Block, type Box, collapse, type Outline } from './outline-page.ts';
import type { StructuredData } from './structured-data.ts';
import { agreement, wordOverlap, wordsOf } from './words.ts';

/** The headline in the page, and the short line that stands above or in it. */
export interface Headline {
  box: Box;
  /** As it stands in the page, without the kicker. */
  title: string;
  kicker?: string;
  kickerElement?: Element;
}

const KICKER =
  /(?:^|[\s_-])(?:kicker|dachzeile|overline|topline|roofline|roof|spitzmarke|eyebrow|pretitle|pre-title|supertitle|surtitle|overtitle|oberzeile|rubrik|topic|section-?label)(?:$|[\s_-])/i;

/** Some outlets end their breadcrumbs in an `h1` that nobody reads as the headline. */
const BREADCRUMB = /bread-?crumb/i;

function headingBox({ box }: Block): Box {
  let at = box;
  while (!/^h[1-6]$/.test(at.name) && at.parent) at = at.parent;
  return at;
}

/** Finds the heading that agrees best with what the page calls itself; the first `h1` otherwise. */
export function findHeadline(outline: Outline, data: StructuredData): Headline | null {
  const names = [data.headline, ...data.titles].filter((name) => name !== undefined).map(wordsOf);
  let best: { box: Box; above: Block | undefined } | undefined;
  let bestScore = 0;
  outline.blocks.forEach((block, index) => {
    if (block.level === 0 || block.level > 3) return;
    const box = headingBox(block);
    if (best?.box === box || BREADCRUMB.test(`${box.names} ${box.parent?.names ?? ''}`)) return;
    const words = wordsOf(collapse(flatText(box.element)));
    if (words.size === 0) return;
    const agreed = Math.max(0, ...names.map((name) => agreement(words, name)));
    if (block.level > 1 && agreed < 0.6) return;
    const score =
      agreed +
      (block.level === 1 ? 0.45 : 0) -
      (box.linkChars > 0.5 * box.chars ? 0.5 : 0) -
      (words.size < 2 ? 0.3 : 0);
    if (score > bestScore + 0.01) {
      best = { box, above: outline.blocks[index - 1] };
      bestScore = score;
    }
  });
  if (!best) return null;
  const { box, above } = best;
  return { box, ...(splitHeading(box.element, data) ?? kickerAbove(box, above)) };
}

/** A kicker that stands inside the heading, told by its name or by what the page calls itself. */
function splitHeading(heading: Element, data: StructuredData): Omit<Headline, 'box'> | null {
  const text = collapse(flatText(heading));
  const parts = elementsBelow(heading, 20);
  const declared = [data.headline, ...data.titles].map((title) => collapse(title ?? ''));
  for (const element of parts) {
    const kicker = collapse(flatText(element));
    if (kicker === '' || !text.startsWith(kicker) || kicker.length > text.length - 8) continue;
    const title = text.slice(kicker.length).replace(/^\s*[:–—|-]\s*/, '');
    const isNamed = KICKER.test(element.getAttribute('class') ?? '');
    if (!isNamed && !declared.includes(title.trim())) continue;
    return {
      title: title.trim(),
      kicker: kicker.replace(/\s*[:–—|-]$/, ''),
      kickerElement: element,
    };
  }
  return null;
}

/** The first elements below another one, in the order in which they are read. */
function elementsBelow(element: Element, most: number): Element[] {
  const elements: Element[] = [];
  walkFlatTree(
    element,
    (node) => {
      if (node.nodeType === 1) elements.push(node as Element);
      return elements.length < most;
    },
    () => {},
  );
  return elements.slice(0, most);
}

/** A kicker that stands in the line above the heading. */
function kickerAbove(heading: Box, above: Block | undefined): Omit<Headline, 'box'> {
  const title = collapse(flatText(heading.element)).replace(/\s+:/g, ':');
  const kicker = collapse(above?.text ?? '');
  const isKicker =
    above &&
    kicker.length <= 80 &&
    KICKER.test(`${above.box.names} ${above.box.parent?.names ?? ''}`);
  return isKicker ? { title, kicker, kickerElement: above.box.element } : { title };
}

/**
 * The title of the article: what the page declares when it agrees at all with the headline that
 * stands in it, since that often begins with a kicker or plays with words.
 */
export function chooseTitle(headline: Headline | null, data: StructuredData): string {
  const shared = withoutOutlet(data.titles[0] ?? '', data.publisher, headline?.title);
  // The same headline with and without a kicker: the shorter one.
  const isShorter = shared !== '' && data.headline?.endsWith(shared);
  const declared = (isShorter ? shared : data.headline) ?? shared;
  if (!headline) return declared;
  const isCut = /(?:…|\.\.\.)$/.test(declared);
  return !isCut && sharesWords(declared, headline) ? declared : headline.title;
}

/**
 * Whether what the page declares is about the article that stands in it: after a navigation without
 * reload it may be about the one before.
 */
export function agrees(headline: Headline | null, data: StructuredData): boolean {
  const declared = data.headline ?? data.titles[0];
  return !headline || declared === undefined || sharesWords(declared, headline);
}

const sharesWords = (declared: string, headline: Headline) =>
  agreement(wordsOf(declared), wordsOf(headline.title)) >= 0.15;

/** A page title without the outlet's name at its end. */
function withoutOutlet(title: string, publisher = '', headline = ''): string {
  if (headline !== '' && title.startsWith(headline)) return headline;
  const end = /\s[|–—•·-]\s([^|–—•·]{2,40})$/.exec(title);
  if (!end) return title;
  const isOutlet =
    /[|•·]/.test(end[0]) ||
    wordOverlap(wordsOf(end[1]!), wordsOf(publisher)) > 0 ||
    /\.\w{2,3}$/.test(end[1]!);
  return isOutlet ? title.slice(0, end.index) : title;
}
