/** Lines that are nothing but the label of what follows, which is not the article. */
const LABEL = pattern(
  'mehr (?:zum thema|dazu|(?:artikel|nachrichten|news|infos?) .*|aus .{3,40}|von .{3,40})',
  '(?:lesen|hören|sehen) sie auch|lies auch|lest auch|auch interessant|passend dazu|zum thema',
  '(?:weitere|verwandte|aktuelle|neueste) (?:artikel|themen|nachrichten|meldungen|informationen|links|videos)',
  'das könnte (?:sie|dich|ihnen) auch .*|aus dem archiv|empfehlungen(?: der redaktion)?|meistgelesen',
  'anzeige|werbung|sponsored|externer inhalt|empfohlener (?:externer|redaktioneller) inhalt',
  'newsletter|jetzt (?:anmelden|abonnieren|testen|lesen|anhören)|weiterlesen',
  '(?:\\d+ )?kommentare?|(?:artikel )?(?:teilen|merken|drucken|vorlesen|anhören|kommentieren)',
  'quellen?|schlagworte|stichworte|tags|themen|video|podcast|audio|bildergalerie|fotostrecke',
  'über (?:den autor|die autorin|uns)|zur (?:startseite|autorenseite)|zurück zu.*|mit agenturmaterial\\.?',
);

/** How sentences begin that lead the reader elsewhere. */
const PROMPT = start(
  '(?:lesen|sehen|hören|finden) sie (?:auch|hier|dazu|mehr|jetzt|im video|den podcast)',
  'lesen sie:|(?:lies|lest) (?:auch|hier|dazu|mehr)|mehr (?:zum thema|dazu|artikel|nachrichten)[^.]*:',
  'folgen sie (?:uns|dem|der)|diskutieren sie|melden sie sich (?:hier|jetzt|für)|das könnte (?:sie|dich)',
  'dieses thema im programm|über dieses thema berichtete|auch interessant:|passend dazu:',
  '(?:quellen?|schlagworte|stichworte|tags?|themen|lesezeit|lesedauer|stand|video|podcast|audio):',
  '(?:zuletzt )?aktualisiert am|veröffentlicht am|mehr artikel aus',
  '(?:dies|diese[rs]? (?:text|artikel|beitrag|meldung)) (?:ist|wurde|erschien) .{0,60}(?:übersetz|zuerst|redaktionell nicht)',
  'ihre meinung ist uns wichtig|alle rechte vorbehalten',
);

/** A sentence that ends in a reference: … finden Sie in unserem Liveblog. */
const REFERENCE =
  /(?:lesen|finden|sehen|hören) Sie (?:\p{L}+ ){0,4}(?:hier|dossier|live-?blog|news-?blog|ticker|themenseite|podcast)\P{L}*$/iu;

/** Words that also begin a sentence of a report, where it is marked up like one. */
const LOOSE_PROMPT = start(
  'mehr (?:zu|von|aus|infos?|news)',
  '(?:lesen|hören|sehen) sie|lest|anzeige|werbung|newsletter|empfehlungen|zum thema|über uns',
  '(?:weitere|aktuelle) (?:artikel|themen|nachrichten|meldungen|informationen|infos|links|videos)',
  'jetzt (?:anmelden|abonnieren|testen|lesen|kostenlos|im)|bildergalerie|fotostrecke|meistgelesen',
);

function pattern(...lines: string[]): RegExp {
  return new RegExp(`^(?:${lines.join('|')})\\s*:?$`, 'i');
}

function start(...lines: string[]): RegExp {
  return new RegExp(`^(?:${lines.join('|')})`, 'i');
}

const NAME = "(?:\\p{Lu}[\\p{L}.’'-]*|von|van|der|zu|de)";
/** Von Jana Roth und Max de Vries, Berlin | 3. Mai 2026 */
const BYLINE = new RegExp(
  `^von ${NAME}(?:(?:,? | und )${NAME}){1,11}(?:,? ?[|·–-] ?.{0,40}\\d{4}.{0,20})?$`,
  'u',
);

/** A line that ends in the credit of a picture. */
const PICTURE_CREDIT =
  /(?:^|[.\s(|])(?:Fotos?|Bild(?:er|quelle|rechte)?|Symbol(?:bild|foto)|Archivbild|Grafik|©)\s*(?::|©)\s*[^.!?]{2,70}\)?$/u;

