import type { Headline } from './find-headline.ts';
import { type Block, type Box, collapse, type Outline } from './outline-page.ts';
import type { StructuredData } from './structured-data.ts';

/** Why a page is not read. */
export type Refusal =
  | 'not-german'
  | 'too-little-text'
  | 'section'
  | 'live-index'
  | 'video'
  | 'podcast'
  | 'gallery'
  | 'shop'
  | 'search'
  | 'forum'
  | 'account'
  | 'legal'
  | 'error'
  | 'consent'
  | 'service';

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

/** Kinds of page by what they call themselves, in their first words. */
const TITLES: readonly [Refusal, RegExp][] = [
  [
    'error',
    /\b404\b|nicht gefunden|existiert nicht|nicht (?:mehr )?verfügbar|^(?:fehler|hoppla|ups)\b/i,
  ],
  [
    'legal',
    /^(?:impressum|datenschutz|allgemeine geschäftsbedingungen|agb\b|nutzungsbedingungen|cookie|kontakt\b|über uns|mediadaten|barrierefreiheit|privatsphäre)/i,
  ],
  [
    'account',
    /^(?:anmelden|anmeldung|login|log-in|einloggen|registrier|mein (?:konto|profil|abo)|willkommen zurück|passwort|newsletter|alle newsletter|unsere newsletter|abo\b|abonnement)/i,
  ],
  ['search', /^(?:suche|suchergebnis|ihre suche|ergebnisse (?:für|zu)|treffer)/i],
  [
    'service',
    /^(?:wetter\b|das wetter|wettervorhersage|börsenkurse|kurse\b|aktienkurse|horoskop|tv-programm|fernsehprogramm|lotto|spielplan|tabelle)/i,
  ],
  [
    'live-index',
    /^(?:alle )?(?:liveblogs|live-?ticker|newsticker|ticker|live-?blogs?)(?:\s*$|\s+(?:im überblick|und|–|-|\|))/i,
  ],
  ['podcast', /^(?:alle |unsere |die )?podcasts?(?:\s*$|\b.{0,20}(?:übersicht|überblick|folgen))/i],
  ['gallery', /^(?:bildergalerie|fotostrecke|bilderstrecke|fotogalerie|die bilder des)/i],
  ['forum', /\bforum\b|^(?:thema|thread):/i],
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
  ['shop', /^(?:Product|ProductGroup|Offer|AggregateOffer|OfferCatalog)$/],
  ['search', /^SearchResultsPage$/],
  ['forum', /^(?:DiscussionForumPosting|QAPage|Question)$/],
  ['podcast', /^Podcast(?:Series|Season|Episode)$/],
  ['gallery', /^(?:ImageGallery|MediaGallery)$/],
  ['video', /^(?:VideoObject|VideoGallery|Movie|TVEpisode|TVSeries|Clip)$/],
  ['section', /^(?:CollectionPage|ProfilePage|AboutPage|ContactPage)$/],
];

/** The kind of page that is not one article, or null when nothing speaks against an article. */
export function refusePage(findings: Findings): Refusal | null {
  const { outline, data, headline, body } = findings;
  const chars = body.reduce((sum, block) => sum + block.chars, 0);
  const claimed = claimedKind(findings, chars);
  if (claimed) return claimed;
  if (isConsentLayer(body, chars)) return 'consent';
  if (isListOfTeasers(body)) return 'section';

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
  const titles = [headline?.title, ...data.titles].map((title) => collapse(title ?? ''));
  const isNever = titles.some((title) => NEVER_TITLES.test(title.replace(/\s[|–—-]\s.*$/, '')));
  if (data.hasArticle && !isNever) {
    return chars < 500 && (isVideo || titles.some((title) => /^video\b/i.test(title)))
      ? 'video'
      : null;
  }
  for (const [kind, pattern] of TITLES) {
    if (titles.some((title) => pattern.test(title))) return kind;
  }
  if (data.openGraphType?.startsWith('product')) return 'shop';
  if (data.openGraphType?.startsWith('video')) return 'video';
  for (const [kind, pattern] of TYPES) {
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

/** Fewer paragraphs than this are no list of teasers. */
const FEW = 4;

/** Whether most of the body's prose stands in cards, each with a link beside it. */
function isListOfTeasers(body: readonly Block[]): boolean {
  const prose = body.filter(({ isProse }) => isProse);
  if (prose.length < FEW) return false;
  const teasers = prose.filter(
    (block) =>
      block.linkChars > 0.2 * block.chars || cellOf(block).linkChars - block.linkChars > 12,
  );
  const charsOf = (blocks: readonly Block[]) => blocks.reduce((sum, { chars }) => sum + chars, 0);
  return teasers.length >= FEW && charsOf(teasers) > 0.5 * charsOf(prose);
}

/** The largest box that holds no other prose than this block. */
function cellOf({ box, chars }: Block): Box {
  let cell = box;
  while (cell.parent && cell.parent.prose <= 1.2 * chars) cell = cell.parent;
  return cell;
}

function countLinkedHeadings({ blocks }: Outline): number {
  return blocks.filter(({ level, chars, linkChars }) => level > 1 && linkChars > 0.5 * chars)
    .length;
}
