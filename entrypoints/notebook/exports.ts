import { exportAnki } from '../../core/notebook/export-anki.ts';
import { exportAnnotations } from '../../core/notebook/export-annotations.ts';
import { exportHighlightsCsv, exportWordsCsv } from '../../core/notebook/export-csv.ts';
import { exportMarkdown, joinMarkdown } from '../../core/notebook/export-markdown.ts';
import type { NotebookView } from '../../core/notebook/follow-notebook.ts';

interface Export {
  id: string;
  /** Writes the files. @param day of today, for their names */
  write(view: NotebookView, day: string): Promise<void> | void;
}

/** The formats that a notebook can be taken out in. */
export const EXPORTS: readonly Export[] = [
  {
    id: 'markdown',
    write: ({ highlights, words }, day) =>
      saveFile(`randnotiz-${day}.md`, 'text/markdown', [
        joinMarkdown(exportMarkdown(highlights, words)),
      ]),
  },
  {
    id: 'markdown-files',
    async write({ highlights, words }) {
      const files = exportMarkdown(highlights, words);
      if (!(await saveFolder(files))) {
        for (const { name, text } of files) saveFile(name, 'text/markdown', [text]);
      }
    },
  },
  {
    id: 'csv',
    write({ highlights, words }, day) {
      saveFile(`randnotiz-passages-${day}.csv`, 'text/csv', [exportHighlightsCsv(highlights)]);
      saveFile(`randnotiz-words-${day}.csv`, 'text/csv', [exportWordsCsv(words)]);
    },
  },
  {
    id: 'annotations',
    write: ({ highlights }, day) =>
      saveFile(`randnotiz-annotations-${day}.jsonld`, 'application/ld+json', [
        exportAnnotations(highlights),
      ]),
  },
  {
    id: 'anki',
    write: ({ words }, day) =>
      saveFile(`randnotiz-anki-${day}.txt`, 'text/plain', [exportAnki(words)]),
  },
];

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, type: string, pieces: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([...pieces], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Writes files into a folder of the reader's choice; false where the browser has no such thing. */
async function saveFolder(files: readonly { name: string; text: string }[]): Promise<boolean> {
  if (!window.showDirectoryPicker) return false;
  const folder = await window.showDirectoryPicker({ mode: 'readwrite' });
  for (const { name, text } of files) {
    const handle = await folder.getFileHandle(name, { create: true });
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
  }
  return true;
}
