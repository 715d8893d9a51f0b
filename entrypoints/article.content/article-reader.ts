import type { LabeledAnalysis } from '../../core/analyze.ts';
import { articleAddress, pageAddress } from '../../core/article/address.ts';
import { firstBlocks, sectionStarts } from '../../core/article/article-blocks.ts';
import { type Detection, detectInSteps } from '../../core/article/detect.ts';
import type { Stretch } from '../../core/article/highlight-painter.ts';
import { pageTone } from '../../core/article/page-tone.ts';
import { buildTextMap, EMPTY_MAP, type TextMap } from '../../core/article/text-map.ts';
import type { ArticleReading } from '../../core/article-reading.ts';
import { carryOver } from '../../core/entities/carry-over.ts';
import { litMentions } from '../../core/entities/lit-mentions.ts';
import { type Mention, mentionAt } from '../../core/entities/mentions.ts';
import type { Word } from '../../core/language/word.ts';
import { sendMessage } from '../../core/messages.ts';
import {
  type NamedEntity,
  namedEntities,
  type PageState,
  type PlacedNote,
} from '../../core/page-state.ts';
import { isSilent, type Settings } from '../../core/settings.ts';
import { PageNotes } from './page-notes.ts';
import { PagePainter } from './page-painter.ts';
import { PageWords } from './page-words.ts';
import { Slices } from './slices.ts';

/**
 * How much of a page is read: about 150,000 words, many times the longest article. Words beyond it
 * are still glossed when they are pointed at.
 */
const READING_LIMIT = 1_000_000;
/** Longest text whose words are all fetched at once; beyond it, a paragraph's on demand. */
const PREFETCH_LIMIT = 250_000;

/** The level that readers are taken to have until they choose one. */
const USUAL_LEVEL = 'B1';

