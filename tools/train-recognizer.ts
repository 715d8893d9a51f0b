import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { findKnownNames } from '../core/entities/find-known-names.ts';
import { type Gazetteer, openGazetteer } from '../core/entities/gazetteer.ts';
import { namePieces } from '../core/entities/name-pieces.ts';
import { openNameTagger } from '../core/entities/name-tagger.ts';
import { type NameFilters, tokenProfiles } from '../core/entities/token-profiles.ts';
import { ensureGazetteer } from './build-gazetteer.ts';
import { sharedPath } from './shared.ts';
import { encodeFeatures, joinTexts } from './train-recognizer/encode-features.ts';
import { nameFilters } from './train-recognizer/name-filters.ts';
import { packTagger } from './train-recognizer/pack-tagger.ts';
import { readGermEval, type TaggedText } from './train-recognizer/read-germeval.ts';
import { measureSpans, tagText } from './train-recognizer/score-spans.ts';
import {
  averageOf,
  countFeatures,
  strongest,
  type TrainingText,
  trainCrf,
} from './train-recognizer/train-crf.ts';

/** Where the weights are kept. */
export const RECOGNIZER = fileURLToPath(new URL('../corpus/recognizer/', import.meta.url));
/** Each change of the features or of the file's layout asks for new weights. */
const VERSION = 2;

const BUCKETS = 1 << 18;
const OPTIONS = { epochs: 12, rate: 0.05, l2: 3e-4, dropout: 0.1, blindness: 0.3 };
/** One model is trained with each; their weights are averaged. */
const SEEDS = [7, 20, 33];
/** So many features keep a row; the rows make up most of the file. */
const ROWS = 31_000;
/** A feature that was met less often says nothing of others. */
const LEAST_COUNT = 2;

/**
 * `npm run train` trains the tagger of unknown names on GermEval 2014 and writes
 * `corpus/recognizer/tagger.bin` and `tagger.json`; the same inputs give the same bytes.
 *
 * It trains on `test-3100.tsv`, says how well the result does on `dev.tsv`, and then trains what is
 * kept on both. Training goes in two steps: a conditional random field with all features that were met
 * twice, then, with its strongest ones alone, others anew, so that what is left out is not missed.
 */
async function train(): Promise<void> {
  const { figures, texts, gazetteer, filters } = await measureTraining();
  console.log(`trained on test-3100, measured on dev: F1 ${figures.all.f1}`);
  const shipped = new Uint8Array(trainOn(texts, gazetteer, filters));
  await mkdir(RECOGNIZER, { recursive: true });
  await writeFile(`${RECOGNIZER}tagger.bin`, shipped);
  const description = {
    version: VERSION,
    trainedOn: ['GermEval 2014, 3,100 sentences of test', 'GermEval 2014, dev'],
    licence: 'CC BY 4.0',
    features: ROWS,
    buckets: BUCKETS,
    bytes: shipped.length,
    sha256: createHash('sha256').update(shipped).digest('hex'),
    strictOuterOnDevTrainedOnTest3100: figures,
  };
  await writeFile(`${RECOGNIZER}tagger.json`, `${JSON.stringify(description, null, 2)}\n`);
  console.log(`${gzipSync(shipped, { level: 9 }).length} bytes gzip in ${RECOGNIZER}`);
}

/** Trains on `test-3100.tsv` alone and measures on `dev.tsv`, as `npm run evaluate -- names` does. */
export async function measureTraining() {
  const gazetteer = await readGazetteer();
  const filters = await nameFilters(gazetteer);
  const training = await readGermEval(sharedPath('eval/germeval/test-3100.tsv'));
  const development = await readGermEval(sharedPath('eval/germeval/dev.tsv'));
  const tagger = openNameTagger(trainOn([training], gazetteer, filters));
  const figures = measureSpans(development, tagText(tagger, gazetteer, development));
  return { figures, texts: [training, development], gazetteer, filters };
}

function trainOn(
  texts: readonly TaggedText[],
  gazetteer: Gazetteer,
  filters: NameFilters,
): ArrayBuffer {
  const encoded: TrainingText = joinTexts(
    texts.map((text) => encodeText(text, gazetteer, filters)),
  );
  const counts = countFeatures(encoded, BUCKETS);
  const repeated = Uint8Array.from(counts, (count) => (count >= LEAST_COUNT ? 1 : 0));
  const all = trainCrf(encoded, { buckets: BUCKETS, ...OPTIONS, seed: SEEDS[0]!, mask: repeated });
  const mask = strongest(all, counts, ROWS);
  const models = SEEDS.map((seed) =>
    trainCrf(encoded, { buckets: BUCKETS, ...OPTIONS, seed, mask }),
  );
  return packTagger(averageOf(models), mask, filters);
}

function encodeText(text: TaggedText, gazetteer: Gazetteer, filters: NameFilters): TrainingText {
  const pieces = namePieces(text.tokens);
  const known = findKnownNames(gazetteer, pieces);
  const profiles = tokenProfiles(gazetteer, filters, text.tokens, pieces, known);
  const { sentences, tags } = text;
  return { ...encodeFeatures(profiles, sentences, BUCKETS), sentences, tags };
}

async function readGazetteer(): Promise<Gazetteer> {
  const file = await readFile(`${await ensureGazetteer()}names.bin`);
  return openGazetteer(new Uint8Array(file).buffer);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await train();
