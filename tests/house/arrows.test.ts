import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms a room may import from. `core` rooms are named apart: arrows inside it count too. */
const ARROWS: Record<string, string[]> = {
  entrypoints: ['components', 'core', 'core/*', 'locales'],
  components: ['core', 'core/*', 'locales'],
  locales: [],
  corpus: [],
  core: ['core/*'],
  'core/article': [],
  'core/notebook': [],
  'core/language': [],
  'core/entities': ['core/language'],
  'core/stories': ['core/entities', 'core/language'],
  tools: ['core', 'core/*', 'corpus'],
  tests: ['*'],
};

/** Rooms that a line of code may know nothing of, and where it may. */
const WORDS: { word: RegExp; rooms: string[]; why: string }[] = [
  {
    word: /(from 'wxt|\b(browser|chrome)\.(runtime|tabs|storage|scripting|action)\b)/,
    rooms: ['entrypoints', 'tools', 'tests'],
    why: 'only entrypoints name the browser',
  },
  { word: /from 'dexie'/, rooms: ['core/notebook', 'tests'], why: 'only the notebook names Dexie' },
  {
    word: /(?<![.\w'])(document|window)\.\w/,
    rooms: ['entrypoints', 'core/article', 'tools', 'tests'],
    why: 'the other rooms know no page',
  },
  {
    word: /\binnerHTML\b|\binsertAdjacentHTML\b|dangerouslySetInnerHTML/,
    rooms: ['tests'],
    why: 'nothing becomes markup',
  },
  { word: /from 'node:/, rooms: ['tools', 'tests'], why: 'Node is not there in a browser' },
];

const ROOT = join(import.meta.dirname, '../..');
const files = ['entrypoints', 'components', 'core', 'locales', 'tools', 'tests'].flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${room}/${name.split(sep).join('/')}`),
);

function roomOf(path: string): string {
  const [first, second] = path.split('/');
  return first === 'core' && second && !second.includes('.') ? `core/${second}` : first!;
}

function isAllowed(from: string, to: string): boolean {
  if (from === to || (roomIsCoreRoot(from) && to === 'core')) return true;
  return (ARROWS[from] ?? []).some(
    (room) => room === '*' || room === to || (room === 'core/*' && to.startsWith('core/')),
  );
}

const roomIsCoreRoot = (room: string) => room === 'core';

/** The project's own modules that a file imports, as paths from the root. */
function importsOf(path: string): string[] {
  const source = readFileSync(join(ROOT, path), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"?]+)/g)].map((match) =>
    relative(ROOT, join(ROOT, dirname(path), match[1]!))
      .split(sep)
      .join('/'),
  );
}

describe('The house', () => {
  it('has only arrows that the plan draws', () => {
    const wrong = files.flatMap((path) =>
      importsOf(path)
        .filter((target) => !isAllowed(roomOf(path), roomOf(target)))
        .map((target) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(WORDS)('keeps its rooms apart: $why', ({ word, rooms }) => {
    const wrong = files.filter(
      (path) =>
        !rooms.includes(roomOf(path)) &&
        word.test(withoutComments(readFileSync(join(ROOT, path), 'utf8'))),
    );
    expect(wrong).toEqual([]);
  });

  it('has no room without a purpose in its name', () => {
    expect(
      files.filter((path) =>
        /(^|\/)(utils?|helpers?|common|misc|manager|service)s?[./]/.test(path),
      ),
    ).toEqual([]);
  });

  it('would notice a wrong arrow', () => {
    expect(isAllowed('core/language', 'core/entities')).toBe(false);
    expect(isAllowed('components', 'entrypoints')).toBe(false);
    expect(isAllowed('core/stories', 'core/entities')).toBe(true);
  });
});

const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
