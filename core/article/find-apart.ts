import { apartnessOf, isHiding } from './boilerplate.ts';
import { type Box, type Outline, wrappersOf } from './outline-page.ts';

/** Share of a page's prose from which a box holds the article, whatever its names say. */
const DOMINANT = 0.35;

/** Readers' comments can be longer than the article. */
const COMMENTS = /comment|kommentar|leserbrief|leserpost|discussion|diskussion|disqus|\bforum\b/i;
/** Prose (characters) from which what stands before the comments is an article. */
const BEFORE_COMMENTS = 400;

/** Share of linked text from which a box that is named like a teaser is one. */
const LINKED = 0.1;
/** The same for elements of running text, which may well be named `list` and hold a link. */
const LINKED_TEXT = 0.3;
const TEXT_ELEMENT = /^(?:p|ul|ol|li|dl|blockquote|table)$/;

/** Prose (characters) that still may be the words around a form. */
const FORM_WORDS = 700;

/**
 * The boxes whose names and content say that they stand beside the article, and all below them.
 *
 * @param headline what is around it is never apart
 */
export function findApart(outline: Outline, headline: Box | null): Set<Box> {
  const dominant = DOMINANT * outline.boxes[0]!.prose;
  const wrappers = wrappersOf(headline);

  // Names that much of the text shares are names of the article.
  const proseOfNames = new Map<string, number>();
  for (const { box, chars, isProse } of outline.blocks) {
    if (isProse && box.names !== '') {
      proseOfNames.set(box.names, (proseOfNames.get(box.names) ?? 0) + chars);
    }
  }

  const ownProse = new Float64Array(outline.boxes.length);
  for (const { box, chars, isProse } of outline.blocks) if (isProse) ownProse[box.index] = chars;

  const apart = new Set<Box>();
  /** Prose behind the headline and before the box that is looked at. */
  let proseBefore = 0;
  for (const box of outline.boxes) {
    if (box.chars === 0) continue;
    const isApart =
      (box.parent && apart.has(box.parent)) ||
      isHiding(box.element) ||
      (!wrappers.has(box) &&
        (box.prose > dominant
          ? COMMENTS.test(box.names) && proseBefore >= BEFORE_COMMENTS
          : (proseOfNames.get(box.names) ?? 0) <= dominant && standsApart(box)));
    if (isApart) apart.add(box);
    else if (!headline || box.index > headline.index) proseBefore += ownProse[box.index]!;
  }
  return apart;
}

function standsApart(box: Box): boolean {
  const apartness = apartnessOf(box.name, box.names);
  if (apartness === 'never') return true;
  const linked = TEXT_ELEMENT.test(box.name) ? LINKED_TEXT : LINKED;
  if (apartness === 'linked' && box.links > 0 && box.linkChars > linked * box.chars) return true;
  // A form to sign up or to vote, with the words that advertise it.
  if (box.controls > 0 && box.prose < FORM_WORDS) return true;
  // A list of links, whose labels are not links themselves.
  return (box.name === 'ul' || box.name === 'ol') && box.linkChars > 0.5 * box.chars;
}
