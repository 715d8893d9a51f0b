import * as v from 'valibot';
import { FILE_LIMIT, ImportProblem } from '../../core/notebook/import-problem.ts';
import type { LongWork } from '../../core/notebook/long-work.ts';
import { emptyContent, type NotebookContent } from '../../core/notebook/notebook-content.ts';
import { type ContentChecks, readBackup } from '../../core/notebook/read-backup.ts';
import { readHypothesis, readObsidianClipper } from '../../core/notebook/read-other-highlights.ts';
import { digestSchema } from '../../core/stories/digest-schema.ts';
import { storySchema } from '../../core/stories/story-schema.ts';

/** A file that was read and checked, and is not taken in yet. */
export interface ImportedFile {
  name: string;
  /** In bytes. */
  size: number;
  content: NotebookContent;
  skipped: number;
  isBackup: boolean;
}

/** Digests and stories are checked by those who know them. */
const CHECKS: ContentChecks = {
  isDigest: (digest) => v.is(digestSchema, digest),
  isStory: (story) => v.is(storySchema, story),
};

/**
 * Reads a file of any kind that is understood: our backup, Hypothesis' JSON, Obsidian's Web Clipper's.
 * @throws ImportProblem that names what is wrong and where
 */
export async function readFile(file: File, work: LongWork): Promise<ImportedFile> {
  if (file.size > FILE_LIMIT) throw new ImportProblem('too-large');
  const text = await file.text();
  const { name, size } = file;
  // Each format tells itself by how it begins, so that a broken one is told as what it means to be.
  const start = text.slice(0, 2_000);
  if (/"randnotiz"\s*:/.test(start)) {
    const content = await readBackup(text, CHECKS, work);
    return { name, size, content, skipped: 0, isBackup: true };
  }
  const now = new Date().toISOString();
  const isClipper = /^\s*\[\s*\{\s*"url"\s*:/.test(start.replace(/^\ufeff/, ''));
  const { highlights, skipped } = isClipper
    ? readObsidianClipper(text, now)
    : readHypothesis(text, now);
  return { name, size, content: { ...emptyContent(), highlights }, skipped, isBackup: false };
}
