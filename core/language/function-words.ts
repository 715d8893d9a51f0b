import type { PartOfSpeech } from './part-of-speech.ts';
import type { Gloss } from './word.ts';

/** A word that is grammar more than meaning: its lemma and what it does, in English. */
export interface FunctionWord {
  lemma: string;
  pos: PartOfSpeech;
  /** Best first; shared by all who ask, so not to be changed. */
  glosses: readonly Gloss[];
}

/**
 * One row for each lemma: part of speech | lemma | further forms | glosses, best first.
 * A form may stand in several rows; `functionWords` gives them in this order.
 */
const ROWS = `
article | der | die das den dem des | the
pronoun | der | die das den dem des dessen deren denen derer | who, which, that; that one, this one
article | ein | eine einen einem einer eines | a, an; one
article | kein | keine keinen keinem keiner keines | no, not a, not any
pronoun | ich | mich mir meiner | I; me
pronoun | du | dich dir deiner | you (familiar)
pronoun | er | ihn ihm seiner | he; him; it
pronoun | sie | ihr ihnen ihrer | she; her; they; them
pronoun | Sie | Ihnen Ihrer | you (formal)
pronoun | es | 's | it; there
pronoun | wir | uns unser | we; us
pronoun | ihr | euch euer | you (plural)
pronoun | man | einen einem | one, people, they
pronoun | sich | | himself, herself, itself, themselves; each other
pronoun | einander | | each other, one another
pronoun | selbst | selber | himself, herself, itself; even
pronoun | mein | meine meinen meinem meiner meines | my
pronoun | dein | deine deinen deinem deiner deines | your
pronoun | sein | seine seinen seinem seiner seines | his; its
pronoun | ihr | ihre ihren ihrem ihrer ihres | her; their; its
pronoun | Ihr | Ihre Ihren Ihrem Ihrer Ihres | your (formal)
pronoun | unser | unsere unseren unserem unserer unseres unsre unsern unserm unsrer | our
pronoun | euer | eure euren eurem eurer eures | your
pronoun | dieser | diese diesen diesem dieses dies | this, these
pronoun | jener | jene jenen jenem jenes | that, those
pronoun | jeder | jede jeden jedem jedes | every, each
pronoun | jedermann | | everyone
pronoun | welcher | welche welchen welchem welches | which, what
pronoun | solcher | solche solchen solchem solches solch | such
pronoun | derselbe | dieselbe dasselbe denselben demselben desselben dieselben | the same
pronoun | derjenige | diejenige dasjenige denjenigen demjenigen desjenigen diejenigen derjenigen | the one, those
pronoun | alle | alles allen allem aller | all; everything; everyone
pronoun | beide | beiden beides beider | both; the two
pronoun | einige | einigen einiger einiges einigem | some, several
pronoun | mehrere | mehreren mehrerer mehreres | several
pronoun | manche | mancher manchen manchem manches | some, many a
pronoun | andere | anderer anderes anderen anderem andern | other, different
pronoun | sämtliche | sämtlicher sämtlichen | all, every one of
pronoun | viel | viele vielen vieler vieles vielem | much, many
pronoun | wenig | wenige wenigen weniger weniges | little, few
pronoun | mehr | | more
pronoun | paar | | a few, some
pronoun | meist | meiste meisten meister meistes | most
pronoun | selb | selbe selben selber selbem | same
pronoun | etwas | | something; a little
pronoun | nichts | | nothing
pronoun | jemand | jemanden jemandem jemandes | someone, anyone
pronoun | niemand | niemanden niemandem niemandes | nobody
pronoun | wer | wen wem wessen | who; whose
pronoun | was | | what; which; something
pronoun | keiner | keine keinen keinem keines keins | none, nobody
preposition | in | im ins | in, into
preposition | an | am ans | at, on, to
preposition | auf | aufs | on, onto; for
preposition | aus | | out of, from
preposition | bei | beim | at, with, near; during
preposition | bis | | until, up to, by
preposition | durch | durchs | through, by
preposition | für | fürs | for
preposition | gegen | | against; around
preposition | gegenüber | | opposite; towards, compared with
preposition | hinter | hinterm hinters | behind
preposition | mit | | with, by
preposition | nach | | after; to; according to
preposition | neben | | beside, in addition to
preposition | ohne | | without
preposition | seit | | since, for
preposition | statt | anstatt | instead of
preposition | trotz | | despite
preposition | über | übers überm | about; over, above; more than
preposition | um | ums | around; at; by; for
preposition | unter | unterm unters | under, below; among
preposition | von | vom | of, from, by
preposition | vor | vorm vors | before, in front of; ago
preposition | während | | during
preposition | wegen | | because of
preposition | zu | zum zur | to, at; for
preposition | zwischen | | between
preposition | laut | | according to
preposition | gemäß | | according to
preposition | zufolge | | according to
preposition | aufgrund | | because of, due to
preposition | angesichts | | in view of, given
preposition | bezüglich | | regarding
preposition | dank | | thanks to
preposition | entlang | | along
preposition | innerhalb | | within
preposition | außerhalb | | outside
preposition | oberhalb | | above
preposition | unterhalb | | below
preposition | mithilfe | | with the help of
preposition | mittels | | by means of
preposition | außer | | except, apart from
preposition | ab | | from, as of
preposition | per | | by, via
preposition | pro | | per
preposition | je | | per, each
preposition | samt | | together with
preposition | anhand | | by means of, on the basis of
preposition | infolge | | as a result of
preposition | inmitten | | in the midst of
preposition | jenseits | | beyond
preposition | diesseits | | on this side of
preposition | hinsichtlich | | with regard to
preposition | seitens | | on the part of
preposition | zugunsten | | in favor of
preposition | zulasten | | at the expense of
preposition | ungeachtet | | regardless of
preposition | binnen | | within
preposition | einschließlich | | including
preposition | inklusive | | including
preposition | nahe | | near
preposition | namens | | by the name of
preposition | wider | | against
preposition | versus | | versus
preposition | à | | at (a price of)
conjunction | und | | and
conjunction | oder | | or
conjunction | aber | | but, however
conjunction | sondern | | but (rather)
conjunction | denn | | because, for
conjunction | doch | | but, yet
conjunction | sowie | | as well as
conjunction | sowohl | | both (… and)
conjunction | weder | | neither
conjunction | entweder | | either
conjunction | dass | daß | that
conjunction | ob | | whether, if
conjunction | weil | | because
conjunction | wenn | | if, when
conjunction | als | | when; as; than
conjunction | wie | | as, like; how
conjunction | da | | since, as
conjunction | damit | | so that
conjunction | obwohl | obgleich obschon | although
conjunction | während | | while, whereas
conjunction | nachdem | | after
conjunction | bevor | ehe | before
conjunction | bis | | until
conjunction | sobald | | as soon as
conjunction | solange | | as long as
conjunction | sofern | | provided that
conjunction | soweit | | as far as
conjunction | seit | seitdem | since
conjunction | indem | | by (doing)
conjunction | falls | | if, in case
conjunction | sodass | | so that
conjunction | wobei | | where, whereby; in which
conjunction | wohingegen | | whereas
conjunction | zumal | | especially since
conjunction | beziehungsweise | | or, or rather; respectively
conjunction | um | | in order to
conjunction | ohne | | without (doing)
conjunction | statt | anstatt | instead of (doing)
particle | nicht | | not
particle | zu | | to
particle | ja | | yes; indeed, as you know
particle | nein | | no
particle | doch | | after all; but yes
particle | mal | | just, for once
particle | eben | | just, simply
particle | halt | | just, simply
particle | wohl | | probably, no doubt
particle | bitte | | please
particle | so | | so, thus; like this
adverb | auch | | also, too; even
adverb | nur | | only
adverb | noch | | still; yet; even
adverb | schon | | already
adverb | bereits | | already
adverb | sehr | | very
adverb | hier | | here
adverb | dort | | there
adverb | da | | there; then
adverb | dann | | then
adverb | nun | | now
adverb | jetzt | | now
adverb | heute | | today
adverb | gestern | | yesterday
adverb | morgen | | tomorrow
adverb | immer | | always; ever
adverb | nie | niemals | never
adverb | oft | | often
adverb | wieder | | again
adverb | also | | so, therefore
adverb | zwar | | admittedly, it is true
adverb | jedoch | | however
adverb | allerdings | | however, though
adverb | zudem | | moreover, in addition
adverb | außerdem | | besides, moreover
adverb | dabei | | in doing so; at the same time; yet
adverb | damit | | with that, thereby
adverb | dafür | | for that; in favor
adverb | dagegen | | against it; in contrast
adverb | daher | | therefore; from there
adverb | dahinter | | behind it
adverb | danach | | afterwards, after that
adverb | daneben | | next to it; besides
adverb | daran | | on it, of it, about it
adverb | darauf | | on it; thereupon
adverb | daraus | | from it, out of it
adverb | darin | | in it
adverb | darüber | | about it; above it
adverb | darum | | around it; that is why
adverb | darunter | | under it; among them
adverb | davon | | of it, from it
adverb | davor | | before it, in front of it
adverb | dazu | | to it, for that; in addition
adverb | dadurch | | thereby, as a result
adverb | deshalb | | therefore
adverb | deswegen | | therefore
adverb | trotzdem | | nevertheless
adverb | dennoch | | nevertheless
adverb | wo | | where
adverb | wohin | | where (to)
adverb | woher | | from where
adverb | wann | | when
adverb | warum | weshalb wieso | why
adverb | wie | | how
adverb | womit | | with which, with what
adverb | wofür | | for which, what for
adverb | wodurch | | by which, as a result of which
adverb | woran | | on which, of what
adverb | worauf | | on which; whereupon
adverb | worüber | | about which
adverb | wovon | | of which
adverb | wozu | | for what, to what end
adverb | mehr | | more
adverb | vor allem | | above all
adverb | etwa | | about, approximately; for instance
adverb | rund | | around, approximately
adverb | kaum | | hardly
adverb | sogar | | even
adverb | vielleicht | | perhaps
adverb | zugleich | | at the same time
adverb | zuvor | | before, previously
adverb | weiter | | further; on
adverb | weiterhin | | still; furthermore
adverb | nämlich | | namely; you see, the point is that
adverb | bisher | | so far
adverb | derzeit | | currently
adverb | zuletzt | | most recently; last
adverb | einst | | once, formerly
adverb | erst | | only; not until; first
adverb | allein | | alone; only
adverb | sonst | | otherwise, else
adverb | ebenfalls | | also; likewise
adverb | ebenso | | just as; likewise
adverb | andererseits | | on the other hand
adverb | einerseits | | on the one hand
adverb | teils | | partly
adverb | insofern | | in this respect; to that extent
adverb | hierzulande | | in this country
adverb | hinzu | | in addition
adverb | raus | | out
adverb | rein | | in; purely
adverb | rauf | | up
adverb | erstmal | | first of all; for now
pronoun | irgendein | irgendeine irgendeinen irgendeinem irgendeiner irgendeines | some, any
pronoun | irgendwelche | irgendwelcher irgendwelchen | some, any
pronoun | ebendieser | ebendiese ebendieses | this very
numeral | hunderte | hunderten | hundreds
numeral | tausende | tausenden | thousands
numeral | dutzende | dutzenden | dozens
`;

const byForm = new Map<string, FunctionWord[]>();
for (const row of ROWS.trim().split('\n')) {
  const [pos, lemma, forms, glosses] = row.split('|').map((cell) => cell.trim()) as [
    PartOfSpeech,
    string,
    string,
    string,
  ];
  const texts = glosses.split(/; ?|, /);
  const word: FunctionWord = { lemma, pos, glosses: texts.map((text) => ({ text })) };
  for (const form of [lemma, ...forms.split(' ')]) {
    if (form === '') continue;
    const known = byForm.get(form);
    if (known) known.push(word);
    else byForm.set(form, [word]);
  }
}

/** The function words that a form (as written in mid-sentence) can be; empty for other words. */
export function functionWords(form: string): readonly FunctionWord[] {
  return byForm.get(form) ?? [];
}

/** All forms with the function words that they can be. */
export const functionWordForms = (): ReadonlyMap<string, readonly FunctionWord[]> => byForm;
