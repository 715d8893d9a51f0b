/**
 * `npm run bench -- SUBJECT …` times one part of the engine beside the packages that a developer
 * would otherwise pick, in the same run, so that the ratio holds when the machine's speed drifts.
 */
const SUBJECTS = ['page', 'names', 'words', 'stories'] as const;

const [subject, ...options] = process.argv.slice(2);
if (!SUBJECTS.includes(subject as (typeof SUBJECTS)[number])) {
  console.error(`Say what to time: npm run bench -- ${SUBJECTS.join(' | ')}`);
  process.exit(1);
}
const { bench } = await import(`./bench/${subject}.ts`);
await bench(options);

export {};
