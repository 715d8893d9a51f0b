import { expect, test } from 'vitest';
import { type Inflection, inflectGloss } from '../../../core/language/inflect-gloss.ts';

test.each<[string, Inflection, string]>([
  ['big', 'superlative', 'biggest'],
  ['large', 'comparative', 'larger'],
  ['happy', 'superlative', 'happiest'],
  ['important', 'comparative', 'more important'],
  ['good', 'superlative', 'best'],
  ['new', 'comparative', 'newer'],
  ['clear', 'comparative', 'clearer'],
  ['major', 'superlative', 'major'],
  ['worn', 'comparative', 'more worn'],
  ['of importance', 'superlative', 'of importance'],
  ['to seek', 'past participle', 'sought'],
  ['to aim for', 'past participle', 'aimed for'],
  ['to plan', 'past participle', 'planned'],
  ['to prefer', 'past participle', 'preferred'],
  ['to open', 'past participle', 'opened'],
  ['to apply', 'past participle', 'applied'],
  ['to be missing', 'past participle', 'missing'],
  ['to operate', 'present participle', 'operating'],
  ['to agree', 'present participle', 'agreeing'],
  ['to run', 'present participle', 'running'],
  ['to die', 'present participle', 'dying'],
  ['customary', 'past participle', 'customary'],
])('%s as a %s is %s', (gloss, inflection, expected) => {
  expect(inflectGloss(gloss, inflection)).toBe(expected);
});
