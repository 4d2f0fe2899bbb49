import { expect, test } from 'vitest';
import { countryOf, phoneDoubt } from '../../src/core/phoneDoubt';

test.each([
  ['213-555-0199', 'US', undefined],
  ['(213) 555-0199 ext. 12', 'US', undefined],
  ['+90 532 123 45 67', 'US', undefined],
  ['0532 123 45 67', 'TR', undefined],
  ['13800138000', 'CN', undefined],
  ['138 0013 8000', 'CN', undefined],
  ['+44 20 7946 0958', undefined, undefined],
  ['555-0199', 'US', 'tooShort'],
  ['213-555-01999', 'US', 'tooLong'],
  ['111-111-1111', 'US', 'notInUse'],
  ['+999 123 456 789', 'US', 'unknownCountry'],
  ['213-555-0199', undefined, undefined],
  ['213-555-0199', 'XX', undefined],
  ['not a number', 'US', 'notInUse'],
  ['', 'US', 'notInUse'],
])('%s from %s: %s', async (phone, country, doubt) => expect(await phoneDoubt(phone, country)).toBe(doubt));

test.each([
  [{ id: 'a', address: { countryOrRegion: 'tr' } }, 'en-US', 'TR'],
  [{ id: 'a', address: { countryOrRegion: 'United States' } }, 'en-GB', 'GB'],
  [{ id: 'a', address: null }, 'tr', 'TR'],
  [undefined, 'zh-CN', 'CN'],
])('%j in %s: %s', (business, locale, country) => expect(countryOf(business, locale)).toBe(country));
