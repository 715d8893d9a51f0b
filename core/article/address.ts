import { liveAddress } from './live-address.ts';

/** Query parameters that say where a reader came from and not which article this is. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|wt_\w+|at_\w+|cmpid|ref|referrer|source|share|xing_share|seite-?quelle)$/i;

/**
 * The address under which notes on an article are kept: the page's own canonical one when it belongs
 * to the same site, without fragment and tracking parameters. An AMP or print page that names no
 * other address goes by its form.
 *
 * @param pageAddress the address in the location bar
 * @param canonical what the page says of itself, which may be anything
 */
export function articleAddress(pageAddress: string, canonical?: string): string {
  const page = new URL(pageAddress);
  const declared = trusted(page, canonical);
  page.hash = '';
  if (declared) declared.hash = '';
  const url = declared && declared.href !== page.href ? declared : liveAddress(page.href);
  const names: string[] = [];
  // Not `keys()`: Firefox hands content scripts an iterator that cannot be iterated (bug 1023984).
  url.searchParams.forEach((_, name) => {
    names.push(name);
  });
  for (const name of names) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** The address of a document; of one that its page has written into a frame, that page's. */
export const pageAddress = ({ URL: own, baseURI }: Document): string =>
  own?.startsWith('about:') ? baseURI : (own ?? '');

/** The canonical address, unless it is broken, another site's, or just the front page. */
function trusted(page: URL, canonical: string | undefined): URL | null {
  if (!canonical || !URL.canParse(canonical, page.href)) return null;
  const url = new URL(canonical, page.href);
  if (!isSameSite(page.href, url.href)) return null;
  return url.pathname === '/' && page.pathname !== '/' ? null : url;
}

/** Whether two addresses share their last two host labels, as www. and amp. of one outlet do. */
export function isSameSite(one: string, other: string): boolean {
  const site = (address: string) => new URL(address).hostname.split('.').slice(-2).join('.');
  return site(one) === site(other);
}
