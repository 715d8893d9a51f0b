/**
 * `npm run evaluate -- SUBJECT …` measures one part of the engine on the evaluation sets and prints
 * its figures. The sets lie beside the checkout (see tools/shared.ts) and are never copied into it.
 */
const SUBJECTS = ['article', 'names', 'words', 'stories'] as const;

const [subject, ...options] = process.argv.slice(2);
if (!SUBJECTS.includes(subject as (typeof SUBJECTS)[number])) {
  console.error(`Say what to measure: npm run evaluate -- ${SUBJECTS.join(' | ')}`);
  process.exit(1);
}
const { evaluate } = await import(`./evaluate/${subject}.ts`);
await evaluate(options);

export {};
