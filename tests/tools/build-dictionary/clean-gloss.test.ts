import { expect, test } from 'vitest';
import { cleanGloss } from '../../../tools/build-dictionary/clean-gloss.ts';

test.each([
  ['to announce sth.', 'to announce'],
  ['at a/the minimum', 'at the minimum'],
  ['TV programme /program', 'TV programme'],
  ['favourite /favorite with the ladies', 'favourite with the ladies'],
  ['on my/his/her/our/your/their behalf', "on one's behalf"],
  ['to impress himself/herself/itself on sb.', 'to impress oneself on'],
  ['in favour of/against', 'in favour of/against'],
  ['bill of lading /b/l/', 'bill of lading /b/l/'],
  ['his own', 'his own'],
])('%s is shown as %s', (text, shown) => {
  expect(cleanGloss(text)).toBe(shown);
});
