import { expect, test } from 'vitest';
import { unturned } from '../../src/core/unturned';

test.each([
  ['Ann \u202emoc.evil@eve', 'Ann moc.evil@eve'],
  ['\u2067Eve\u2069', 'Eve'],
  ['\u202a\u202b\u202c\u202d', ''],
  ['עדי\u200f (2)', 'עדי\u200f (2)'],
  ['👩‍👧', '👩‍👧'],
])('%j is shown as %j', (name, shown) => expect(unturned(name)).toBe(shown));
