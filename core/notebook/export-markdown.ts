import type { Highlight } from './highlights.ts';
import type { SavedWord } from './saved-words.ts';

/** An article's notes and words as a file. */
export interface MarkdownFile {
  /** Without a folder, safe on every system; ends in `.md`. */
  name: string;
  text: string;
}

/**
 * One Markdown file for each article, with front matter whose properties Obsidian understands: the
 * passages in the order of the article, then the words learned from it.
 */
export function exportMarkdown(
  highlights: readonly Highlight[],
  words: readonly SavedWord[],
): MarkdownFile[] {
  const addresses = new Set([...highlights, ...words].map(({ address }) => address));
  const taken = new Set<string>();
  return [...addresses].map((address) => {
    const passages = highlights
      .filter((highlight) => highlight.address === address)
      .sort((a, b) => a.position.start - b.position.start);
    const learned = words.filter((word) => word.address === address);
    return {
      name: fileName(passages[0]?.title || learned[0]?.title || new URL(address).hostname, taken),
      text: article(address, passages, learned),
    };
  });
}

/** All articles in one text, for one file. */
export const joinMarkdown = (files: readonly MarkdownFile[]): string =>
  files.map(({ text }) => text.replace(/^---\n[\s\S]*?\n---\n+/, '')).join('\n');

function article(
  address: string,
  passages: readonly Highlight[],
  words: readonly SavedWord[],
): string {
  const [first] = passages;
  const title = first?.title || words[0]?.title || address;
  const tags = [...new Set(passages.flatMap((passage) => passage.tags))];
  const properties = [
    ['title', quoted(title)],
    ['source', quoted(address)],
    ['publisher', quoted(first?.publisher ?? words[0]?.publisher ?? '')],
    ['published', first?.publishedAt?.slice(0, 10) ?? ''],
    [
      'created',
      [...passages, ...words]
        .map(({ createdAt }) => createdAt)
        .sort()[0]!
        .slice(0, 10),
    ],
    [
      'tags',
      tags.length === 0 ? '' : `\n${tags.map((tag) => `  - ${quoted(tagName(tag))}`).join('\n')}`,
    ],
  ];
  const lines = properties.filter(([, value]) => value && value !== '""');
  return [
    '---',
    ...lines.map(([name, value]) => `${name}: ${value}`.replace(': \n', ':\n')),
    '---',
    '',
    `# ${oneLine(escaped(title))}`,
    '',
    `<${address}>`,
    '',
    ...passages.flatMap(passage),
    ...(words.length === 0 ? [] : ['## Words', '', ...words.map(wordLine), '']),
  ].join('\n');
}

const passage = ({ quote, note, tags }: Highlight): string[] => [
  ...quote.exact.split('\n').map((line) => `> ${escaped(line)}`.trimEnd()),
  '',
  ...(note ? [escaped(note), ''] : []),
  ...(tags.length > 0 ? [tags.map((tag) => `#${tagName(tag)}`).join(' '), ''] : []),
];

function wordLine({ lemma, glosses, sentence }: SavedWord): string {
  const meaning = glosses.length > 0 ? `: ${escaped(glosses.join('; '))}` : '';
  return `- **${escaped(lemma)}**${meaning} – *${escaped(oneLine(sentence.text))}*`;
}

/** What Markdown would take for a mark stays a letter; nothing of a page becomes HTML in a viewer. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/^(\s*)(#{1,6}\s|[-+]\s|>|(\d+)[.)]\s|={3,}|-{3,})/gm, '$1\\$2');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A YAML string in double quotes; JSON's are YAML's. */
const quoted = (text: string): string => JSON.stringify(oneLine(text));

/** Obsidian's tags hold letters, digits, `_`, `-` and `/`. */
const tagName = (tag: string): string => tag.replace(/[^\p{L}\p{N}_/-]+/gu, '-');

function fileName(title: string, taken: Set<string>): string {
  const base =
    oneLine(title.replace(/[\\/:*?"<>|#^[\]\p{Cc}]/gu, ' '))
      .slice(0, 100)
      .replace(/^\.+|[. ]+$/g, '') || 'article';
  let name = `${base}.md`;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${base} ${count}.md`;
  taken.add(name.toLowerCase());
  return name;
}
