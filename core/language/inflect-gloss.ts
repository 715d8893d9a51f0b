/** What a German form is of its lemma, as far as an English gloss can say it. */
export type Inflection = 'comparative' | 'superlative' | 'past participle' | 'present participle';

/** Past participles that no rule makes. */
const PARTICIPLES =
  tableOf(`arise arisen,awake awoken,be been,bear borne,beat beaten,become become,begin begun,
  bend bent,bet bet,bind bound,bite bitten,bleed bled,blow blown,break broken,breed bred,bring brought,build
  built,burst burst,buy bought,cast cast,catch caught,choose chosen,come come,cost cost,cut cut,deal dealt,
  dig dug,do done,draw drawn,drink drunk,drive driven,eat eaten,fall fallen,feed fed,feel felt,fight fought,
  find found,flee fled,fly flown,forbid forbidden,foresee foreseen,forget forgotten,forgive forgiven,freeze
  frozen,get got,give given,go gone,grind ground,grow grown,hang hung,have had,hear heard,hide hidden,hit hit,
  hold held,hurt hurt,keep kept,know known,lay laid,lead led,leave left,lend lent,let let,lie lain,lose lost,
  make made,mean meant,meet met,mistake mistaken,overcome overcome,overtake overtaken,pay paid,put put,quit
  quit,read read,rebuild rebuilt,ride ridden,ring rung,rise risen,run run,say said,see seen,seek sought,sell
  sold,send sent,set set,shake shaken,shine shone,shoot shot,show shown,shrink shrunk,shut shut,sing sung,sink
  sunk,sit sat,sleep slept,slide slid,speak spoken,spend spent,spin spun,split split,spread spread,spring
  sprung,stand stood,steal stolen,stick stuck,sting stung,strike struck,strive striven,swear sworn,sweep
  swept,swim swum,swing swung,take taken,teach taught,tear torn,tell told,think thought,throw thrown,
  undergo undergone,understand understood,undertake undertaken,uphold upheld,wake woken,wear worn,weave
  woven,win won,withdraw withdrawn,withhold withheld,withstand withstood,write written`);

/** Verbs of two syllables whose last one is stressed, so that its consonant is doubled. */
const DOUBLED = new Set(
  `admit abet allot begin commit compel concur confer control defer deter dispel emit equip excel expel
  forbid forget impel incur infer occur omit permit prefer propel rebel rebut recur refer regret remit
  submit transfer transmit upset`.split(/\s+/),
);

const COMPARATIVES = tableOf(
  'good better,well better,known better-known,bad worse,far further,little less,much more,many more',
);
const SUPERLATIVES = tableOf(
  'good best,well best,known best-known,bad worst,far furthest,little least,much most,many most',
);

/** Adjectives that say the highest degree themselves. */
const UNGRADED = new Set('major main chief total last first only'.split(' '));

function tableOf(rows: string): ReadonlyMap<string, string> {
  return new Map(
    rows.split(',').map((row) => row.trim().split(/\s+/) as [base: string, form: string]),
  );
}

/**
 * An English gloss as the same form that the German word has: "big" as a superlative is "biggest", "to
 * seek" as a past participle "sought". Glosses that are no single adjective, or no verb, stay as they are.
 */
export function inflectGloss(gloss: string, inflection: Inflection): string {
  if (inflection === 'comparative' || inflection === 'superlative') {
    return /^[a-z]+$/.test(gloss) ? compare(gloss, inflection) : gloss;
  }
  const verb = /^to ([a-z]+)(?= |$)/.exec(gloss);
  if (!verb) return gloss;
  const rest = gloss.slice(verb[0].length);
  // "to be secreted" is "secreted", "to be missing" is "missing".
  if (verb[1] === 'be' && rest !== '') return rest.trim();
  return (
    (inflection === 'past participle' ? pastParticiple(verb[1]!) : presentParticiple(verb[1]!)) +
    rest
  );
}

/** Participles are compared with more and most. */
const IRREGULAR_PARTICIPLES = new Set(PARTICIPLES.values());

function compare(adjective: string, degree: 'comparative' | 'superlative'): string {
  const comparative = degree === 'comparative';
  const irregular = (comparative ? COMPARATIVES : SUPERLATIVES).get(adjective);
  if (irregular !== undefined) return irregular;
  if (UNGRADED.has(adjective)) return adjective;
  const isParticiple = adjective.endsWith('ed') || IRREGULAR_PARTICIPLES.has(adjective);
  const count = syllables(adjective);
  const short = !isParticiple && (count === 1 || (count === 2 && /[^aeiou]y$/.test(adjective)));
  if (!short) return `${comparative ? 'more' : 'most'} ${adjective}`;
  return withEnding(adjective, comparative ? 'er' : 'est');
}

const pastParticiple = (verb: string): string => PARTICIPLES.get(verb) ?? withEnding(verb, 'ed');

function presentParticiple(verb: string): string {
  if (/ie$/.test(verb)) return verb.replace(/ie$/, 'ying');
  if (/[^aeioy]e$/.test(verb) || /ue$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${isDoubled(verb) ? verb + verb.at(-1) : verb}ing`;
}

/** An ending that begins with e. */
function withEnding(word: string, ending: string): string {
  if (word.endsWith('e')) return word + ending.slice(1);
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}i${ending}`;
  return `${isDoubled(word) ? word + word.at(-1) : word}${ending}`;
}

const isDoubled = (word: string): boolean =>
  DOUBLED.has(word) || (syllables(word) === 1 && /[^aeiou][aeiou][^aeiouwxy]$/.test(word));

/** Groups of vowels, without a silent e at the end. */
const syllables = (word: string): number =>
  word.replace(/(?<=[^aeiouy])e$/, '').match(/[aeiouy]+/g)?.length ?? 1;
