import { describe, expect, it } from 'vitest';
import { apartnessOf, isHiding, isSkipped } from '../../../core/article/boilerplate.ts';
import { isBoilerplateText, isLeadName } from '../../../core/article/boilerplate-text.ts';
import { parsePage } from './page.ts';

describe('names of elements', () => {
  it.each([
    ['article__related', 'never'],
    ['leserkommentare', 'never'],
    ['c-newsletter-box', 'never'],
    ['imageCaption', 'never'],
    ['article-image', 'never'],
    ['not-prose grid', 'never'],
    ['teaser teaser--small', 'linked'],
    ['o-linklist', 'linked'],
    ['article__paragraph', null],
    ['text-image', null],
    ['md:hidden [&>p]:mt-2 lg:grid', null],
    ['Typography_p__qSR5N', null],
    ['shareholder-meeting', null],
    ['', null],
  ])('%s', (names, apartness) => {
    expect(apartnessOf('div', names)).toBe(apartness);
  });
});

describe('hidden elements', () => {
  it.each([
    '<div hidden>x</div>',
    '<div aria-hidden="true">x</div>',
    '<div style="color: red; display: none">x</div>',
    '<div class="sr-only">x</div>',
    '<div class="box h-offscreen">x</div>',
    '<div class="layer layer--is-hidden">x</div>',
    '<div role="navigation">x</div>',
    '<nav>x</nav>',
    '<amp-ad>x</amp-ad>',
  ])('skips %s', (html) => {
    const element = parsePage(`<html><body>${html}</body></html>`).body.firstElementChild!;
    expect(isSkipped(element, element.localName) || isHiding(element)).toBe(true);
  });

  it.each([
    '<div class="overflow-hidden">x</div>',
    '<div class="hidden md:block">x</div>',
    '<div class="field--label-hidden">x</div>',
    '<div class="unhidden">x</div>',
    '<p>x</p>',
  ])('reads %s', (html) => {
    const element = parsePage(`<html><body>${html}</body></html>`).body.firstElementChild!;
    expect(isSkipped(element, element.localName) || isHiding(element)).toBe(false);
  });
});

describe('texts around articles', () => {
  it.each([
    'Mehr zum Thema',
    'Lesen Sie auch:',
    'Lesen Sie hier: Was die Stadt sonst noch plant',
    'Auch interessant',
    'Anzeige',
    '37 Kommentare',
    'Von Jana Roth',
    'Von Jana Roth und Max de Vries, Berlin',
    'Von Jana Roth | 3. Mai 2026',
    '(dpa)',
    '(jro/dpa)',
    'mit AFP',
    '© dpa-infocom, dpa:260312-99-1234/5',
    'Redaktion: Jana Roth, Faktencheck: Max Ohm',
    'Das Hallenbad am Mühlgraben steht auf der Kippe. Foto: Jana Roth/dpa',
    'Aktuelle Meldungen finden Sie jederzeit in unserem Liveblog:',
  ])('knows %j, however it is marked up', (text) => {
    expect(isBoilerplateText(text, true)).toBe(true);
  });

  it.each([
    'An dieser Stelle finden Sie externe Inhalte von Drittplattformen. Mit einem Klick stimmen Sie zu, dass personenbezogene Daten übermittelt werden.',
    'Melden Sie sich mit Ihrer E-Mail-Adresse an, der Newsletter ist kostenlos.',
    'Diese Audioversion wurde künstlich generiert.',
    'Werbung für unsere Leser',
  ])('knows %j where it is marked up in a way of its own', (text) => {
    expect(isBoilerplateText(text, false)).toBe(true);
  });

  it.each([
    'Anzeige erstattete die Frau erst am Montag, als der Schaden schon groß war.',
    'Werbung für Tabak bleibt auf Plakaten verboten.',
    'Sehen Sie das auch so?',
    'Lesen Sie viel?',
    'Mehr von den Reformen hatten sich die Verbände erhofft.',
    'Von Hamburg bis München fallen am Montag die Züge aus.',
    'Die Angreifer fragen nach E-Mail-Adresse und Passwort, bevor Sie die Zustimmung zu neuen Bedingungen geben.',
    'Der Text wird in die Zwischenablage kopiert.',
    'dpa meldet Rekordgewinn',
  ])('leaves %j in a report', (text) => {
    expect(isBoilerplateText(text, true)).toBe(false);
  });

  it('knows a note about the author by the name', () => {
    const note = 'Jana Roth ist Redakteurin im Ressort Wirtschaft.';
    expect(isBoilerplateText(note, true, 'Jana Roth, Max Ohm')).toBe(true);
    expect(isBoilerplateText(note, true, 'Max Ohm')).toBe(false);
  });
});

describe('names of leads', () => {
  it.each(['article__lead', 'vorspann', 'teaser-text', 'page-intro'])('%s', (names) => {
    expect(isLeadName(names)).toBe(true);
  });
  it.each(['leader', 'article__paragraph', ''])('not %j', (names) => {
    expect(isLeadName(names)).toBe(false);
  });
});