/** Reads the article of one page, keeps it lit while the page changes, and answers questions on it. */
export class ArticleReader {
  readonly window: Window & typeof globalThis;
  settings: Settings;
  map = EMPTY_MAP;
  tone: 'light' | 'dark' = 'light';
  /** Mentions that are lit now, for the keyboard's way from name to name. */
  lit: Mention[] = [];
  readonly #notes = new PageNotes();
  readonly words = new PageWords((offset) => this.#isName(offset));
  readonly painter: PagePainter;
  /** Called when the page was read, with whether its text is another. */
  onRead: (isNew: boolean) => void = () => {};
  #detection: Detection | null = null;
  #analysis: LabeledAnalysis | null = null;
  /** Those of the analysis, or carried over from the page's text before its last change. */
  #mentions: Mention[] = [];
  #failure: string | null = null;
  /** Called with the words that are to be glossed on the page. */
  onGlosses = (_words: readonly Word[]): void => {};
  /** Called when there is something new to show of the page, beside the page. */
  onChange = (): void => {};
  #address = '';
  #isCut = false;
  #fruitless = 0;
  #lastRead = 0;
  /** Counts the readings; only the latest one is brought to its end. */
  #reading = 0;
  #nextRead: number | undefined;

  constructor(window: Window & typeof globalThis, settings: Settings) {
    this.window = window;
    this.settings = settings;
    this.painter = new PagePainter(window);
  }

  get mentions(): readonly Mention[] {
    return this.#mentions;
  }

  /** The entities that the article names. */
  names(): NamedEntity[] {
    return namedEntities(this.mentions, this.#analysis?.labels ?? {});
  }

  nameOf(id: string): NamedEntity | null {
    return this.names().find((name) => name.id === id) ?? null;
  }

  /** What a mention stands for beside what it names, where the text suggests that. */
  metonymOf({ metonym }: Mention): { id: string; label: string } | undefined {
    const label = metonym && this.#analysis?.labels[metonym];
    return metonym && label ? { id: metonym, label } : undefined;
  }

  /** The address under which this article's notes are kept. */
  get address(): string {
    return this.#address;
  }

  /** The open shadow roots of the page. */
  get shadows(): readonly ShadowRoot[] {
    return this.#detection?.shadows ?? [];
  }

  get article() {
    return this.#detection?.isArticle ? this.#detection.article : null;
  }

  /** Finds the article, maps its text, and has it analyzed if the text is new. */
  async read(): Promise<void> {
    const reading = ++this.#reading;
    const slices = new Slices(this.window);
    this.#lastRead = this.window.performance.now();
    const detection = await slices.take(detectInSteps(this.window.document));
    if (reading !== this.#reading) return;
    if (!detection.isArticle) {
      this.#detection = detection;
      this.#forget();
      this.onChange();
      return;
    }
    const { article } = detection;
    const head = article.headline ? [article.headline] : [];
    const blocks = firstBlocks([...head, ...article.blocks], READING_LIMIT);
    const map = buildTextMap(blocks, article.excluded);
    await slices.rest();
    if (reading !== this.#reading) return;
    // From here to the paint nothing comes between: all of it belongs together.
    const before = this.map.text;
    this.#detection = detection;
    this.#isCut = blocks.length < head.length + article.blocks.length;
    this.map = map;
    this.tone = pageTone(article.blocks[0] ?? this.window.document.body, this.window);
    const address = articleAddress(pageAddress(this.window.document), article.url);
    const isSame = this.map.text === before && address === this.#address;
    this.#fruitless = isSame ? this.#fruitless + 1 : 0;
    if (address !== this.#address) this.#notes.clear();
    this.#address = address;
    if (!isSame) {
      this.words.table = null;
      this.#mentions = carryOver(this.#mentions, before, this.map.text);
    }
    if (!isSame) this.#notes.placeAnew(this.map.text, this.#showFound);
    this.paint();
    this.onChange();
    if (isSame) this.onRead(false);
    else await this.#analyze();
  }

  /**
   * Reads again after the page has changed. Pages that never rest (advertising, counters) are read
   * ever less often, unless what we painted or mapped has gone.
   */
  reread(): void {
    const isLost = this.painter.isWiped() || this.map.nodes.some((node) => !node.isConnected);
    const pause = isLost ? 0 : Math.min(4000, 50 * 2 ** Math.max(0, this.#fruitless - 3));
    const wait = this.#lastRead + pause - this.window.performance.now();
    this.window.clearTimeout(this.#nextRead);
    if (wait <= 0) void this.read();
    else this.#nextRead = this.window.setTimeout(() => void this.read(), wait);
  }

  async #analyze(): Promise<void> {
    const { text } = this.map;
    this.#failure = null;
    try {
      const analysis = await sendMessage('analyzeArticle', { text });
      if (text !== this.map.text) return;
      this.#analysis = analysis;
      this.#mentions = analysis.mentions;
      this.paint();
      await this.loadNotebook();
      if (text.length <= PREFETCH_LIMIT) {
        const words = await sendMessage('describeWords', { text });
        if (text === this.map.text) this.words.table = words;
        this.paint();
      }
    } catch (error) {
      this.#failure = 'engine';
      console.warn('Randnotiz:', error);
    }
    this.#announce();
    this.onRead(true);
  }

  /** Fetches the notes on this article and finds their places, and the words that are known. */
  async loadNotebook(): Promise<void> {
    if (!this.article) return;
    const [highlights, known, grades] = await Promise.all([
      sendMessage('listHighlights', { address: this.#address }),
      sendMessage('listKnownWords'),
      this.settings.marksWords ? sendMessage('listGrades') : {},
    ]);
    this.words.grades = grades;
    this.words.known = new Set(known);
    this.#notes.place(highlights, this.map.text, this.#showFound);
    this.paint();
    this.#announce();
  }

  /** Shows the notes that have been found elsewhere. */
  readonly #showFound = (): void => {
    this.paint();
    this.#announce();
  };

  /** The word at an offset of a map. */
  wordAt(map: TextMap, offset: number): Promise<Word | null> {
    return this.words.at(map, offset, map === this.map);
  }

  /** The entity that the article somewhere names by just this word. */
  nameSpelled(surface: string): NamedEntity | null {
    const { id } = this.mentions.find((mention) => mention.surface === surface) ?? {};
    return id === undefined ? null : this.nameOf(id);
  }

  /** The innermost mention at a text offset. */
  mentionAt(offset: number): Mention | null {
    return mentionAt(this.mentions, offset);
  }

  get notes(): PlacedNote[] {
    return this.#notes.all;
  }

  /** The notes that stand at least partly in a stretch of the article, the shortest first. */
  notesOver(stretch: Stretch): PlacedNote[] {
    return this.#notes.over(stretch);
  }

  /** The article with its text, for those who compare or keep it; null before it was read. */
  reading(): ArticleReading | null {
    const { article } = this;
    if (!article || this.map.text === '') return null;
    const { title, publisher, publishedAt } = article;
    const { text } = this.map;
    return { address: this.#address, title, outlet: publisher, publishedAt, text };
  }

  /** What the popup and the side panel show of this page. */
  state(): PageState {
    const { article } = this;
    const { glossAbove } = this.settings;
    const isReading = article !== null && !this.#analysis && !this.#failure;
    return {
      status: !article
        ? 'not-article'
        : this.#failure
          ? 'failed'
          : isReading
            ? 'reading'
            : 'article',
      reason:
        this.#failure ??
        (this.#detection && !this.#detection.isArticle ? this.#detection.reason : undefined),
      host: this.#host(),
      article: article
        ? {
            address: this.#address,
            title: article.title,
            publisher: article.publisher,
            byline: article.byline,
            publishedAt: article.publishedAt,
          }
        : undefined,
      names: this.names(),
      words: this.words.worthLearning(glossAbove === 'off' ? USUAL_LEVEL : glossAbove),
      story: this.#analysis?.story ?? null,
      notes: this.notes,
      isCut: this.#isCut,
      isLit: !this.isSilent(),
    };
  }

  /** Paints names, notes and glosses anew. */
  paint(): void {
    const sections = sectionStarts(this.map, this.article?.blocks ?? []);
    this.lit = this.isSilent() ? [] : litMentions(this.mentions, sections, this.settings.lit);
    this.painter.show(this, this.lit, this.notes);
    const marksWords = this.settings.marksWords && !this.isSilent();
    this.painter.showSavedWords(this, marksWords ? this.words.saved() : []);
    this.paintGlosses();
  }

  /** Shows small glosses above the harder words near the screen, if the reader wants them. */
  paintGlosses(): void {
    const { glossAbove } = this.settings;
    const isOff = glossAbove === 'off' || this.isSilent();
    this.onGlosses(isOff ? [] : this.words.harderThan(glossAbove));
  }

  /** Marks what a card is about; no stretch takes the mark away. */
  showActive(map: TextMap, stretches: readonly Stretch[]): void {
    this.painter.showActive({ map, tone: this.tone }, stretches);
  }

  /** Scrolls to a stretch and marks it for a moment. */
  goTo(stretch: Stretch): void {
    this.painter.goTo(this, stretch);
  }

  /** Where words that once stood in the article do now, or null when that is not certain. */
  async find(words: string): Promise<Stretch | null> {
    const quote = { exact: words, prefix: '', suffix: '' };
    const anchors = [{ quote, position: { start: 0, end: words.length } }];
    const [place] = await sendMessage('findAnchors', { text: this.map.text, anchors });
    return place ?? null;
  }

  applySettings(settings: Settings): void {
    const isNew = settings.marksWords && !this.settings.marksWords;
    this.settings = settings;
    this.paint();
    if (isNew) void this.loadNotebook();
    this.#announce();
  }

  stop(): void {
    this.#reading++;
    this.window.clearTimeout(this.#nextRead);
    this.painter.clear();
  }

  /** Whether a name stands at an offset; the words of an epithet are words to learn like others. */
  #isName(offset: number): boolean {
    const mention = this.mentionAt(offset);
    return mention !== null && mention.kind !== 'epithet';
  }

  #host(): string {
    return new URL(pageAddress(this.window.document)).hostname;
  }

  /** Whether the reader wants nothing shown on this page now. */
  isSilent(): boolean {
    return isSilent(this.settings, this.#host(), new Date());
  }

  #forget(): void {
    this.painter.clear();
    this.map = EMPTY_MAP;
    this.#analysis = null;
    this.#mentions = [];
    this.words.table = null;
    this.#notes.clear();
    this.onRead(true);
    this.#fruitless++;
  }

  /** Tells an open popup or panel to ask again; nobody may be listening. */
  #announce(): void {
    this.onChange();
    sendMessage('pageChanged').catch(() => {});
  }
}
