/** English words that tell nothing of what a sentence says. */
const EMPTY = new Set(
  (
    'a an and are as at be been but by do does for from has have he her his him if in into is it its ' +
    'more most no not of off on or out over she so sb some sth than that the their them they this to ' +
    'up was we were what when which who whom whose will with would you your about after all also any ' +
    'because can could had how may one only other own such then there these those us very per say ' +
    'says said tell told get give given make put go come'
  ).split(' '),
);

/** Irregular forms by their base: they share no stem with it. */
const IRREGULAR = new Map(
  (
    'left leave|took take|taken take|spent spend|brought bring|held hold|sought seek|found find|' +
    'lost lose|won win|paid pay|sold sell|bought buy|built build|led lead|rose rise|risen rise|' +
    'fell fall|fallen fall|grew grow|grown grow|began begin|begun begin|wrote write|written write|' +
    'spoke speak|spoken speak|chose choose|chosen choose|broke break|broken break|drew draw|' +
    'knew know|known know|saw see|seen see|met meet|kept keep|felt feel|sent send|ran run|' +
    'thought think|fought fight|caught catch|taught teach|stood stand|understood understand|' +
    'threw throw|thrown throw|shot shoot|died die|death die|dead die|lent lend|meant mean'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** So many letters of a word are its stem, which joins invest, investor and investment. */
const STEM = 6;

/** The stems of the words of an English text that tell something, each once, in its order. */
export function englishStems(text: string): string[] {
  const stems = new Set<string>();
  for (const [word] of text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .matchAll(/[a-z]{2,}/g)) {
    if (!EMPTY.has(word)) stems.add(stemOf(IRREGULAR.get(word) ?? word));
  }
  return [...stems];
}

function stemOf(word: string): string {
  let stem = word;
  if (stem.length > 3)
    stem = stem.replace(/ies$/, 'y').replace(/(?:(?<=ss|sh|ch|x)e|(?<!s))s$/, '');
  if (stem.length > 5)
    stem = stem.replace(/(?:ing|ed|er|or|ly)$/, '').replace(/([bdgmnprt])\1$/, '$1');
  return stem.replace(/(?<=...)e$/, '').slice(0, STEM);
}
