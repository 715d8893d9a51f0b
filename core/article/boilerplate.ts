/**
 * How sure a name is that what it names is not the article. `never` holds for any content; `linked`
 * only where there are links, since a "teaser" or "widget" without one is often the article's own
 * lead or a wrapper.
 */
export type Apartness = 'never' | 'linked';

/** Elements whose text is not read as part of an article. */
export const SKIPPED_ELEMENTS = new Set(
  'script style noscript template svg math iframe object embed canvas video audio map select option textarea button input label dialog nav figure figcaption picture footer menu progress meter'.split(
    ' ',
  ),
);

const SKIPPED_ROLES =
  /^(?:navigation|banner|contentinfo|complementary|dialog|alertdialog|search|menu|menubar|menuitem|tablist|tab|toolbar|button|img|figure|tooltip|listbox|progressbar|slider)$/;

const NEVER = words(
  'nav navi navigation navbar menu breadcrumb breadcrumbs footer',
  'comment comments kommentare kommentarbereich leserkommentare disqus forum leserbriefe discussion',
  'related recommend recommended recommendation recommendations recirculation readmore',
  'newsletter newsletters abobox promo promobox promotion subscribe subscription signup',
  'social share sharing shares sharebar sharelinks socialmedia',
  'advert advertisement advertorial ad ads adslot werbung anzeige anzeigen outbrain taboola plista sponsored',
  'caption bildunterschrift bildtext credit credits copyright bildnachweis fotocredit imagecaption',
  'cookie cookies consent gdpr cmp datenschutz privacy embed embedded',
  'author authors autor autoren autorin authorbox bio byline',
  'tags taglist keywords schlagworte schlagwort topics themen',
  'poll quiz rating ratings bewertung voting umfrage',
  'login signin register popup modal overlay tooltip lightbox toast',
  'gallery galerie bildergalerie slideshow carousel slider fotostrecke bilderstrecke',
  'sidebar marginal rightcolumn pagination pager toolbar',
  'hidden screenreader visuallyhidden sr only invisible print',
);
const LINKED = words(
  'teaser teasers teaserlist linklist links linkbox box infobox widget more mehr weitere auch',
  'card cards tile tiles list liste meistgelesen mostread popular trending beliebt top latest neueste',
  'aside series serie dossier topic thema recommendation abo plus paywall piano offer angebot banner',
  'marketing service services shop partner video videos player podcast audio meta feedback follow',
);

function words(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}

const verdicts = new Map<string, Apartness | null>();

/** Pages repeat their names; a page that never does must not fill the memory. */
const MAX_VERDICTS = 5_000;

function judgeNames(names: string): Apartness | null {
  const known = verdicts.get(names);
  if (known !== undefined) return known;
  let verdict: Apartness | null = null;
  const parts = names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-zäöüß]+/);
  for (const part of parts) {
    if (NEVER.has(part)) {
      verdict = 'never';
      break;
    }
    if (LINKED.has(part)) verdict = 'linked';
  }
  if (verdicts.size >= MAX_VERDICTS) verdicts.clear();
  verdicts.set(names, verdict);
  return verdict;
}

/** Whether an element is hidden or has a role that no article text has. */
export function isSkipped(element: Element, name: string): boolean {
  if (SKIPPED_ELEMENTS.has(name) || name.startsWith('amp-')) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  if (role && SKIPPED_ROLES.test(role)) return true;
  const style = element.getAttribute('style');
  return style !== null && /display:\s*none/.test(style);
}

/** What the name, class and id of an element say about it; null when they say nothing. */
export function apartness(element: Element, name: string): Apartness | null {
  if (name === 'aside') return 'linked';
  const className = element.getAttribute('class');
  const id = element.getAttribute('id');
  if (!className && !id) return null;
  return judgeNames(`${className ?? ''} ${id ?? ''}`);
}
