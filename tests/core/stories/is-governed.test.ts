import { expect, test } from 'vitest';
import { tokenize } from '../../../core/language/tokenize.ts';
import { readFigures } from '../../../core/stories/read-figures.ts';

test.each([
  ['Der Konzern verfügt über 24 Milliarden Euro an Rücklagen.', '='],
  ['Die Stiftung, die über 24 Milliarden Euro verfügt, wächst.', '='],
  ['Die Länder verhandeln über 24 Milliarden Euro vom Bund.', '='],
  ['Der Bau kostete über 24 Milliarden Euro.', 'more than'],
  [
    'Er verfügt, wie man hört, wohl auch heute. Der Bau kostete über 24 Milliarden Euro.',
    'more than',
  ],
])('%s: %s', (text, qualifier) => {
  const [figure] = readFigures(text, tokenize(text)).filter(({ unit }) => unit === 'EUR');
  expect(figure!.qualifier).toBe(qualifier);
});
