import type { FigureKind } from './figure.ts';

/** A unit as a figure has it. */
export interface Unit {
  kind: FigureKind;
  symbol: string;
  /** By which an amount is multiplied: cents are hundredths of the currency. */
  factor: number;
}

/**
 * kind | symbol | factor | forms, as they stand behind a number. Nouns are given with all their case
 * and number forms; symbols and abbreviations count as spelled, the rest in any case of letters.
 */
const ROWS = `
percent | % | 1 | % Prozent Prozents v.H.
percent | ‰ | 1 | ‰ Promille
percent | percentage points | 1 | Prozentpunkt Prozentpunkte Prozentpunkten
currency | EUR | 1 | € Euro Euros EUR
currency | EUR | 0.01 | Cent Cents Eurocent
currency | USD | 1 | $ Dollar Dollars Dollarn US-Dollar US-Dollars US-$ USD US$
currency | GBP | 1 | £ GBP Pfund
currency | GBP | 0.01 | Pence
currency | CHF | 1 | CHF Fr. sFr. SFr. Franken
currency | CHF | 0.01 | Rappen
currency | JPY | 1 | ¥ JPY Yen
currency | CNY | 1 | CNY Yuan Renminbi RMB
currency | RUB | 1 | ₽ RUB Rubel Rubeln
currency | UAH | 1 | UAH Hrywnja Griwna Hrywna
currency | PLN | 1 | PLN Zloty Zlotys Złoty
currency | CZK | 1 | CZK
currency | DKK | 1 | DKK
currency | SEK | 1 | SEK Krone Kronen
currency | NOK | 1 | NOK
currency | HUF | 1 | HUF Forint
currency | TRY | 1 | ₺ TRY Lira
currency | ILS | 1 | ₪ ILS Schekel Schekeln Shekel
currency | INR | 1 | ₹ INR Rupie Rupien
currency | KRW | 1 | ₩ KRW Won
currency | BRL | 1 | BRL Real Reais
currency | ZAR | 1 | ZAR Rand
currency | ARS | 1 | ARS Peso Pesos
currency | MXN | 1 | MXN mxn$
currency | CAD | 1 | CAD cad$ C$
currency | AUD | 1 | AUD A$
currency | SGD | 1 | SGD S$
currency | HKD | 1 | HKD HK$
currency | KHR | 1 | KHR Riel
currency | THB | 1 | THB Baht
currency | SAR | 1 | SAR Riyal
currency | AED | 1 | AED Dirham
currency | RON | 1 | RON Leu Lei
currency | BGN | 1 | BGN Lew
currency | EGP | 1 | EGP
currency | NGN | 1 | NGN Naira
currency | DEM | 1 | DM DEM D-Mark Mark
currency | ATS | 1 | ATS Schilling
currency | FIM | 1 | FIM Finnmark
currency | BTC | 1 | BTC Bitcoin Bitcoins
dimension | km | 1 | km Kilometer Kilometern Kilometers
dimension | m | 1 | m Meter Metern Meters
dimension | cm | 1 | cm Zentimeter Zentimetern
dimension | mm | 1 | mm Millimeter Millimetern
dimension | µm | 1 | µm μm Mikrometer Mikrometern
dimension | nm | 1 | nm Nanometer Nanometern
dimension | in | 1 | Zoll
dimension | ft | 1 | Fuß
dimension | mi | 1 | Meile Meilen
dimension | nmi | 1 | Seemeile Seemeilen
dimension | ly | 1 | Lichtjahr Lichtjahre Lichtjahren
dimension | m² | 1 | m² qm Quadratmeter Quadratmetern
dimension | km² | 1 | km² Quadratkilometer Quadratkilometern
dimension | ha | 1 | ha Hektar Hektaren
dimension | m³ | 1 | m³ Kubikmeter Kubikmetern
dimension | l | 1 | l Liter Litern
dimension | ml | 1 | ml Milliliter Millilitern
dimension | hl | 1 | hl Hektoliter Hektolitern
dimension | bbl | 1 | Barrel Fass
dimension | tsp | 1 | Teelöffel Teelöffeln TL
dimension | tbsp | 1 | Esslöffel Esslöffeln EL
dimension | t | 1 | t Tonne Tonnen
dimension | kt | 1 | Kilotonne Kilotonnen
dimension | Mt | 1 | Megatonne Megatonnen
dimension | Gt | 1 | Gigatonne Gigatonnen
dimension | kg | 1 | kg Kilo Kilos Kilogramm
dimension | g | 1 | g Gramm
dimension | mg | 1 | mg Milligramm
dimension | µg | 1 | µg μg Mikrogramm
dimension | km/h | 1 | km/h Stundenkilometer Stundenkilometern
dimension | m/s | 1 | m/s
dimension | kn | 1 | Knoten
dimension | Celsius | 1 | °C Grad
dimension | Fahrenheit | 1 | °F
dimension | ° | 1 | °
dimension | rad | 1 | rad Radiant
dimension | turn | 1 | Turn Umdrehung Umdrehungen
dimension | kWh | 1 | kWh Kilowattstunde Kilowattstunden
dimension | MWh | 1 | MWh Megawattstunde Megawattstunden
dimension | GWh | 1 | GWh Gigawattstunde Gigawattstunden
dimension | TWh | 1 | TWh Terawattstunde Terawattstunden
dimension | J | 1 | Joule
dimension | kJ | 1 | kJ Kilojoule
dimension | kcal | 1 | kcal Kilokalorie Kilokalorien Kalorien
dimension | W | 1 | W Watt
dimension | kW | 1 | kW Kilowatt
dimension | MW | 1 | MW Megawatt
dimension | GW | 1 | GW Gigawatt
dimension | hp | 1 | PS
dimension | V | 1 | V Volt
dimension | A | 1 | Ampere
dimension | mAh | 1 | mAh
dimension | Hz | 1 | Hz Hertz
dimension | kHz | 1 | kHz Kilohertz
dimension | MHz | 1 | MHz Megahertz
dimension | GHz | 1 | GHz Gigahertz
dimension | bit | 1 | Bit Bits
dimension | B | 1 | Byte Bytes
dimension | kB | 1 | kB KB Kilobyte
dimension | MB | 1 | MB Megabyte
dimension | GB | 1 | GB Gigabyte
dimension | TB | 1 | TB Terabyte
dimension | Mbit/s | 1 | Mbit/s MBit/s
dimension | dB | 1 | dB Dezibel
dimension | hPa | 1 | hPa Hektopascal
dimension | bar | 1 | Bar
dimension | px | 1 | Pixel Pixeln Px
dimension | MP | 1 | Megapixel Megapixeln
duration | years | 1 | Jahr Jahre Jahren Jahres
duration | years | 10 | Jahrzehnt Jahrzehnte Jahrzehnten
duration | years | 100 | Jahrhunderte Jahrhunderten
duration | years | 1000 | Jahrtausende Jahrtausenden
duration | months | 1 | Monat Monate Monaten Monats
duration | months | 3 | Quartal Quartale Quartalen Vierteljahr
duration | months | 6 | Halbjahr Halbjahre
duration | weeks | 1 | Woche Wochen
duration | days | 1 | Tag Tage Tagen Tages
duration | hours | 1 | h Std. Stunde Stunden
duration | minutes | 1 | Min. min Minute Minuten
duration | seconds | 1 | s Sek. sek Sekunde Sekunden
`;

