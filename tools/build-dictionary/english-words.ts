/** Words of English glosses that say nothing about their meaning. */
const STOP_WORDS = new Set(
  `a an the to of in on at by for with from into onto out off up down over under and or not no sb sth
  sb's be is are was were been being do does did have has had get got go make take as it its that this
  these those your you he she him her his they them their one's oneself yourself sth.'s so if than
  about i we my me our us will would can could should may might must there what which who whom whose
  when where how why any some all e.g. etc other`.split(/\s+/),
);

/** Irregular forms whose stem no rule finds; the stem is what {@link stem} makes of the base. */
const IRREGULAR = new Map<string, string>();
for (const row of `said say,told tell,gave give,given give,took take,taken take,made make,came come,
  went go,gone go,saw see,seen see,found find,thought think,knew know,known know,became become,began
  begin,begun begin,brought bring,built build,bought buy,caught catch,chose choose,chosen choose,
  drew draw,drawn draw,drove drive,driven drive,ate eat,eaten eat,fell fall,fallen fall,felt feel,
  fought fight,flew fly,flown fly,forgot forget,forgotten forget,grew grow,grown grow,held hold,
  heard hear,hid hide,hidden hide,kept keep,led lead,left leave,lent lend,lost lose,meant mean,met
  meet,paid pay,ran run,rang ring,rose rise,risen rise,sent send,shot shoot,shown show,sang sing,
  sung sing,sank sink,sunk sink,sat sit,slept sleep,spoke speak,spoken speak,spent spend,stood stand,
  stole steal,stolen steal,struck strike,swam swim,taught teach,threw throw,thrown throw,understood
  understand,woke wake,wore wear,worn wear,won win,wrote write,written write,lay lie,lain lie,laid
  lay,broke break,broken break,dealt deal,dug dig,bent bend,bound bind,bled bleed,blew blow,blown
  blow,fed feed,froze freeze,frozen freeze,hung hang,sold sell,sought seek,shook shake,shaken shake,
  shone shine,slid slide,spun spin,sprang spring,stuck stick,swore swear,sworn swear,swept sweep,
  tore tear,torn tear,withdrew withdraw,withdrawn withdraw,overcame overcome,undertook undertake,
  undertaken undertake,arose arise,arisen arise,beat beat,beaten beat,men man,women woman,children
  child,people person,feet foot,teeth tooth,mice mouse,wives wife,lives life,leaves leaf,halves half,
  had have,has have,is be,are be,was be,were be,been be,am be,did do,done do,does do,got get,gotten get,
  better good,best good,worse bad,worst bad,larger large,largest large,further far`
  .replace(/\s+/g, ' ')
  .split(',')) {
  const [form, base] = row.trim().split(' ') as [string, string];
  IRREGULAR.set(form, base);
}

/**
 * A rough stem of an English word, the same for its inflected forms and for British and American
 * spelling: "announced", "announces", "announcing" → "announc"; "favour" → "favor".
 */
export function stem(word: string): string {
  let base = word.toLowerCase().replace(/[’']s?$/, '');
  base = IRREGULAR.get(base) ?? base;
  base = base
    .replace(/our(?=$|ed$|ing$|s$|able$|ite$)/, 'or')
    .replace(/is(?=e$|ed$|es$|ing$|er$|ation)/, 'iz')
    .replace(/yz(?=e$|ed$|es$|ing$)/, 'ys')
    .replace(/centre/, 'center')
    .replace(/programme/, 'program')
    .replace(/defence/, 'defense');
  if (base.length > 4) base = base.replace(/(?<=[^s])ies$|(?<=[^s])ied$/, 'y');
  if (base.length > 4) base = base.replace(/(?<=[a-z]{2})(?:ing|ed)$/, '');
  if (base.length > 3) base = base.replace(/(?<=[xszh])es$|(?<=[^su])s$/, '');
  base = base.replace(/(?<=[a-z]{2})e$/, '');
  return base.replace(/([bdfgklmnprtz])\1$/, '$1').replace(/y$/, 'i');
}

/** The stems of the words of an English text that carry meaning; all words when none does. */
export function contentStems(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? [];
  const content = words.filter((word) => !STOP_WORDS.has(word));
  if (content.length > 0) return content.map(stem);
  // "to have" is "have".
  return (words.length > 1 && words[0] === 'to' ? words.slice(1) : words).map(stem);
}