/** What only the page itself says: consent layers, players, paywalls. */
const PAGE_SPEAKING =
  /(?:externe[nr]?|eingebettete) inhalte? (?:angezeigt|anzuzeigen|anzeigen|von)|ich bin damit einverstanden|künstlich (?:erzeugt|generiert)|maschinell(?:e übersetzung| übersetzt| erstellt)|vorlesefunktion|(?:zwischenablage|ihre merkliste)|zum digitalen artikel|(?:weiterlesen|lesen) mit .{0,20}abo|bereits (?:abonnent|registriert|kunde|abo)|jederzeit (?:kündbar|abbestell|wieder abbestell)/i;

/** Words that occur in reports as well, and in numbers only where the page asks for something. */
const SERVICE_WORDS =
  /personenbezogene|privatsphäre|drittplattform|externe inhalte|tracking|werbung|werbefrei|partnern?\b|pro monat|kommentar|kommentieren|einloggen|angemeldet|mitglieder|widerrufen|datenschutz|zustimm|cookies?|e-mail|newsletter|abonnieren|abonnent|probeabo|whatsapp|facebook|instagram|app\b|hier (?:klicken|anmelden|entlang)|klicken|ip-adresse|anmelden|registrieren|kostenlos|feedback|hinweise an/gi;
const ADDRESS =
  /\b(?:Sie|Ihnen|Ihre[mnr]?|[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[mnrs]?|ich bin|wir|uns|Nur)\b|^(?:Aktuelle|Die|Jetzt|Hier)\b/;

/** A sentence about who wrote the article. */
const AUTHOR_NOTE =
  /\b(?:ist|arbeitet|schreibt|berichtet|leitet|studierte|war)\b.{0,160}(?:Redakteur|Reporter|Korrespondent|Autor|Journalist|Volontär|Ressort|Redaktion|Chefredakt|Kolumnist|schreibt (?:er|sie) (?:über|für))/;

const AGENCY = '(?:dpa|afp|reuters|rtr|epd|kna|apa|sda|sid|ap|lsw|lby|lnw)';
/** The mark of an agency or an editor below a report: (dpa), mit AFP, © dpa-infocom. */
const AGENCY_MARK = new RegExp(
  `^(?:©.*|\\([\\p{L}.]{2,12}(?:[/,] ?[\\p{L}.]{2,12})*\\)|(?:mit |von )?${AGENCY}(?:[/, -]+(?:${AGENCY}|infocom|\\p{L}{2,4}))*)$`,
  'iu',
);

/** Who translated, edited or checked. */
const STAFF_LINE =
  /^(?:Übersetzung|Redaktion|Schlussredaktion|Bildredaktion|Faktencheck|Mitarbeit|Protokoll|Text|Illustration|Design|Audioversion)(?: und \p{L}+)?: \p{Lu}/u;

const LEAD_NAME =
  /(?:^|[\s_-])(?:lead|lede|intro|introduction|einleitung|vorspann|anlauf|teaser|teaser-?text|summary|excerpt|preface|standfirst|dek|abstract|subline|untertitel|anreisser|perex)(?:$|[\s_-])/i;

/** Whether names say that an element is the lead of an article. */
export const isLeadName = (names: string): boolean => LEAD_NAME.test(names);

/**
 * Whether a paragraph stands in or around articles without being one: announcements, credits,
 * consent, offers, notes about the author.
 *
 * @param text white space collapsed
 * @param usual marked up like most paragraphs of the article, so that its words must be surer
 * @param byline names of the authors
 */
export function isBoilerplateText(text: string, usual: boolean, byline = ''): boolean {
  if (text.length >= 600) return false;
  if (text.length < 60 && (AGENCY_MARK.test(text) || LABEL.test(text))) return true;
  if (text.length < 120 && BYLINE.test(text.replace(/^V/, 'v'))) return true;
  if (text.length < 160 && (REFERENCE.test(text) || (!usual && LOOSE_PROMPT.test(text)))) {
    return true;
  }
  if (text.length < 250 && (STAFF_LINE.test(text) || PROMPT.test(text))) return true;
  if (text.length < 420 && PICTURE_CREDIT.test(text)) return true;
  return (!usual && speaksForPage(text)) || isAuthorNote(text, byline);
}

function speaksForPage(text: string): boolean {
  if (PAGE_SPEAKING.test(text)) return true;
  const words = text.match(SERVICE_WORDS);
  return words !== null && new Set(words).size >= 2 && ADDRESS.test(text);
}

function isAuthorNote(text: string, byline: string): boolean {
  const author = byline.split(/,| und /)[0]!.trim();
  return author.length > 4 && text.slice(0, 60).includes(author) && AUTHOR_NOTE.test(text);
}