/** Adjectives that tell one currency from another of the same name: stem, noun, code. */
const NATIONAL = `
kanadisch Dollar CAD|australisch Dollar AUD|neuseeländisch Dollar NZD|singapurisch Dollar SGD
taiwanisch Dollar TWD|US-amerikanisch Dollar USD|amerikanisch Dollar USD
dänisch Krone DKK|schwedisch Krone SEK|norwegisch Krone NOK|tschechisch Krone CZK|isländisch Krone ISK
indisch Rupie INR|pakistanisch Rupie PKR|indonesisch Rupie IDR|sri-lankisch Rupie LKR
mexikanisch Peso MXN|argentinisch Peso ARS|chilenisch Peso CLP|kolumbianisch Peso COP|philippinisch Peso PHP
türkisch Lira TRY|syrisch Lira SYP|italienisch Lira ITL|libanesisch Lira LBP|libanesisch Pfund LBP
britisch Pfund GBP|ägyptisch Pfund EGP|syrisch Pfund SYP|irisch Pfund IEP
schweizer Franken CHF|französisch Franc FRF|belgisch Franc BEF
finnisch Mark FIM|deutsch Mark DEM|österreichisch Schilling ATS|kenianisch Schilling KES
kambodschanisch Riel KHR|iranisch Rial IRR|omanisch Rial OMR|saudisch Riyal SAR|katarisch Riyal QAR
russisch Rubel RUB|belarussisch Rubel BYN|südkoreanisch Won KRW|nordkoreanisch Won KPW
japanisch Yen JPY|chinesisch Yuan CNY|rumänisch Leu RON|bulgarisch Lew BGN|israelisch Schekel ILS
polnisch Zloty PLN|ungarisch Forint HUF|südafrikanisch Rand ZAR|brasilianisch Real BRL
serbisch Dinar RSD|kuwaitisch Dinar KWD|irakisch Dinar IQD|marokkanisch Dirham MAD|ukrainisch Hrywnja UAH
`;

