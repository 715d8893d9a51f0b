/**
 * Words that, written with a capital after a period, all but prove that a new sentence began:
 * articles, pronouns, prepositions, conjunctions and adverbs, which German writes small elsewhere.
 */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  `Aber Ab Alle Allein Allerdings Als Also Am An Andere Anders Auch Auf Aus Außer Außerdem Bei Beide
  Beim Bereits Bis Bisher Dabei Dadurch Dafür Dagegen Daher Damals Damit Danach Daneben Dann Daran
  Darauf Daraufhin Darin Darüber Darum Darunter Das Dass Davon Davor Dazu Dem Den Denen Denn Dennoch
  Der Deren Des Deshalb Dessen Deswegen Die Dies Diese Diesem Diesen Dieser Dieses Doch Dort Durch
  Ebenfalls Ebenso Ein Eine Einem Einen Einer Eines Einige Er Erst Es Etwa Etwas Für Gegen Gemeinsam
  Genau Gerade Gleichzeitig Hat Hatte Heute Hier Hinter Hinzu Ich Ihm Ihr Ihre Ihrem Ihren Ihrer Im
  Immer In Indem Ins Insgesamt Ist Je Jede Jeder Jedes Jedoch Jene Jetzt Kein Keine Laut Man Manche
  Mehr Mehrere Mein Meine Mit Morgen Nach Nachdem Natürlich Neben Nicht Nichts Noch Nun Nur Ob Obwohl
  Oder Ohne Schon Schließlich Sein Seine Seinem Seinen Seiner Seit Seitdem Selbst Sie Sind So Sobald
  Sogar Solange Sollte Somit Sondern Sonst Sowohl Statt Trotz Trotzdem Über Um Und Uns Unser Unsere
  Unter Viele Vielmehr Vom Von Vor Während Wann War Waren Warum Was Weder Wegen Weil Weitere Welche
  Wenn Wer Werden Wie Wieder Wir Wird Wo Wobei Zu Zudem Zuletzt Zum Zunächst Zur Zuvor Zwar Zwischen`
    .trim()
    .split(/\s+/),
);
