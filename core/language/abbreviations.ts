/** What an abbreviation stands for, in German, and what that means in English. */
export interface Abbreviation {
  long: string;
  english: string;
}

/**
 * Abbreviations of news German that are written with a period. A row is `short = long = English`;
 * parts are written without the space between them ("z.B." also stands for "z. B.").
 * A row that begins with `#` counts only before a number ("Art. 5", since "dieser Art." ends a
 * sentence); one with `>` may also end a sentence ("… und 40 Mrd. Die Bank …").
 */
const ROWS = `
>Mrd. = Milliarde(n) = billion (1,000,000,000)
>Mio. = Million(en) = million
>Bill. = Billion(en) = trillion (1,000,000,000,000)
>Tsd. = Tausend = thousand
>Mill. = Million(en) = million
z.B. = zum Beispiel = for example, e.g.
>u.a. = unter anderem; und andere = among others, among other things
d.h. = das heißt = that is, i.e.
i.d.R. = in der Regel = as a rule
u.U. = unter Umständen = possibly, under certain circumstances
z.T. = zum Teil = partly
z.Zt. = zur Zeit = at present
z.Z. = zur Zeit = at present
z.Hd. = zu Händen = for the attention of
v.a. = vor allem = above all
>o.ä. = oder Ähnliches = or the like
>o.Ä. = oder Ähnliches = or the like
>u.Ä. = und Ähnliches = and the like
>u.ä. = und Ähnliches = and the like
>u.v.m. = und viele(s) mehr = and much more
>u.s.w. = und so weiter = and so on
>s.o. = siehe oben = see above
>s.u. = siehe unten = see below
>n.Chr. = nach Christus = AD
>v.Chr. = vor Christus = BC
>a.D. = außer Dienst = retired, former
>i.R. = im Ruhestand = retired
>e.V. = eingetragener Verein = registered association
>i.V. = in Vertretung = on behalf of
>i.A. = im Auftrag = on behalf of
>i.H.v. = in Höhe von = amounting to
>m.E. = meines Erachtens = in my opinion
>o.g. = oben genannt = above-mentioned
a.M. = am Main = on the Main
a.d. = an der = on the (river)
u.dgl. = und dergleichen = and the like
b.a.w. = bis auf Weiteres = until further notice
p.a. = per annum (pro Jahr) = per year
d.J. = des Jahres; der Jüngere = of this year; the Younger
d.Ä. = der Ältere = the Elder
h.c. = honoris causa = honorary
i.S.d. = im Sinne des/der = within the meaning of
i.V.m. = in Verbindung mit = in conjunction with
>usw. = und so weiter = and so on
>etc. = et cetera = et cetera
>ff. = folgende (Seiten) = and the following
>f. = folgende (Seite) = and the following
bzw. = beziehungsweise = or; respectively
ca. = circa = approximately
evtl. = eventuell = possibly
ggf. = gegebenenfalls = if applicable
ggfs. = gegebenenfalls = if applicable
inkl. = inklusive = including
exkl. = exklusive = excluding
vgl. = vergleiche = compare, cf.
sog. = sogenannt = so-called
sogen. = sogenannt = so-called
insb. = insbesondere = in particular
insbes. = insbesondere = in particular
einschl. = einschließlich = including
zzgl. = zuzüglich = plus
abzgl. = abzüglich = less, minus
bspw. = beispielsweise = for example
max. = maximal = at most
min. = minimal = at least
mind. = mindestens = at least
tägl. = täglich = daily
jährl. = jährlich = yearly
monatl. = monatlich = monthly
geb. = geboren(e) = born; née
gest. = gestorben = died
verh. = verheiratet = married
ehem. = ehemals; ehemalig = former(ly)
allg. = allgemein = general
bes. = besonders = especially
dt. = deutsch = German
engl. = englisch = English
franz. = französisch = French
lat. = lateinisch = Latin
amerik. = amerikanisch = American
österr. = österreichisch = Austrian
schweiz. = schweizerisch = Swiss
intern. = international = international
gem. = gemäß = according to
lt. = laut = according to
betr. = betreffend = concerning
bzgl. = bezüglich = regarding
ugs. = umgangssprachlich = colloquial
urspr. = ursprünglich = originally
vermutl. = vermutlich = presumably
wg. = wegen = because of
zw. = zwischen; zwar = between
gegr. = gegründet = founded
Dr. = Doktor = doctor
Prof. = Professor(in) = professor
Dipl. = Diplom = diploma
Ing. = Ingenieur = engineer
Mag. = Magister = master's degree holder
Hr. = Herr = Mr.
Hrn. = Herrn = Mr.
Fr. = Frau = Ms.
Fam. = Familie = family
Gebr. = Gebrüder = brothers
St. = Sankt = Saint
Sr. = Senior = senior
>Jr. = Junior = junior
>jr. = junior = junior
>sen. = senior = senior
>jun. = junior = junior
Hl. = Heilige(r) = saint
hl. = heilig = holy
Mr. = (englisch) Herr = Mr.
Mrs. = (englisch) Frau = Mrs.
Ms. = (englisch) Frau = Ms.
>Co. = Compagnie = company; and the like
>Inc. = Incorporated (US-Aktiengesellschaft) = incorporated company
>Corp. = Corporation = corporation
>Ltd. = Limited = limited company
Gen. = General = general
Lt. = Leutnant = lieutenant
Sen. = Senator(in) = senator
Rep. = Repräsentant(in) = representative
Gov. = Gouverneur(in) = governor
Abg. = Abgeordnete(r) = member of parliament
Hrsg. = Herausgeber = editor
Verf. = Verfasser = author
Red. = Redaktion = editorial staff
Anm. = Anmerkung = note
Aufl. = Auflage = edition
Tel. = Telefon = telephone
>Str. = Straße = street
Nr. = Nummer = number
Nrn. = Nummern = numbers
Nos. = Nummern = numbers
Kap. = Kapitel = chapter
Ziff. = Ziffer = figure, item
#Art. = Artikel = article
#Abs. = Absatz = paragraph, subsection
#S. = Seite = page
#Bd. = Band = volume
#Lit. = Litera = letter
#No. = Nummer = number
#Abb. = Abbildung = figure
#Kl. = Klasse = class
Jh. = Jahrhundert = century
>Jhs. = Jahrhunderts = century
>Std. = Stunde(n) = hour(s)
>Min. = Minute(n) = minute(s)
>Sek. = Sekunde(n) = second(s)
>Proz. = Prozent = per cent
Jan. = Januar = January
Feb. = Februar = February
Febr. = Februar = February
Apr. = April = April
Aug. = August = August
Sept. = September = September
Okt. = Oktober = October
Nov. = November = November
Dez. = Dezember = December
>Mo. = Montag = Monday
>Di. = Dienstag = Tuesday
>Mi. = Mittwoch = Wednesday
>Do. = Donnerstag = Thursday
>Sa. = Samstag = Saturday
Bhf. = Bahnhof = station
Hbf. = Hauptbahnhof = central station
Bez. = Bezirk; Bezeichnung = district; designation
Kfz. = Kraftfahrzeug = motor vehicle
Ges. = Gesellschaft; Gesetz = company; act
Fa. = Firma = company
Fn. = Fußnote = footnote
Ref. = Referat; Referenz = department; reference
Reg. = Regierung = government
stellv. = stellvertretend = deputy
Stv. = Stellvertreter = deputy
wiss. = wissenschaftlich = scientific
techn. = technisch = technical
kath. = katholisch = Catholic
ev. = evangelisch = Protestant
röm. = römisch = Roman
vs. = versus = versus
`;

