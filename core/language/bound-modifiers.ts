/**
 * First parts of compounds that stand alone seldom or mean something else when they do, with what
 * they mean in a compound: Hauptinvestor is a main investor, no investor of the head.
 */
const ROWS = `
haupt main | groß major | spitzen top | einzel individual | sonder special | gesamt total | mega mega |
tech tech | riesen giant | grund basic | extra extra | gegen counter | selbst self | mit co- | co co- | außen outer |
innen inner | ober upper | unter sub- | neben side | zwischen interim | nicht non- | ex former | vize vice |
mini mini | super super | mikro micro | makro macro | multi multi | bio organic | öko eco | euro euro |
alt former | neu new | erst first | zweit second | dritt third | viertel quarter | halb half | teil partial |
voll full | vor pre- | nach post- | über over- | ur original | hoch high | tief deep | höchst maximum |
mindest minimum | best best | durchschnitts average | wahl election | bundes federal | landes state |
staats state | kern core | schlüssel key | leit guiding | muster model | lieblings favorite | traum dream |
parade prime | problem problem | krisen crisis | mittel middle | klein small | lang long | kurz short |
rück return | fern long-distance | nah short-distance | schnell rapid | not emergency | dauer permanent |
zusatz additional | ersatz substitute | fehl mis- | gemeinschafts joint | privat private | not emergency |
ki AI | it IT | eu EU | us US | un UN | uno UN | nato NATO | kfz motor vehicle | e electronic | online online |
anti anti- | pro pro- | pseudo pseudo | quasi quasi | schein sham | möchtegern would-be | chef chief |
milliarden billion | millionen million | social social | media media | live live | free free | open open | joint joint |
venture venture | erd earth | start start | low low | high high | big big | data data | science science | fiction fiction
`;

const glosses = new Map<string, string>();
for (const cell of ROWS.replace(/\n/g, ' ').split('|')) {
  const at = cell.trim().indexOf(' ');
  glosses.set(cell.trim().slice(0, at), cell.trim().slice(at + 1));
}

/** What a first part of a compound means, for the bound ones; undefined for all others. */
export const boundModifier = (part: string): string | undefined => glosses.get(part.toLowerCase());

const PARTICLES = new Set('vor nach mit über unter gegen zwischen selbst nicht'.split(' '));

/** Whether a first part makes nouns of verbs rather than compounds: Vorschlag is from vorschlagen. */
export const isParticle = (part: string): boolean => PARTICLES.has(part.toLowerCase());
