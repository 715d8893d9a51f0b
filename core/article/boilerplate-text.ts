/** Lines that announce something else than the article, from their first word on. */
const ANNOUNCEMENT = new RegExp(
  `^(?:${[
    'mehr (?:zum thema|zu|dazu|von|aus|artikel|nachrichten|infos?|news)',
    'lesen sie|lies auch|lest|hören sie|sehen sie|folgen sie|diskutieren sie|melden sie sich',
    'auch interessant|passend dazu|das könnte (?:sie|dich|ihnen)|zum thema|aus dem archiv|empfehlungen',
    '(?:weitere|verwandte|aktuelle) (?:artikel|themen|nachrichten|meldungen|informationen|infos|links|videos)',
    'dieses thema im programm|über dieses thema berichtete',
    'anzeige|werbung|externer inhalt|empfohlener (?:externer|redaktioneller) inhalt',
    'newsletter|jetzt (?:anmelden|abonnieren|testen|lesen|kostenlos|im)',
    'kommentare?$|\\d+ kommentare?|teilen(?: sie)?$|artikel (?:teilen|merken|drucken|vorlesen|anhören)',
    'quellen?:|schlagworte|stichworte|tags?:|themen:|video:|podcast:|audio:|bildergalerie|fotostrecke',
    'über (?:den autor|die autorin|uns)|zur (?:startseite|autorenseite)|zurück zu|meistgelesen',
    'lesezeit|lesedauer|stand:|zuletzt aktualisiert|aktualisiert am|veröffentlicht am',
    'mit (?:agenturmaterial|material von)',
  ].join('|')})`,
  'i',
);

const BYLINE =
  /^[Vv]on (?:\p{Lu}[\p{L}.’'-]*(?:, | und | )?|(?:von|van|der|zu|de) ){2,12}(?:[|·,–-].{0,40}\d{4}.{0,20})?$/u;

/** A line that ends in the credit of a picture. */
const PICTURE_CREDIT =
  /(?:^|[.\s(|])(?:Fotos?|Bild(?:er|quelle|rechte)?|Symbol(?:bild|foto)|Archivbild|Grafik|©)\s*(?::|©)\s*[^.!?]{2,70}\)?$/u;

/** What only the page itself says: consent layers, players, paywalls. */
const PAGE_SPEAKING =
  /(?:externe[nr]?|eingebettete) inhalte? (?:angezeigt|anzuzeigen|anzeigen|von)|ich bin damit einverstanden|künstlich (?:erzeugt|generiert)|maschinell(?:e übersetzung| übersetzt| erstellt)|vorlesefunktion|(?:zwischenablage|ihre merkliste)|redaktionell nicht bearbeitet|ihre meinung ist uns wichtig|alle rechte vorbehalten|zum digitalen artikel|(?:weiterlesen|lesen) mit .{0,20}abo|bereits (?:abonnent|registriert|kunde|abo)|jederzeit (?:kündbar|abbestell|wieder abbestell)/i;

/** Words that occur in reports as well, and in numbers only where the page asks for something. */
const SERVICE_WORDS =
  /personenbezogene|privatsphäre|drittplattform|externe inhalte|tracking|werbung|werbefrei|partnern?\b|pro monat|kommentar|kommentieren|einloggen|angemeldet|mitglieder|widerrufen|datenschutz|zustimm|cookies?|e-mail|newsletter|abonnieren|abonnent|probeabo|whatsapp|facebook|instagram|app\b|hier (?:klicken|anmelden|entlang)|klicken|ip-adresse|anmelden|registrieren|kostenlos|feedback|hinweise an/gi;
const ADDRESS =
  /\b(?:Sie|Ihnen|Ihre[mnr]?|[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[mnrs]?|ich bin|wir|uns|Nur)\b|^(?:Aktuelle|Die|Jetzt|Hier)\b/;

/** A sentence about who wrote the article. */
const AUTHOR_NOTE =
  /\b(?:ist|arbeitet|schreibt|berichtet|leitet|studierte|war)\b.{0,160}(?:Redakteur|Reporter|Korrespondent|Autor|Journalist|Volontär|Ressort|Redaktion|Chefredakt|Kolumnist|schreibt (?:er|sie) (?:über|für))/;

/** The mark of an agency or an editor below a report: (dpa), mit AFP, © dpa-infocom. */
const AGENCY_MARK =
  /^(?:©.*|\([\p{L}.]{2,12}(?:[/,] ?[\p{L}.]{2,12})*\)|(?:mit |von )?(?:dpa|afp|reuters|rtr|epd|kna|apa|sda|sid|ap)\b.{0,20})$/iu;

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
  if (text.length < 60 && AGENCY_MARK.test(text)) return true;
  if (text.length < 250 && STAFF_LINE.test(text)) return true;
  if (text.length < 160 && ANNOUNCEMENT.test(text)) return true;
  if (text.length < 120 && BYLINE.test(text)) return true;
  if (text.length < 420 && PICTURE_CREDIT.test(text)) return true;
  if (text.length < 600) {
    if (PAGE_SPEAKING.test(text)) return true;
    const words = text.match(SERVICE_WORDS);
    if (!usual && words && new Set(words).size >= 2 && ADDRESS.test(text)) return true;
    const author = byline.split(/,| und /)[0]!.trim();
    if (author.length > 4 && text.slice(0, 60).includes(author) && AUTHOR_NOTE.test(text))
      return true;
  }
  return false;
}
