/**
 * How sure the names of an element are that it is not the article. `never` holds for any content;
 * `linked` only where there are links, since a "teaser" or "widget" without one is often the
 * article's own lead or a wrapper.
 */
export type Apartness = 'never' | 'linked';

/** Elements whose text is not read as part of an article. */
const SKIPPED_ELEMENTS = wordSet(
  'title script style noscript template svg math iframe object embed canvas video audio map',
  'select option textarea button input label dialog nav figcaption picture footer menu progress meter',
);

const SKIPPED_ROLES = wordSet(
  'navigation banner contentinfo complementary dialog alertdialog search menu menubar menuitem',
  'tablist tab toolbar button img tooltip listbox progressbar slider status alert',
);

/** Class names that hide an element, or show it to a screen reader only. */
const HIDING =
  /(?:^|\s)(?:[a-z]{1,3}-|[\w-]*--(?:is-)?)?(?:hidden|invisible|sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|off-?screen|d-none|assistive-text|vh|no-?print)(?=\s|$)/i;
/** A class that hides on small screens only comes with one that shows on larger ones. */
const SHOWN_AGAIN = /(?:^|\s)(?:\w+:|d-\w+-|\w+-)(?:block|flex|grid|inline|visible|table)/;
const NEVER = wordSet(
  'nav navi navigation navbar menu breadcrumb breadcrumbs footer',
  'comment comments kommentare kommentarbereich leserkommentare disqus forum leserbriefe discussion',
  'related recommend recommended recommendation recommendations recirculation readmore weiterlesen',
  'newsletter newsletters abobox promo promobox promotion promoted subscribe subscription signup',
  'social share sharing shares sharebar sharelinks socialmedia',
  'advert advertisement advertorial ad ads adslot werbung anzeige anzeigen outbrain taboola plista sponsored',
  'caption bildunterschrift bildtext credit credits copyright bildnachweis fotocredit imagecaption',
  'cookie cookies consent gdpr cmp datenschutz privacy embed embedded',
  'author authors autor autoren autorin authorbox bio byline',
  'tags taglist keywords schlagworte schlagwort topics themen',
  'poll quiz rating ratings bewertung voting umfrage',
  'login signin register popup modal overlay tooltip lightbox toast',
  'gallery galerie bildergalerie slideshow carousel slider fotostrecke bilderstrecke',
  'sidebar marginal marginalie pagination pager toolbar audioplayer videoplayer player',
  'infobox factbox faktenbox expandable accordion glossary',
);
const LINKED = wordSet(
  'teaser teasers teaserlist linklist links linkbox box widget more mehr weitere auch',
  'card cards tile tiles list liste meistgelesen mostread popular trending beliebt top latest neueste',
  'series serie dossier topic thema abo plus paywall piano offer angebot banner broadcast sendung',
  'marketing service services shop partner video videos podcast audio meta feedback follow citation cite',
);

/** Long enough to be no accident inside another word. */
const STEM =
  /newsletter|caption|kommentar|comment|consent|cookie|breadcrumb|taboola|outbrain|advert|werbung|sponsor|author|unterschrift|recommend|socialmedia|lightbox|sidebar|infobox|paginat/i;

/** Words that together say that an element describes a picture. */
const PICTURE = wordSet(
  'image images img pic picbox picture photo foto fotos bild bilder thumbnail visual',
);
const TEXTUAL = wordSet('text copy paragraph absatz');

function wordSet(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}

/** Pages repeat their names; a page that never does must not fill the memory. */
const MAX_REMEMBERED = 5_000;

/** Remembers what was found out about a string. */
function remembering<T>(judge: (names: string) => T): (names: string) => T {
  const verdicts = new Map<string, T>();
  return (names) => {
    let verdict = verdicts.get(names);
    if (verdict === undefined) {
      verdict = judge(names);
      if (verdicts.size >= MAX_REMEMBERED) verdicts.clear();
      verdicts.set(names, verdict);
    }
    return verdict;
  };
}

const judgeNames = remembering((names): Apartness | null => {
  let verdict: Apartness | null = null;
  let picture = false;
  let textual = false;
  if (STEM.test(names)) verdict = 'never';
  for (const name of names.split(/\s+/)) {
    // `lg:grid`, `[&>p]:mt-2`: instructions for the layout, not names.
    if (name.includes(':') || name.includes('[')) continue;
    if (name === 'not-prose') verdict = 'never';
    // CSS modules end in `__` and a hash, whose letters mean nothing.
    const parts = name
      .replace(/__[\w-]{5}$/, '')
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z0-9äöüß]+/);
    for (const part of parts) {
      if (NEVER.has(part)) verdict = 'never';
      else if (LINKED.has(part)) verdict ??= 'linked';
      else if (PICTURE.has(part)) picture = true;
      else if (TEXTUAL.has(part)) textual = true;
    }
  }
  return picture && !textual ? 'never' : verdict;
});

/** Whether an element is hidden by an attribute, or of a kind or role that no article text has. */
export function isSkipped(element: Element, name: string): boolean {
  if (SKIPPED_ELEMENTS.has(name) || name.startsWith('amp-')) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  if (role !== null && SKIPPED_ROLES.has(role)) return true;
  const style = element.getAttribute('style');
  return style !== null && /display:\s*none/.test(style);
}

const judgeHiding = remembering(
  (className) => HIDING.test(className) && !SHOWN_AGAIN.test(className),
);

/** Whether a class hides an element, or shows it to a screen reader only. */
export function isHiding(element: Element): boolean {
  const className = element.getAttribute('class');
  return className !== null && judgeHiding(className.slice(0, LONGEST_NAMES));
}

/** Names are read so far, since a page may set traps. */
const LONGEST_NAMES = 400;

/** Elements whose id is often made from their own text and says nothing about their part. */
const TEXT_ELEMENT = /^(?:p|h[1-6]|li|blockquote)$/;

/** The names that an element carries: class, id and label, as one string. */
export function namesOf(element: Element, name: string): string {
  const className = element.getAttribute('class') ?? '';
  if (TEXT_ELEMENT.test(name)) return className.slice(0, LONGEST_NAMES);
  const id = element.getAttribute('id');
  const label = element.getAttribute('aria-label');
  return `${className}${id ? ` ${id}` : ''}${label ? ` ${label}` : ''}`.slice(0, LONGEST_NAMES);
}

/** What the names of an element say about it; null when they say nothing. */
export function apartnessOf(elementName: string, names: string): Apartness | null {
  if (elementName === 'aside') return 'never';
  const verdict = names === '' ? null : judgeNames(names);
  // An article inside an article is a card that leads to another one.
  return verdict ?? (elementName === 'article' ? 'linked' : null);
}