const abbreviations = new Map<string, Abbreviation>();
const prefixes = new Set<string>();
const beforeNumber = new Set<string>();
const sentenceFinal = new Set<string>();

for (const row of ROWS.trim().split('\n')) {
  const mark = row[0];
  const marked = mark === '>' || mark === '#';
  const [short, long, english] = (marked ? row.slice(1) : row).split(' = ') as [
    string,
    string,
    string,
  ];
  abbreviations.set(short, { long, english });
  if (mark === '#') beforeNumber.add(short);
  if (mark === '>') sentenceFinal.add(short);
  for (let dot = short.indexOf('.'); dot >= 0; dot = short.indexOf('.', dot + 1)) {
    prefixes.add(short.slice(0, dot + 1));
  }
}

/** All abbreviations with a period, by their form without inner spaces ("Mrd.", "z.B."). */
export const ABBREVIATIONS: ReadonlyMap<string, Abbreviation> = abbreviations;
/** Everything up to and including a period that an abbreviation begins with ("i.", "i.d."). */
export const ABBREVIATION_PREFIXES: ReadonlySet<string> = prefixes;
/** Those that are ordinary words or initials unless a number follows ("Art. 5"). */
export const ABBREVIATIONS_BEFORE_NUMBER: ReadonlySet<string> = beforeNumber;
/** Those whose period may at the same time end the sentence ("usw."). */
export const SENTENCE_FINAL_ABBREVIATIONS: ReadonlySet<string> = sentenceFinal;
