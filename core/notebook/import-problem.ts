/** Why a file cannot be taken in; the interface has a sentence for each. */
export type ProblemCode =
  | 'too-large'
  | 'not-json'
  | 'not-ours'
  | 'newer-version'
  | 'broken-record'
  | 'nothing-in-it';

/** A file that cannot be taken in, and where it is wrong. Nothing of it was stored. */
export class ImportProblem extends Error {
  override name = 'ImportProblem';
  readonly code: ProblemCode;
  /** The place in the file: `words[3].sentence.spans`. */
  readonly path?: string;

  constructor(code: ProblemCode, path?: string) {
    super(path ? `${code} at ${path}` : code);
    this.code = code;
    this.path = path;
  }
}

/** Largest file that is read (UTF-16 code units): ten times a notebook of 50,000 passages. */
export const FILE_LIMIT = 400_000_000;

/**
 * Reads a file's text as JSON.
 * @throws ImportProblem if it is too large or no JSON
 */
export function readJson(text: string): unknown {
  if (text.length > FILE_LIMIT) throw new ImportProblem('too-large');
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new ImportProblem('not-json');
  }
}