const UNITS = new Map<string, Unit>();
const SMALL_UNITS = new Map<string, Unit>();
for (const row of ROWS.trim().split('\n')) {
  const [kind, symbol, factor, forms] = row.split(' | ') as [FigureKind, string, string, string];
  const unit: Unit = { kind, symbol, factor: Number(factor) };
  for (const form of forms.split(' ')) {
    UNITS.set(form, unit);
    // Short abbreviations differ by their case alone (MW, mW), long words are often miswritten.
    if (form.length > 3) SMALL_UNITS.set(form.toLowerCase(), unit);
  }
}
SMALL_UNITS.set('km', UNITS.get('km')!);

const NATIONAL_UNITS = new Map<string, [noun: string, unit: Unit][]>();
for (const row of NATIONAL.trim().split(/[|\n]/)) {
  const [adjective, noun, symbol] = row.split(' ') as [string, string, string];
  const unit: Unit = { kind: 'currency', symbol, factor: 1 };
  const known = NATIONAL_UNITS.get(adjective.toLowerCase()) ?? [];
  NATIONAL_UNITS.set(adjective.toLowerCase(), [...known, [noun.toLowerCase(), unit]]);
}

/** The unit that a word or mark behind a number names, or null. */
export const unitOf = (word: string): Unit | null =>
  UNITS.get(word) ?? SMALL_UNITS.get(word.toLowerCase()) ?? null;

/** The currency that an adjective and a noun name together (kanadischen Dollar), or null. */
export function nationalUnit(adjective: string, noun: string): Unit | null {
  const stem = adjective.toLowerCase().replace(/e[mnrs]?$/, '');
  const known = NATIONAL_UNITS.get(stem) ?? NATIONAL_UNITS.get(adjective.toLowerCase());
  const small = noun.toLowerCase();
  return known?.find(([name]) => small.startsWith(name.slice(0, -1)))?.[1] ?? null;
}

/** A mass when a substance follows (ein Pfund Hack), otherwise the currency. */
export const POUND_OF_MASS: Unit = { kind: 'dimension', symbol: 'lb', factor: 1 };

export const ANGLE: Unit = { kind: 'dimension', symbol: '°', factor: 1 };
