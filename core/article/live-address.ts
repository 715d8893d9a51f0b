/** Parameters that ask for another form of the page, whatever their value. */
const FORM = /^(?:amp|print\w*|druck(?:en|ansicht|version)?)$/i;
/** Parameters that name the form which is asked for, and those forms. */
const FORM_NAME = /^(?:service|view|mode|format|output|outputtype|layout|ansicht)$/i;
const FORM_VALUE = /^(?:(?:valid-)?amp|print\w*|druck\w*)$/i;

/**
 * How German outlets write the paths of AMP and print pages. A word that may also end a headline
 * ("unter-druck") counts only behind a number or a mark that no headline has.
 */
const PATHS: readonly (readonly [RegExp, string])[] = [
  // /amp/politik/a.html
  [/^\/(?:amp|druck|drucken)\/(?=.)/i, '/'],
  // /article123/amp/a.html
  [/\/amp\/(?=[^/]+$)/i, '/'],
  // /a/print.html, /a/amp/
  [/\/(?:amp|(?:print|druck)(?:en|ansicht|version)?)(?:\.html?|\/)$/i, '/'],
  // /a.html/amp
  [/\/(?:amp|(?:print|druck)(?:en|ansicht|version)?)$/i, ''],
  // /a-100.amp
  [/\.(?:amp|print)$/i, '.html'],
  // /a.amp.html, /a-101~amp.html, /a,druck.html
  [/[.~,](?:amp|print|druck|drucken)(?=\.html?$)/i, ''],
  // /a-amp, /a-amp.html
  [/[-_]amp(?=(?:\.html?|\/)?$)/i, ''],
  // /a-123-druck.html
  [/(?<=\d)[-_](?:print|druck|drucken)(?=(?:\.html?|\/)?$)/i, ''],
];

/** Turns the address of an AMP or print page into that of the article itself, by its form alone. */
export function liveAddress(address: string): URL {
  const url = new URL(address);
  url.hostname = url.hostname.replace(/^amp\./i, 'www.');
  for (const [form, live] of PATHS) url.pathname = url.pathname.replace(form, live);
  const names: string[] = [];
  // Not `keys()`: Firefox hands content scripts an iterator that cannot be iterated (bug 1023984).
  url.searchParams.forEach((value, name) => {
    if (FORM.test(name) || (FORM_NAME.test(name) && FORM_VALUE.test(value))) names.push(name);
  });
  for (const name of names) url.searchParams.delete(name);
  return url;
}
