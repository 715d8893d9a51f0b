import { readFile } from 'node:fs/promises';
import { tokenize } from '../../../core/language/tokenize.ts';
import type { Figure } from '../../../core/stories/figure.ts';
import { readFigures } from '../../../core/stories/read-figures.ts';
import { loadDictionary } from '../../load-dictionary.ts';
import { sharedPath } from '../../shared.ts';
import { expectedPeriods, type SpecTime } from './spec-times.ts';

/** A case of Recognizers-Text: its results carry the last offset as `End`, inclusive. */
interface Case {
  Input: string;
  Context?: { ReferenceDateTime: string };
  Results: Result[];
}

interface Result {
  Text: string;
  Start: number;
  End: number;
  TypeName: string;
  Resolution: {
    value?: string | null;
    unit?: string;
    offset?: string;
    relativeTo?: string;
    values?: SpecTime[];
  };
}

const MODELS = ['Number', 'Ordinal', 'Percent', 'Currency', 'Dimension', 'DateTime'] as const;
type Model = (typeof MODELS)[number];

/** What is to be reached, as shares. */
const GOALS: Record<Model, number> = {
  Number: 0.92,
  Ordinal: 0.92,
  Percent: 0.92,
  Currency: 0.92,
  Dimension: 0.92,
  DateTime: 0.8,
};

/** Expectations that are wrong for news, by input and expected text, each with the reason. */
const WRONG_FOR_NEWS: [model: Model, text: RegExp, why: string][] = [
  ['Number', /^eine$|^ein$/, 'an article before a noun is no number in running text'],
  ['Currency', /^dollar$/, 'a currency without an amount is no figure'],
  [
    'Ordinal',
    /^acht$/,
    '"ist acht" is a cardinal; the set says itself that it is falsely detected',
  ],
  ['DateTime', /^jetzt$/, 'the present moment is no figure of a report'],
  ['DateTime', /^22\.04$/, 'the set itself says that it should be removed: a time or a date'],
  ['DateTime', /^3 wochen später$/, '"später" counts from what was told before, not from today'],
  ['DateTime', /^kommenden sonnabendabend$/, 'on a Friday the coming Saturday is tomorrow'],
];

/** Their English unit names in our symbols. */
const UNITS: Record<string, string> = {
  Euro: 'EUR',
  Dollar: 'USD',
  'United States dollar': 'USD',
  Pound: 'GBP',
  'Cambodian riel': 'KHR',
  'Finnish markka': 'FIM',
  'Canadian dollar': 'CAD',
  'Indian rupee': 'INR',
  'Mexican peso': 'MXN',
  Inch: 'in',
  Liter: 'l',
  'Kilometer per hour': 'km/h',
  Mile: 'mi',
  Micrometer: 'µm',
  Nanometer: 'nm',
  Kilometer: 'km',
  Teaspoon: 'tsp',
  Degree: '°',
  Radian: 'rad',
  Turn: 'turn',
};

/**
 * A case's expectation is met when a figure overlaps its text and has its value and unit (of dates:
 * one of the periods that it allows). Also counted: figures of the model's kind that nothing expects.
 */
export async function evaluateSpecs(listErrors: boolean): Promise<void> {
  const dictionary = await loadDictionary();
  console.log('Recognizers-Text, German (a figure overlaps the text and has its value and unit):');
  for (const model of MODELS) {
    const cases: Case[] = JSON.parse(
      await readFile(sharedPath(`eval/figures/${model}Model.json`), 'utf8'),
    );
    let right = 0;
    let total = 0;
    const excused: string[] = [];
    const missed: string[] = [];
    for (const { Input, Context, Results } of cases) {
      const figures = readFigures(Input, tokenize(Input), {
        publishedAt: Context?.ReferenceDateTime,
        dictionary,
      });
      for (const result of Results) {
        const met = figures.some(
          (figure) => overlaps(figure, result) && agrees(model, figure, result, Results),
        );
        const wrong = WRONG_FOR_NEWS.find(([of, text]) => of === model && text.test(result.Text));
        if (wrong) {
          excused.push(`${result.Text}: ${wrong[2]}`);
          continue;
        }
        total++;
        if (met) right++;
        else
          missed.push(
            `${Input}\n      ${result.Text} ${JSON.stringify(result.Resolution)}\n      got ${JSON.stringify(figures)}`,
          );
      }
    }
    const share = right / total;
    console.log(
      `  ${model.padEnd(10)} ${right}/${total} ${(100 * share).toFixed(1)} % (goal ${100 * GOALS[model]} %)` +
        (excused.length > 0
          ? `; ${excused.length} left out, whose expectation is wrong for news`
          : ''),
    );
    for (const line of new Set(excused)) console.log(`      ${line}`);
    if (listErrors) for (const line of missed) console.log(`    missed: ${line}`);
  }
}

const overlaps = (figure: Figure, { Start, End }: Result): boolean =>
  figure.start <= End && figure.end > Start;

function agrees(model: Model, figure: Figure, result: Result, all: Result[]): boolean {
  const { Resolution } = result;
  if (model === 'DateTime') {
    // Where one of our figures is two of theirs, a day and a time of that day, each is compared.
    const joined = all.filter((other) => overlaps(figure, other)).length > 1;
    const part = result.TypeName.endsWith('.date') ? figure.when?.from.slice(0, 10) : undefined;
    const own = joined && part ? { ...figure, when: { from: part, to: part } } : figure;
    return agreesInTime(own, result);
  }
  const value = Number((Resolution.value ?? '').replace('%', '').replace(',', '.'));
  if (model === 'Ordinal') return figure.kind === 'ordinal' && agreesInOrder(figure, Resolution);
  if (figure.value === undefined) return false;
  if (model === 'Number') return near(figure.value, value) || near(figure.upper, value);
  if (!near(figure.value, value)) return false;
  if (model === 'Percent') return figure.unit === '%';
  const unit =
    model === 'Dimension' && Resolution.unit === 'Pound' ? 'lb' : UNITS[Resolution.unit!];
  return figure.unit === unit;
}

const near = (ours: number | undefined, theirs: number): boolean =>
  ours !== undefined && Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs));

/** Their letzte is end+0, vorletzte end−1; their nächste is current+1. */
function agreesInOrder(figure: Figure, { offset, relativeTo }: Result['Resolution']): boolean {
  if (relativeTo === 'start') return figure.unit === undefined && figure.value === Number(offset);
  if (relativeTo === 'end')
    return figure.unit === 'from the end' && figure.value === 1 - Number(offset);
  return figure.unit === 'from here' && figure.value === Number(offset);
}

function agreesInTime(figure: Figure, { Text, Resolution }: Result): boolean {
  return (Resolution.values ?? []).some((value) => {
    if (value.type === 'duration') {
      const seconds = SECONDS[figure.unit ?? ''];
      return seconds !== undefined && near(figure.value! * seconds, Number(value.value));
    }
    if (value.type === 'set') return figure.kind === 'date' && figure.when === undefined;
    const period = expectedPeriods(value, Text);
    if (period === null) return false;
    return (
      figure.when !== undefined &&
      (period.from === undefined || figure.when.from.endsWith(period.from)) &&
      (period.to === undefined || figure.when.to.endsWith(period.to))
    );
  });
}

const SECONDS: Record<string, number> = {
  years: 31_536_000,
  months: 2_592_000,
  weeks: 604_800,
  days: 86_400,
  hours: 3_600,
  minutes: 60,
  seconds: 1,
};
