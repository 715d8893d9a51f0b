import type { ServedPage } from '../../tools/serve-pages.ts';

/** Two reports of ours on one invented event; they part on what it costs and on how long it takes. */
const REPORTS = {
  deich: {
    host: 'www.deichkurier.example',
    outlet: 'Deichkurier',
    title: 'Klappbrücke in Wiekhusen muss gesperrt werden',
    publishedAt: '2026-11-17T09:00:00+01:00',
    paragraphs: [
      'Die alte Klappbrücke in Wiekhusen ist seit Montag für den gesamten Verkehr gesperrt. Gutachter haben nach Angaben der Hafenbehörde tiefe Risse im nördlichen Pfeiler entdeckt. Lastwagen müssen nun einen Umweg über Emden nehmen.',
      'Die Reparatur der Klappbrücke soll rund vier Millionen Euro kosten. Hafendirektorin Insa Folkerts rechnet damit, dass die Sperrung der Brücke mindestens sechs Monate dauert. „Die Sicherheit der Menschen geht vor“, sagte Folkerts am Dienstag.',
      'Betroffen sind nach Angaben der Behörde 180 Betriebe im Hafen. Die Werft Janssen & Söhne hat Kurzarbeit für einen Teil der Belegschaft angemeldet. Das Land Niedersachsen will die Hälfte der Kosten übernehmen.',
      'Eine Fähre soll ab Donnerstag Fußgänger und Radfahrer über das Fahrwasser bringen. Für Rettungswagen richtet die Feuerwehr auf der Südseite eine eigene Wache ein.',
    ],
  },
  moor: {
    host: 'www.leuchtturmpost.example',
    outlet: 'Leuchtturmpost',
    title: 'Risse im Pfeiler: Wiekhusens Brücke bleibt zu',
    publishedAt: '2026-11-18T07:30:00+01:00',
    paragraphs: [
      'In Wiekhusen geht an der Klappbrücke nichts mehr. Gutachter fanden tiefe Risse im nördlichen Pfeiler, seit Montag ist die Brücke für den gesamten Verkehr gesperrt. Der Umweg für Lastwagen führt über Emden.',
      'Die Reparatur der Klappbrücke kostet nach einer ersten Schätzung mehr als sieben Millionen Euro. Die Sperrung der Brücke dauert mindestens neun Monate, wie Hafendirektorin Insa Folkerts erklärte. „Die Sicherheit der Menschen geht vor“, sagte Folkerts.',
      'Im Hafen trifft es 180 Betriebe. Das Land Niedersachsen übernimmt die Hälfte der Kosten. Umweltverbände fordern, statt der Klappbrücke einen Tunnel zu bauen.',
      'Die Opposition im Rat wirft der Verwaltung vor, Warnungen der Prüfer jahrelang übersehen zu haben. Ein Bericht dazu soll im Dezember vorliegen.',
    ],
  },
};

const toPage = ({
  host,
  outlet,
  title,
  publishedAt,
  paragraphs,
}: (typeof REPORTS)['deich']): ServedPage => ({
  host,
  path: '/wiekhusen.html',
  html: `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>body { margin: 40px auto; max-width: 640px; font: 18px/1.6 Georgia, serif; }</style>
<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    inLanguage: 'de',
    datePublished: publishedAt,
    publisher: { '@type': 'Organization', name: outlet },
  })}</script>
</head><body><article><h1>${title}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`,
});

export const bridgeReports = { deich: toPage(REPORTS.deich), moor: toPage(REPORTS.moor) };
