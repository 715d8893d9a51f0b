/** German words that say when without saying it: lemmas as the dictionary has them. */
export const VAGUE_TIMES: ReadonlySet<string> = new Set(
  (
    'kürzlich jüngst neulich unlängst zuletzt zuvor davor vorher danach später bald demnächst ' +
    'künftig kommend damals einst früher mittlerweile inzwischen seither seitdem vergangen Zeit ' +
    'Stunde Tag Woche Monat Jahr Jahrzehnt'
  ).split(' '),
);

/** Words that say when by the calendar. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  (
    'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Jänner Februar ' +
    'März April Mai Juni Juli August September Oktober November Dezember'
  ).split(' '),
);
