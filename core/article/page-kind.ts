import { findCards } from './find-cards.ts';
import type { Headline } from './find-headline.ts';
import { type Block, collapse, type Outline, wrappersOf } from './outline-page.ts';
import type { StructuredData } from './structured-data.ts';

/** Why a page is not read. */
export const REFUSALS = [
  'not-german',
  'too-little-text',
  'section',
  'live-index',
  'video',
  'podcast',
  'gallery',
  'shop',
  'search',
  'forum',
  'account',
  'legal',
  'error',
  'consent',
  'service',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What is known of a page when it is judged. */
interface Findings {
  outline: Outline;
  data: StructuredData;
  headline: Headline | null;
  /** The blocks that would be the article. */
  body: readonly Block[];
}

/** Characters of body that a page needs, by how clearly it says that it is an article. */
const ENOUGH = { declared: 250, hinted: 400, silent: 800 };
/** A page that holds hardly anything else needs no more than this. */
const ENOUGH_ALONE = 250;

/** Kinds of page by what a part of their title (between dashes, bars, colons) says as a whole. */
const TITLES: readonly [Refusal, RegExp][] = [
  [
    'error',
    /^(?:.*\b404\b.*|(?:diese |die )?(?:seite|artikel|inhalt|dokument)\b.{0,20}(?:nicht gefunden|nicht mehr|existiert nicht|gibt es .{0,10}nicht).*)$/i,
  ],
  [
    'legal',
    /^(?:impressum|datenschutz(?:erklärung|hinweise|bestimmungen)?|allgemeine geschäftsbedingungen|agb|(?:allgemeine )?nutzungsbedingungen|cookie-?(?:richtlinie|hinweise|einstellungen)|kontakt|über uns|mediadaten|(?:erklärung zur )?barrierefreiheit)$/i,
  ],
  [
    'account',
    /^(?:(?:jetzt |bitte )?anmelden|anmeldung|log-?in|einloggen|registrier(?:en|ung)|mein (?:konto|profil|abo)|passwort vergessen|(?:alle |unsere |die )?newsletter(?: im überblick| des .{3,30})?|(?:digital|unsere )?-?abo(?:nnements?|s)?)$/i,
  ],
  [
    'search',
    /^(?:suche|suchergebnisse?(?: für .*)?|(?:ihre )?suche nach ["„»].*|ergebnisse für .*)$/i,
  ],
  [
    'service',
    /^(?:(?:das )?wetter(?: in)?(?: [\p{L}-]+){0,2}|wettervorhersage.*|(?:aktien|börsen|devisen)?kurse|horoskop(?:e)?|tages?horoskop|tv-programm|fernsehprogramm|lottozahlen|spielplan(?: und tabelle)?|tabelle)$/iu,
  ],
  [
    'live-index',
    /^(?:alle |unsere )?(?:live-?blogs|live-?ticker|newsticker|ticker)(?: und [\p{L}-]+)?(?: im überblick)?$/iu,
  ],
  [
    'podcast',
    /^(?:alle |unsere |die )?podcasts?(?: (?:von|vom|der|des) .{3,30})?(?: im überblick)?$/i,
  ],
  ['gallery', /^(?:bildergalerien?|foto(?:strecke|galerie)n?|bilderstrecken?|bilder)$/i],
  ['forum', /^(?:[\p{L}-]+-)?(?:forum|foren|community)$/iu],
];

/** Titles that no article has, even where a template declares every page one. */
const NEVER_TITLES =
  /^(?:impressum|datenschutz\w*|agb|kontakt|login|anmelden|registrieren|suche|newsletter|(?:fehler )?404|(?:seite|artikel) nicht gefunden)$/i;

/** What the text around the body tells, in pages that do not declare an article. */
const SURROUNDINGS: readonly [Refusal, RegExp, number][] = [
  [
    'shop',
    /inkl\.? .{0,8}MwSt|zzgl\.? .{0,20}versand|lieferzeit|in den warenkorb|sofort lieferbar|artikelnummer/gi,
    3,
  ],
  ['forum', /mitglied seit|registriert seit|beiträge: ?\d|\bzitieren\b|\d+ antworten\b/gi, 3],
];

/** Words of consent layers; three different ones in a paragraph that speaks to the reader. */
const CONSENT =
  /einwilligung|zustimmung|tracking|cookies?|personenbezogen|personalisiert|datenschutz|unseren? (?:\d+ )?partner|widerr?uf|werbefrei|pur-abo|abonnent|kündigen|ip-adresse/gi;
const SPEAKS_TO_READER = /\b(?:Sie|Ihre[mnrs]?|Ihnen|wir|unsere[mnrs]?|du|deine?[mnrs]?)\b/i;

/** Kinds of page by their JSON-LD types, where there is no article among them. */
const TYPES: readonly [Refusal, RegExp][] = [
  ['live-index', /^LiveBlogPosting$/],
  ['search', /^SearchResultsPage$/],
  ['forum', /^(?:DiscussionForumPosting|QAPage)$/],
  ['section', /^(?:CollectionPage|ProfilePage|AboutPage|ContactPage)$/],
];
/** Types that also describe a part of an article, and so the whole page only without much text. */
const PART_TYPES: readonly [Refusal, RegExp][] = [
  ['shop', /^(?:Product|ProductGroup|OfferCatalog)$/],
  ['podcast', /^Podcast(?:Series|Season|Episode)$/],
  ['gallery', /^(?:ImageGallery|MediaGallery)$/],
  ['video', /^(?:VideoObject|VideoGallery|Movie|TVEpisode|TVSeries|Clip)$/],
];
/** Characters of body from which a product or a video is only a part of the page. */
const MUCH = 1500;

/** The kind of page that is not one article, or null when nothing speaks against an article. */
export function refusePage(findings: Findings): Refusal | null {
  const { outline, data, headline, body } = findings;
  const chars = charsOf(body);
  const claimed = claimedKind(findings, chars);
  if (claimed) return claimed;
  if (isConsentLayer(body, chars)) return 'consent';
  if (isListOfTeasers(findings)) return 'section';

  const isAlone = chars > 0.5 * outline.boxes[0]!.chars;
  const needed = data.hasArticle
    ? ENOUGH.declared
    : isAlone
      ? ENOUGH_ALONE
      : data.openGraphType === 'article' && headline
        ? ENOUGH.hinted
        : ENOUGH.silent;
  if (chars >= needed) return null;
  return countLinkedHeadings(outline) >= 8 ? 'section' : 'too-little-text';
}

/** What the page says that it is. */
function claimedKind({ outline, data, headline }: Findings, chars: number): Refusal | null {
  const isVideo = data.openGraphType?.startsWith('video') || data.types.has('VideoObject');
  const parts = [headline?.title, ...data.titles]
    .flatMap((title) => collapse(title ?? '').split(/\s[|–—•·-]\s|: /))
    .map((part) => part.trim());
  if (data.hasArticle && !parts.some((part) => NEVER_TITLES.test(part))) {
    const isShown = isVideo || parts.some((part) => /^video$/i.test(part));
    return isShown && chars < 500 ? 'video' : null;
  }
  for (const [kind, pattern] of TITLES) if (parts.some((part) => pattern.test(part))) return kind;
  if (data.openGraphType?.startsWith('product')) return 'shop';
  if (data.openGraphType?.startsWith('video')) return 'video';
  for (const [kind, pattern] of chars < MUCH ? [...TYPES, ...PART_TYPES] : TYPES) {
    for (const type of data.types) if (pattern.test(type)) return kind;
  }
  for (const [kind, pattern, least] of SURROUNDINGS) {
    let found = 0;
    for (const { text } of outline.blocks) {
      if (text.length < 300) found += text.match(pattern)?.length ?? 0;
    }
    if (found >= least) return kind;
  }
  return null;
}

/** Whether most of the body asks the reader for consent. */
function isConsentLayer(body: readonly Block[], chars: number): boolean {
  let asking = 0;
  for (const block of body) {
    const words = block.text.toLowerCase().match(CONSENT) ?? [];
    if (new Set(words).size >= 3 && SPEAKS_TO_READER.test(block.text)) asking += block.chars;
  }
  return asking > 0.5 * chars;
}

/** Whether most of the body's prose stands in teaser cards, or in list items that begin with one. */
function isListOfTeasers({ body, headline }: Findings): boolean {
  const cards = findCards(body, wrappersOf(headline?.box ?? null));
  const teasers = body.filter(
    (block) => cards.has(block) || (block.box.name === 'li' && block.linkChars > 0.2 * block.chars),
  );
  return teasers.length >= 4 && charsOf(teasers) > 0.5 * charsOf(body.filter(isParagraph));
}

const charsOf = (blocks: readonly Block[]) => blocks.reduce((sum, { chars }) => sum + chars, 0);
const isParagraph = ({ isProse, box }: Block) => isProse || box.name === 'li';

function countLinkedHeadings({ blocks }: Outline): number {
  return blocks.filter(({ level, chars, linkChars }) => level > 1 && linkChars > 0.5 * chars)
    .length;
}
